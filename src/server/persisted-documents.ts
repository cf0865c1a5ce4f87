import { createHash } from 'node:crypto';
import { Keyv } from 'keyv';
import QuickLRU from 'quick-lru';
import type { SharedTexts } from '../cache/shared-store.ts';
import type { TrustedDocuments } from '../trusted-documents.ts';

/** Documents that clients registered and this process keeps; up to twice as many for a while. Each has 65,536 characters at most. */
const mostKept = 200;

/** How long a document that nobody registers again is known, in milliseconds: a day. */
const keptFor = 86_400_000;

/** Apollo puts this before the digest. */
const prefix = 'apq:';

/**
 * Documents by digest (SHA-256, lower-case hex): the trusted ones, and, unless these are all there are, those that
 * clients register (automatic persisted queries). Apollo registers what it has validated only, for callers that it knows.
 */
export class PersistedDocuments {
  readonly #trusted: TrustedDocuments | null;
  readonly #registered: SharedTexts | null;

  /** `registered` null: none can be registered. */
  constructor(trusted: TrustedDocuments | null, registered: SharedTexts | null) {
    this.#trusted = trusted;
    this.#registered = registered;
  }

  /** The digest that a `documentId` stands for: `sha256:` and a digest, or an id of the trusted documents' file. */
  digestOf(documentId: string): string | undefined {
    const known = this.#trusted?.digestOf.get(documentId);
    return known ?? /^sha256:([0-9a-f]{64})$/.exec(documentId)?.[1];
  }

  async get(key: string): Promise<string | undefined> {
    const digest = key.slice(prefix.length);
    const trusted = this.#trusted?.byDigest.get(digest);
    if (trusted !== undefined) return trusted;
    const text = (await this.#registered?.get(digest)) ?? undefined;
    // What others can write to is believed only as far as it can be checked.
    return text !== undefined && digestOfText(text) === digest ? text : undefined;
  }

  async set(key: string, text: string): Promise<void> {
    const digest = key.slice(prefix.length);
    if (this.#trusted?.byDigest.has(digest) !== true) await this.#registered?.set(digest, text, keptFor);
  }

  /** Apollo never asks for it. */
  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

/** What clients register, in the memory of this process. */
export class RegisteredInMemory implements SharedTexts {
  readonly #keyv = new Keyv<string>({
    store: new QuickLRU<string, unknown>({ maxSize: mostKept }),
    serialization: false,
  });

  get(digest: string): Promise<string | undefined> {
    return this.#keyv.get(digest);
  }

  getMany(digests: readonly string[]): Promise<readonly (string | undefined)[]> {
    return this.#keyv.getMany([...digests]);
  }

  set(digest: string, text: string, ttl: number): Promise<boolean> {
    return this.#keyv.set(digest, text, ttl);
  }
}

function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
