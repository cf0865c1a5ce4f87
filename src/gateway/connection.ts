import type { RecordKind } from '../domain/record-kind.ts';
import type { Mode } from '../domain/vocabulary.ts';
import type { Trust } from '../filter/trust.ts';
import type { Provider } from '../ports/provider.ts';
import type { Source, Sources } from '../ports/source.ts';
import type { AccountDirectory } from './account-directory.ts';
import type { EffectiveCapabilities } from './capabilities.ts';
import { effectiveCapabilities } from './capabilities.ts';

export interface ConnectionOptions {
  /** The key in the configuration; part of every id. */
  readonly key: string;
  readonly displayName: string;
  readonly mode: Mode | null;
  readonly provider: Provider;
  readonly trust: Trust;
  readonly accounts: AccountDirectory;
}

/** One provider with one set of credentials, as the gateway knows it. Lives as long as the process. */
export class Connection {
  readonly key: string;
  readonly displayName: string;
  readonly mode: Mode | null;
  readonly provider: Provider;
  readonly accounts: AccountDirectory;
  readonly #trust: Trust;
  readonly #refused = new Set<string>();
  #capabilities = new Map<RecordKind, unknown>();

  constructor(options: ConnectionOptions) {
    this.key = options.key;
    this.displayName = options.displayName;
    this.mode = options.mode;
    this.provider = options.provider;
    this.accounts = options.accounts;
    this.#trust = options.trust;
  }

  source<K extends RecordKind>(kind: K): Source<K> | undefined {
    return this.provider.sources[kind] as Sources[K] as Source<K> | undefined;
  }

  capabilities<K extends RecordKind>(source: Source<K>): EffectiveCapabilities<K> {
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
    if (this.#refused.size === before) return false;
    this.#capabilities = new Map();
    return true;
  }
}
