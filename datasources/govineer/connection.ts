import type { GovineerSettings } from '../../src/config/govineer.ts';
import { decodeGlobalId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Upstream } from '../http/upstream.ts';
import type { UpstreamLog } from '../http/upstream-log.ts';
import { isSegment } from '../http/segment.ts';
import type { OddWords } from '../rows/odd-words.ts';
import type { PagingHabits } from './paging-habits.ts';

/** What every source of one connection shares. */
export interface GovineerConnection {
  readonly settings: GovineerSettings;
  readonly upstream: Upstream;
  readonly clock: Clock;
  readonly log: UpstreamLog;
  readonly oddWords: OddWords;
  readonly habits: PagingHabits;
}

/** Kinds that stand above accounts: read without the account header, and in ids without an account. */
export type UnscopedKind = 'client' | 'account';

export function isUnscoped(kind: RecordKind): kind is UnscopedKind {
  return kind === 'client' || kind === 'account';
}

/** Whether a kind has records in an account, or above all where that is null: ids can be written that say otherwise. */
export function isPlaced(kind: RecordKind, account: string | null): boolean {
  return isUnscoped(kind) === (account === null);
}

/**
 * Whether records of an account are to be read at all. Ids are made of plain parts, so anybody can write one of an
 * account that the connection is not configured for, or of one that no header can carry.
 */
export function serves({ settings }: Pick<GovineerConnection, 'settings'>, account: string | null): boolean {
  if (account === null) return true;
  const { accountUids } = settings;
  return /^[\x21-\x7e]+$/.test(account) && (accountUids === 'all' || accountUids.includes(account));
}

/** The ref of a record of this connection. `account` is ignored for kinds above accounts. */
export function refOf<K extends RecordKind>(
  { settings }: Pick<GovineerConnection, 'settings'>,
  kind: K,
  account: string | null,
  nativeId: string,
  parent: string | null = null,
): RecordRef<K> {
  return new RecordRef(kind, 'GOVINEER', settings.key, isUnscoped(kind) ? null : account, nativeId, parent);
}

/**
 * The native id that a global id means in one account of this connection; null if it is of another place or no id at
 * all. A placeholder of EXPLAIN (`{customerId}`), which no id can look like, stands for itself.
 */
export function nativeIdIn(
  { settings }: Pick<GovineerConnection, 'settings'>,
  account: string | null,
): (globalId: string, kind: RecordKind) => string | null {
  return (globalId, kind) => {
    if (/^\{\w+\}$/.test(globalId)) return globalId;
    const id = decodeOrNull(globalId);
    if (id === null || id.kind !== kind || id.connection !== settings.key) return null;
    // Uids are opaque (Govineer's guides show several forms).
    if (!isSegment(id.nativeId)) return null;
    return id.account === (isUnscoped(kind) ? null : account) ? id.nativeId : null;
  };
}

function decodeOrNull(globalId: string): ReturnType<typeof decodeGlobalId> | null {
  try {
    return decodeGlobalId(globalId, 'id');
  } catch {
    return null;
  }
}
