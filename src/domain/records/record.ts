import type { RecordKind } from '../record-kind.ts';
import type { RecordRef } from '../record-ref.ts';

/** A payload as the provider sent it, secrets and card numbers removed. */
export type RawPayload = Readonly<Record<string, unknown>>;

/**
 * What every record has. A record holds the properties of the projection it was read with and no others: one that
 * the provider did not tell is null, one that was not asked for is absent (and reading it is a mistake of ours).
 * The names are the graph's, so that plain fields need no resolver.
 */
export abstract class DomainRecord<K extends RecordKind> {
  /** Only where the projection asks for it. */
  declare readonly raw: RawPayload | null;

  constructor(readonly ref: RecordRef<K>) {}

  get id(): string {
    return this.ref.id;
  }

  get nativeId(): string {
    return this.ref.nativeId;
  }
}
