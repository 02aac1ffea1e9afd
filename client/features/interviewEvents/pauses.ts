/** The minutes until the next stretch after each one; 0 where the next follows at once, or none does. */
export function pausesOf(stretches: readonly { startsAt: number; endsAt: number }[]): number[] {
  return stretches.map((stretch, at) => {
    const next = stretches[at + 1];
    return next ? Math.max(0, next.startsAt - stretch.endsAt) : 0;
  });
}
