import { isPrintableAscii } from '../../../../src/filter/ascii-run.ts';
import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { longest, needlesOf } from '../../../dialects/keyword/needles.ts';
import { isObject } from '../../../http/decode.ts';
import { Mismatch } from '../../../http/mismatch.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { keywordsHold, keywordsIgnoreCase } from '../../connection.ts';
import { scanSteadily } from '../../scan.ts';
import { numericId } from '../../wire/id.ts';
import type { RecordForm } from './form.ts';

/** A row of a list as it came: an update repeats what it does not change, also what would be odd to a decoder. */
export interface Listed {
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
}

export interface ListedRows {
  readonly rows: readonly Listed[];
  /** None can have been missed. */
  readonly steady: boolean;
  /** None can have been missed, and each has an id: what is not among them is not there. */
  readonly complete: boolean;
}

/**
 * The records of a kind, read past every cache; no list has a read of one. `holding`: only those with this piece of text
 * are wanted, which narrows the list where keywords can be relied on. Rejects with ProviderFailure, also beyond the scan
 * budget.
 */
export async function readListed(
  connection: PaysleyConnection,
  { kind, list, id: idMember }: RecordForm,
  call: CallContext,
  holding: string | null = null,
): Promise<ListedRows> {
  const { settings, scanBudget: budget } = connection;
  const keywords = holding === null ? null : needleOf(connection, holding);
  const query = keywords === null ? {} : { keywords };
  const read = await scanSteadily(connection, list, query, { budget }, call);
  if (read === null) {
    throw new ProviderFailure(
      'SCAN_LIMIT_EXCEEDED',
      `${settings.displayName} can't be asked for one ${kind} and has more than ${budget} to look through; nothing was sent`,
      { provider: 'PAYSLEY', connection: settings.key },
    );
  }
  const rows = read.rows.flatMap((row): readonly Listed[] => {
    const id = isObject(row) ? numericId(row[idMember]) : new Mismatch('', 'an object', '');
    return !isObject(row) || id instanceof Mismatch ? [] : [{ id, row }];
  });
  return { rows, steady: read.steady, complete: read.steady && rows.length === read.rows.length };
}

export async function readOne(
  connection: PaysleyConnection,
  form: RecordForm,
  id: string,
  call: CallContext,
): Promise<Listed | null> {
  return (await readListed(connection, form, call)).rows.find((one) => one.id === id) ?? null;
}

/** What to ask for so that a text is sure to be found; null where nothing is. */
function needleOf({ settings }: Pick<PaysleyConnection, 'settings'>, text: string): string | null {
  const sure = keywordsHold(settings) && keywordsIgnoreCase(settings) && isPrintableAscii(text);
  return sure ? longest(needlesOf(text)) : null;
}
