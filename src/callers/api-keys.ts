import { createHash, timingSafeEqual } from 'node:crypto';
import type { KeyCaller } from '../config/callers.ts';
import type { Caller } from '../ports/caller.ts';

/** The callers with keys. Only digests are known here; a key itself is in the hands of its caller alone. */
export class ApiKeys {
  readonly #known: readonly { readonly digest: Buffer; readonly caller: Caller }[];

  constructor(callers: readonly KeyCaller[]) {
    this.#known = callers.flatMap(({ apiKeys, ...caller }) =>
      apiKeys.map((digest) => ({ digest: Buffer.from(digest, 'hex'), caller: Object.freeze(caller) })),
    );
  }

  /** Whose key it is; null if nobody's. Takes as long for every key: all digests are compared, each to its end. */
  callerOf(key: string): Caller | null {
    const digest = createHash('sha256').update(key).digest();
    let found: Caller | null = null;
    for (const known of this.#known) {
      if (timingSafeEqual(known.digest, digest)) found = known.caller;
    }
    return found;
  }
}
