import { encodeGlobalId } from '../../domain/global-id.ts';
import type { Operation, RecordPlace } from '../../domain/operation.ts';
import type { ProviderName } from '../../domain/provider-name.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import { RecordRef } from '../../domain/record-ref.ts';

/** What it acts on; where it acts on nothing, what it made. */
export function targetOf({ target, result }: Pick<Operation, 'target' | 'result'>): RecordPlace | null {
  return target ?? result;
}

/** The record of a kind that the operation acted on or made; null if there is none, or it is not known yet. */
export function placeOfKind<K extends RecordKind>(
  { target, result }: Pick<Operation, 'target' | 'result'>,
  kind: K,
): RecordPlace | null {
  return [result, target].find((place) => place?.kind === kind) ?? null;
}

export function refOfPlace(
  { connection, account }: Pick<Operation, 'connection' | 'account'>,
  { kind, nativeId, parent }: RecordPlace,
  provider: ProviderName,
): RecordRef {
  return new RecordRef(kind, provider, connection, account, nativeId, parent);
}

/** The global id of `targetOf`, also where the connection is not configured any more. */
export function targetIdOf(operation: Operation): string | null {
  const place = targetOf(operation);
  if (place === null) return null;
  const { connection, account } = operation;
  return encodeGlobalId({
    kind: place.kind,
    connection,
    account,
    parent: place.parent,
    nativeId: place.nativeId,
  });
}
