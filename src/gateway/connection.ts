import type { RecordKind } from '../domain/record-kind.ts';
import type { Mode } from '../domain/vocabulary.ts';
import type { Trust } from '../filter/trust.ts';
import type { Provider } from '../ports/provider.ts';
import type { Source, Sources } from '../ports/source.ts';
import type { Accounts } from './account-directory.ts';
import type { EffectiveCapabilities } from './capabilities.ts';
import { effectiveCapabilities } from './capabilities.ts';
import { SeenAccounts } from './seen/seen-accounts.ts';
import { seenProvider } from './seen/seen-provider.ts';

export interface ConnectionOptions {
  /** The key in the configuration; part of every id. */
  readonly key: string;
  readonly displayName: string;
  readonly mode: Mode | null;
  readonly provider: Provider;
  readonly trust: Trust;
  readonly accounts: Accounts;
  /** Native ids of the accounts that are seen of it, where it is the view of one who does not see all. */
  readonly seen?: ReadonlySet<string>;
  /** What the provider has refused so far, as `kind.field`; shared by all views of the connection. */
  readonly refused?: Set<string>;
}

/** One provider with one set of credentials, as the gateway knows it. Lives as long as the process. */
export class Connection {
  readonly key: string;
  readonly displayName: string;
  readonly mode: Mode | null;
  readonly provider: Provider;
  readonly accounts: Accounts;
  /** Native ids; null: all. */
  readonly seen: ReadonlySet<string> | null;
  readonly #trust: Trust;
  readonly #refused: Set<string>;
  #capabilities = new Map<RecordKind, unknown>();
  /** Of how many refusals the capabilities know. */
  #refusalsKnown = 0;

  constructor(options: ConnectionOptions) {
    this.key = options.key;
    this.displayName = options.displayName;
    this.mode = options.mode;
    this.provider = options.provider;
    this.accounts = options.accounts;
    this.seen = options.seen ?? null;
    this.#trust = options.trust;
    this.#refused = options.refused ?? new Set();
  }

  /** The connection as one knows it who sees only these accounts of it, by their native ids. */
  narrowedTo(seen: ReadonlySet<string>): Connection {
    const { key, displayName, mode } = this;
    return new Connection({
      key,
      displayName,
      mode,
      provider: seenProvider(this.provider, key, seen),
      trust: this.#trust,
      accounts: new SeenAccounts(this.accounts, seen),
      seen,
      refused: this.#refused,
    });
  }

  source<K extends RecordKind>(kind: K): Source<K> | undefined {
    return this.provider.sources[kind] as Sources[K] as Source<K> | undefined;
  }

  capabilities<K extends RecordKind>(source: Source<K>): EffectiveCapabilities<K> {
    if (this.#refusalsKnown !== this.#refused.size) {
      this.#capabilities = new Map();
      this.#refusalsKnown = this.#refused.size;
    }
    const known = this.#capabilities.get(source.kind) as EffectiveCapabilities<K> | undefined;
    if (known !== undefined) return known;
    const made = effectiveCapabilities(source.kind, source.capabilities, this.#trust, this.#refused);
    this.#capabilities.set(source.kind, made);
    return made;
  }

  /**
   * The provider answered 400 to a request that used assumed names: they are not sent again. False if nothing new was
   * learnt, so that asking again would be in vain.
   */
  refuse(kind: RecordKind, fields: Iterable<string>): boolean {
    const before = this.#refused.size;
    for (const field of fields) this.#refused.add(`${kind}.${field}`);
    return this.#refused.size > before;
  }
}
