import { encodeGlobalId } from './global-id.ts';
import type { ProviderName } from './provider-name.ts';
import type { RecordKind } from './record-kind.ts';

/**
 * Where a record lives: connection, account, kind and the provider's own id. `parent` is the native id of the
 * record it can only be reached through, where the provider has no flat read (Govineer's saved payment methods:
 * the customer's uid).
 */
export class RecordRef<K extends RecordKind = RecordKind> {
  #id: string | undefined;

  constructor(
    readonly kind: K,
    readonly provider: ProviderName,
    readonly connection: string,
    /** Native id of the account by which the provider scopes calls; null for kinds above accounts. */
    readonly account: string | null,
    readonly nativeId: string,
    readonly parent: string | null = null,
  ) {}

  /** The global id: opaque to callers, equal for equal refs, stable across restarts and replicas. */
  get id(): string {
    this.#id ??= encodeGlobalId({
      kind: this.kind,
      connection: this.connection,
      account: this.account,
      parent: this.parent,
      nativeId: this.nativeId,
    });
    return this.#id;
  }
}
