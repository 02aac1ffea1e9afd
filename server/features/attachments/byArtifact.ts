/** Files by the artifact they hang on, each group in the order given. */
export function byArtifact<F extends { artifactId: string }>(files: readonly F[]): ReadonlyMap<string, F[]> {
  const groups = new Map<string, F[]>();
  for (const file of files) {
    const group = groups.get(file.artifactId);
    if (group) group.push(file);
    else groups.set(file.artifactId, [file]);
  }
  return groups;
}
