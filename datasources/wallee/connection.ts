import type { WalleeSettings } from '../../src/config/wallee.ts';
import { decodeGlobalId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { isId } from '../dialects/search-grammar/integer-id.ts';
import type { Upstream } from '../http/upstream.ts';
import type { UpstreamLog } from '../http/upstream-log.ts';
import type { OddWords } from '../rows/odd-words.ts';

/** What every source of one connection shares. */
export interface WalleeConnection {
  readonly settings: WalleeSettings;
  readonly upstream: Upstream;
  readonly clock: Clock;
  readonly log: UpstreamLog;
  readonly oddWords: OddWords;
}

/** Kinds that stand above spaces: read without the space header, and in ids without an account. */
export type UnscopedKind = 'client' | 'account';

export function isUnscoped(kind: RecordKind): kind is UnscopedKind {
  return kind === 'client' || kind === 'account';
}

/** Whether a kind has records in a space, or above all where that is null: ids can be written that say otherwise. */
export function isPlaced(kind: RecordKind, space: string | null): boolean {
  return isUnscoped(kind) === (space === null);
}

/**
 * Whether records of a space are to be read at all. Ids are made of plain parts, so anybody can write one of a space
 * that the connection is not configured for, or of something that is none.
 */
export function serves({ settings }: Pick<WalleeConnection, 'settings'>, space: string | null): boolean {
  if (space === null) return true;
  return isId(space) && (settings.spaceIds === 'all' || settings.spaceIds.includes(space));
}

/** The ref of a record of this connection. `space` is ignored for kinds above spaces. */
export function refOf<K extends RecordKind>(
  { settings }: Pick<WalleeConnection, 'settings'>,
  kind: K,
  space: string | null,
  nativeId: string,
): RecordRef<K> {
  return new RecordRef(kind, 'WALLEE', settings.key, isUnscoped(kind) ? null : space, nativeId);
}

/** The space of a ref, as a record; null for kinds above spaces. */
export function accountOf(
  connection: Pick<WalleeConnection, 'settings'>,
  { account }: RecordRef,
): RecordRef<'account'> | null {
  return account === null ? null : refOf(connection, 'account', null, account);
}

/**
 * The native id that a global id means in one space of this connection; null if it is of another place or no id at
 * all. A placeholder of EXPLAIN (`{transactionId}`), which no id can look like, stands for itself.
 */
export function nativeIdIn(
  { settings }: Pick<WalleeConnection, 'settings'>,
  space: string | null,
): (globalId: string, kind: RecordKind) => string | null {
  return (globalId, kind) => {
    if (/^\{\w+\}$/.test(globalId)) return globalId;
    const id = decodeOrNull(globalId);
    if (id === null || id.kind !== kind || id.connection !== settings.key) return null;
    return id.account === (isUnscoped(kind) ? null : space) ? id.nativeId : null;
  };
}

function decodeOrNull(globalId: string): ReturnType<typeof decodeGlobalId> | null {
  try {
    return decodeGlobalId(globalId, 'id');
  } catch {
    return null;
  }
}
