import { ProviderFailure } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { isObject } from '../http/decode.ts';
import type { Mismatch } from '../http/mismatch.ts';
import { logUnreadable as log } from '../rows/unreadable.ts';
import type { EfakaConnection } from './connection.ts';

const badAnswerMessage = 'eFaka answered with something else than was asked for';

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
  return new ProviderFailure('PROVIDER_BAD_RESPONSE', badAnswerMessage, {
    provider: 'EFAKA',
    connection: settings.key,
    cause: new Error(mismatch.toString()),
  });
}

/** The answer about one payment cannot be read: among others that is one odd row. Holds nothing of the answer. */
export class UnreadableAnswer extends ProviderFailure {
  /** Of the payment that was asked for. */
  readonly id: string;
  readonly mismatch: Mismatch;

  constructor({ settings }: Pick<EfakaConnection, 'settings'>, id: string, mismatch: Mismatch) {
    const { key: connection } = settings;
    const cause = new Error(mismatch.toString());
    super('PROVIDER_BAD_RESPONSE', badAnswerMessage, { provider: 'EFAKA', connection, cause });
    this.id = id;
    this.mismatch = mismatch;
  }
}
