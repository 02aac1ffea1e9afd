import { Refusal } from "#server/http/refusal.ts";

const windowMs = 10 * 60_000;
const freeAttempts = 10;
const most = 50_000;

interface Failures {
  count: number;
  firstAt: number;
}

/**
 * Slows guessing at one account without locking out a school behind one address: failures are counted by
 * account and forgotten after ten minutes or a right password.
 */
export function openAttempts() {
  const failures = new Map<string, Failures>();
  return {
    /** @throws Refusal 429 when the account has failed too often lately */
    admit(account: string, now: Date): void {
      const known = failures.get(account);
      if (!known) return;
      const left = known.firstAt + windowMs - now.getTime();
      if (left <= 0) failures.delete(account);
      else if (known.count >= freeAttempts) {
        const seconds = Math.ceil(left / 1000);
        throw new Refusal("tooMany", { retryAfterSeconds: seconds, values: { seconds } });
      }
    },
    fail(account: string, now: Date): void {
      const known = failures.get(account);
      if (known) known.count += 1;
      else {
        // The oldest goes first, so that made-up names cannot fill the memory.
        const [oldest] = failures.size >= most ? failures.keys() : [];
        if (oldest !== undefined) failures.delete(oldest);
        failures.set(account, { count: 1, firstAt: now.getTime() });
      }
    },
    succeed(account: string): void {
      failures.delete(account);
    },
  };
}
export type Attempts = ReturnType<typeof openAttempts>;
