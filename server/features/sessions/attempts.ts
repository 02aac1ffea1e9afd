import { Refusal } from "#server/http/refusal.ts";

const windowMs = 10 * 60_000;
/** What one address may get wrong about one account … */
const mostFromOneSource = 10;
/** … and all addresses together, so that many of them cannot guess in turns. */
const mostInAll = 50;
const mostKnown = 100_000;

interface Tries {
  count: number;
  firstAt: number;
}

/**
 * Slows guessing at one account, without locking out a school behind one address or letting one address lock out
 * somebody who comes from another. Tries are counted by account and address, and forgotten after ten minutes or a
 * right password.
 */
export function openAttempts() {
  const known = new Map<string, Tries>();

  function countOf(key: string, now: Date): Tries {
    const tries = known.get(key);
    return tries && tries.firstAt + windowMs > now.getTime() ? tries : { count: 0, firstAt: now.getTime() };
  }

  function refuseFrom(tries: Tries, now: Date): never {
    const seconds = Math.ceil((tries.firstAt + windowMs - now.getTime()) / 1000);
    throw new Refusal("tooMany", { retryAfterSeconds: seconds, values: { seconds } });
  }

  function keep(key: string, tries: Tries): void {
    // The oldest goes first, so that made-up names cannot fill the memory.
    const [oldest] = known.size >= mostKnown ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    known.set(key, { ...tries, count: tries.count + 1 });
  }

  // Written so that no account, whatever is typed as its name, has the key of another with its address.
  const accountKey = (account: string) => JSON.stringify([account]);
  const sourceKey = (account: string, source: string) => JSON.stringify([account, source]);

  return {
    /**
     * Counts a try. To be called before it is checked, so that many at once are not all let through.
     * @param source the address it comes from
     * @throws Refusal 429 when there were too many lately
     */
    count(account: string, source: string, now: Date): void {
      const fromHere = countOf(sourceKey(account, source), now);
      const inAll = countOf(accountKey(account), now);
      if (fromHere.count >= mostFromOneSource) refuseFrom(fromHere, now);
      if (inAll.count >= mostInAll) refuseFrom(inAll, now);
      keep(sourceKey(account, source), fromHere);
      keep(accountKey(account), inAll);
    },
    succeed(account: string, source: string): void {
      known.delete(sourceKey(account, source));
      known.delete(accountKey(account));
    },
  };
}
export type Attempts = ReturnType<typeof openAttempts>;
