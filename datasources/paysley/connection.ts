import type { PaysleySettings } from '../../src/config/paysley.ts';
import { keyPrefixOf } from '../../src/config/paysley.ts';
import { decodeGlobalId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Mode } from '../../src/domain/vocabulary.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Upstream } from '../http/upstream.ts';
import type { UpstreamLog } from '../http/upstream-log.ts';
import type { OddWords } from '../rows/odd-words.ts';
import type { PageSizes } from './page-sizes.ts';

/** What every source of one connection shares. */
export interface PaysleyConnection {
  readonly settings: PaysleySettings;
  readonly upstream: Upstream;
  readonly clock: Clock;
  readonly log: UpstreamLog;
  readonly oddWords: OddWords;
  readonly pageSizes: PageSizes;
  /** Most rows that are read besides those of a list, for one request and purpose. */
  readonly scanBudget: number;
}

/** A merchant has no accounts at Paysley: a connection stands for one of our own making. */
export const onlyAccount = 'default';

/** The ref of a record of this connection. */
export function refOf<K extends RecordKind>(
  { settings }: Pick<PaysleyConnection, 'settings'>,
  kind: K,
  nativeId: string,
): RecordRef<K> {
  return new RecordRef(kind, 'PAYSLEY', settings.key, kind === 'account' ? null : onlyAccount, nativeId);
}

export function accountRef(connection: Pick<PaysleyConnection, 'settings'>): RecordRef<'account'> {
  return refOf(connection, 'account', onlyAccount);
}

/** Ids are made of plain parts, so anybody can write one of an account that there is not. */
export function isServed(account: string | null): boolean {
  return account === onlyAccount;
}

/** As configured, else by the kind of the key. */
export function modeOf({ mode, accessKey }: PaysleySettings): Mode | null {
  if (mode !== null) return mode;
  const prefix = keyPrefixOf(accessKey.reveal());
  return prefix === null ? null : prefix === 'py_live_' ? 'LIVE' : 'TEST';
}

/** Whether the dates of a history query are known to be about the date that payments show. */
export function datesHold({ mode, dates }: PaysleySettings): boolean {
  return dates === 'payment_date' || mode === 'SANDBOX';
}

/** Whether `keywords` is known to find a piece of text, in the same case at least. */
export function keywordsHold({ mode, keywords }: PaysleySettings): boolean {
  return keywords !== 'unknown' || mode === 'SANDBOX';
}

/** Whether `keywords` finds a piece of text in either case, as far as anybody knows. */
export function keywordsIgnoreCase({ keywords }: PaysleySettings): boolean {
  return keywords !== 'sensitive';
}

/**
 * The native id that a global id means here; null if it is of another place or no id at all. Placeholders of EXPLAIN
 * (`{transactionId}`, `{accountId}`), which no id can look like, stand for themselves.
 */
export function nativeIdHere(
  { settings }: Pick<PaysleyConnection, 'settings'>,
  globalId: string,
  kind: RecordKind,
): string | null {
  if (isPlaceholder(globalId)) return globalId;
  try {
    const id = decodeGlobalId(globalId, 'id');
    const served = isServed(id.account) || isPlaceholder(id.account ?? '');
    return id.kind === kind && id.connection === settings.key && served ? id.nativeId : null;
  } catch {
    return null;
  }
}

export function isPlaceholder(text: string): boolean {
  return /^\{\w+\}$/.test(text);
}
