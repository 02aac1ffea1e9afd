import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "./refusal.ts";

/** OWASP's recommended Argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** Compares in the same time whether or not there is a hash to compare with. */
  verify(hashed: string | null, password: string): Promise<boolean>;
}

/**
 * Argon2id on the thread pool, a few at a time: hashing is the capacity limit of sign-in, and an unbounded
 * queue would let a flood of attempts take memory from everything else.
 * @param most how many may wait; one more is refused with 429
 */
export function openPasswordHasher(most = 300, atOnce = 2): PasswordHasher {
  let running = 0;
  const waiting: (() => void)[] = [];
  // Somebody who does not exist is checked against this, so that the time taken tells nothing.
  let decoy: Promise<string> | undefined;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (waiting.length >= most)
        throw new Refusal("tooMany", { retryAfterSeconds: 10, values: { seconds: 10 } });
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  }

  return {
    hash: (password) => inTurn(() => hash(password, cost)),
    verify: (hashed, password) =>
      inTurn(async () => {
        decoy ??= hash("nobody has this password", cost);
        const matches = await verify(hashed ?? (await decoy), password);
        return hashed !== null && matches;
      }),
  };
}
