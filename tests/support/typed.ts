import { runCommandLine } from "#server/cli/runCommandLine.ts";

/** Runs a command of the command line on a data folder, in this process. */
export function typed(
  folder: string,
  args: readonly string[],
  variables: Record<string, string | undefined> = {},
) {
  return runCommandLine(args, { DATA_DIR: folder, LOG_LEVEL: "silent", ...variables });
}
