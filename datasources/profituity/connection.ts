import type { ProfituitySettings } from '../../src/config/profituity.ts';
import { isTestHost } from '../../src/config/profituity.ts';
import { decodeGlobalId } from '../../src/domain/global-id.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Mode } from '../../src/domain/vocabulary.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { isGuid } from '../dialects/load-options/guid.ts';
import { isPlaceholder } from '../dialects/load-options/literal.ts';
import type { Place } from '../dialects/load-options/property.ts';
import type { Upstream } from '../http/upstream.ts';
import type { UpstreamLog } from '../http/upstream-log.ts';
import type { OddWords } from '../rows/odd-words.ts';
import type { RefundLink } from './refund-link.ts';

/** What every source of one connection shares. */
export interface ProfituityConnection {
  readonly settings: ProfituitySettings;
  readonly upstream: Upstream;
  readonly clock: Clock;
  readonly log: UpstreamLog;
  readonly oddWords: OddWords;
  readonly refundLink: RefundLink;
}

type WithSettings = Pick<ProfituityConnection, 'settings'>;

/** Test or live: as it is set, else as the host tells; null where neither says. */
export function modeOf({ mode, baseUrl }: ProfituitySettings): Mode | null {
  return mode ?? (isTestHost(baseUrl) ? 'TEST' : null);
}

/**
 * Whether records of a merchant are to be read at all. Ids are made of plain parts, so anybody can write one of a
 * merchant that the connection is not configured for, or of something that is none.
 */
export function serves({ settings }: WithSettings, merchant: string | null): boolean {
  if (merchant === null || !isGuid(merchant)) return false;
  return settings.merchantIds === 'all' || settings.merchantIds.includes(merchant);
}

/** The ref of a record of this connection; `merchant` is null for merchants themselves. */
export function refOf<K extends RecordKind>(
  { settings }: WithSettings,
  kind: K,
  merchant: string | null,
  nativeId: string,
): RecordRef<K> {
  return new RecordRef(kind, 'PROFITUITY', settings.key, merchant, nativeId);
}

/** The merchant of a ref, as a record. */
export function accountOf(connection: WithSettings, { account }: RecordRef): RecordRef<'account'> | null {
  return account === null ? null : refOf(connection, 'account', null, account);
}

/**
 * Where the record of a global id is at this connection; null if it is of another one or no id at all. A placeholder
 * of EXPLAIN (`{customerId}`), which no id can look like, stands for itself.
 */
export function placeOf({ settings }: WithSettings, globalId: string, kind: RecordKind): Place | null {
  if (isPlaceholder(globalId)) return { account: null, nativeId: globalId };
  const id = decodeOrNull(globalId);
  if (id === null || id.kind !== kind || id.connection !== settings.key || id.parent !== null) return null;
  // Merchants stand above accounts; everything else belongs to one, or is not ours.
  if ((id.account === null) !== (kind === 'account')) return null;
  return { account: id.account, nativeId: id.nativeId };
}

function decodeOrNull(globalId: string): ReturnType<typeof decodeGlobalId> | null {
  try {
    return decodeGlobalId(globalId, 'id');
  } catch {
    return null;
  }
}
