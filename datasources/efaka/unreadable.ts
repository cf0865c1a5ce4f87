import { ProviderFailure } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { isObject } from '../http/decode.ts';
import type { Mismatch } from '../http/mismatch.ts';
import { logUnreadable as log } from '../rows/unreadable.ts';
import type { EfakaConnection } from './connection.ts';

type Place = Pick<EfakaConnection, 'settings' | 'log'>;

/** Tells the log of one row that was left out: which, and what was wrong with it, never what it holds. */
export function logUnreadable(connection: Place, kind: RecordKind, row: unknown, mismatch: Mismatch): void {
  const place = { connection: connection.settings.key, kind };
  log(connection.log, place, [row], [mismatch.within('[0]')], (each) => (isObject(each) ? each['id'] : null));
}

export function badAnswer(
  { settings }: Pick<EfakaConnection, 'settings'>,
  mismatch: Mismatch,
): ProviderFailure {
  return new ProviderFailure(
    'PROVIDER_BAD_RESPONSE',
    'eFaka answered with something else than was asked for',
    {
      provider: 'EFAKA',
      connection: settings.key,
      cause: new Error(mismatch.toString()),
    },
  );
}
