import type { EfakaSettings } from '../../src/config/efaka.ts';
import { decodeGlobalId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Upstream } from '../http/upstream.ts';
import type { UpstreamLog } from '../http/upstream-log.ts';
import type { OddWords } from '../rows/odd-words.ts';

/** What every source of one connection shares. */
export interface EfakaConnection {
  readonly settings: EfakaSettings;
  readonly upstream: Upstream;
  readonly clock: Clock;
  readonly log: UpstreamLog;
  readonly oddWords: OddWords;
  /** Most rows that are read for one reference. */
  readonly scanBudget: number;
}

type Settled = Pick<EfakaConnection, 'settings'>;

/** Payments belong to an entity; where none is configured, to an account of our own making. */
export function accountIdOf({ entityId }: EfakaSettings): string {
  return entityId ?? 'default';
}

/** The ref of a record of this connection. */
export function refOf<K extends RecordKind>({ settings }: Settled, kind: K, nativeId: string): RecordRef<K> {
  const account = kind === 'account' ? null : accountIdOf(settings);
  return new RecordRef(kind, 'EFAKA', settings.key, account, nativeId);
}

export function accountRef(connection: Settled): RecordRef<'account'> {
  return refOf(connection, 'account', accountIdOf(connection.settings));
}

/** Ids are made of plain parts, so anybody can write one of an account that there is not. */
export function isServed({ settings }: Settled, account: string | null): boolean {
  return account === accountIdOf(settings);
}

/** Whether payments are known to be found by the merchant's reference. */
export function queryHolds({ query, mode }: EfakaSettings): boolean {
  return query === 'reference' || mode === 'SANDBOX';
}

/** The native id that a global id means here; null if it is of another place or no id at all. */
export function nativeIdHere(connection: Settled, globalId: string, kind: RecordKind): string | null {
  if (isPlaceholder(globalId)) return globalId;
  try {
    const id = decodeGlobalId(globalId, 'id');
    const served = isServed(connection, id.account) || isPlaceholder(id.account ?? '');
    return id.kind === kind && id.connection === connection.settings.key && served ? id.nativeId : null;
  } catch {
    return null;
  }
}

/** What EXPLAIN puts where a value is not known yet (`{transactionId}`): no id and no account looks like it. */
export function isPlaceholder(text: string): boolean {
  return /^\{\w+\}$/.test(text);
}
