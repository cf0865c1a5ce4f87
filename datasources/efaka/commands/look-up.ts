import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { Operation, RecordPlace } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Finding } from '../../../src/ports/command.ts';
import { isObject } from '../../http/decode.ts';
import { queryHolds } from '../connection.ts';
import { operationParameter } from '../operation-mark.ts';
import type { Entry, PaymentType } from '../wire/entry.ts';
import type { CommandDeps } from './context.ts';
import type { ParameterPaths } from './parameter-errors.ts';
import { parameterRefusals } from './parameter-errors.ts';
import { wrongState } from './refusals.ts';
import { declined, failed } from './refused-answer.ts';
import { duplicateCode, verdictOf } from './verdict.ts';

/** What a look-up expects to find. */
export interface Sought {
  readonly types: readonly PaymentType[];
  /** What the payment that was made is in the graph; null where it is no record of its own. */
  readonly place: (id: string) => RecordPlace | null;
  readonly paths: ParameterPaths;
}

/** How far the clocks may be apart, in milliseconds. */
const skewMs = 300_000;

/**
 * What became of an operation, by its mark. The reference narrows; what proves it is the operation's own id, as the
 * reference or echoed as a custom parameter. Without either it is ours if exactly one payment agrees in type, payment
 * acted on, amount, currency and time: the reference was not used before. Rejects with ProviderFailure.
 */
export async function lookUp(
  { connection, reader }: CommandDeps,
  operation: Operation,
  sought: Sought,
  call: CallContext,
): Promise<Finding> {
  const { mark } = operation;
  if (mark === null) return unclear('It has nothing by which it could be found.');
  if (!queryHolds(connection.settings)) {
    return unclear('eFaka is not known to find payments by reference: look for it in its back office.');
  }
  const { entries, unreadable } = await reader.query(mark, call);
  if (unreadable.length > 0) return unclear('eFaka has something of this reference that cannot be read.');
  // A duplicate that was refused has the same reference, and is nothing that was done.
  const rows = entries.filter(
    ({ type, code }) => type !== null && sought.types.includes(type) && code !== duplicateCode,
  );
  const proven = rows.filter((row) => isProven(row, operation));
  const ours = proven.length > 0 ? proven : rows.filter((row) => isPlausible(row, operation));
  const [found] = ours;
  if (found === undefined) return { is: 'absent' };
  if (ours.length > 1) return unclear('eFaka has several payments that may be this one.');
  return findingOf(found, sought);
}

function isProven(row: Entry, { id, mark, baseline }: Operation): boolean {
  return isOn(row, baseline['on']) && (mark === id || operationIn(row) === id);
}

function isPlausible(row: Entry, { amount, baseline, sentAt, createdAt }: Operation): boolean {
  if (operationIn(row) !== null || !isOn(row, baseline['on'])) return false;
  if (row.at === null || row.at < (sentAt ?? createdAt) - skewMs) return false;
  // A reversal may say nothing of its amount.
  if (row.type === 'RV') return true;
  return (
    amount !== null &&
    row.amount !== null &&
    row.currency === amount.currency &&
    compareDecimals(row.amount, amount.value) === 0
  );
}

function isOn({ referencedId }: Entry, on: unknown): boolean {
  return on === undefined ? referencedId === null : referencedId === on;
}

/** The operation that a payment says it is of; null where that is not echoed. */
function operationIn({ payload }: Entry): string | null {
  const custom = isObject(payload) ? payload['customParameters'] : undefined;
  const id = isObject(custom) ? custom[operationParameter] : undefined;
  return typeof id === 'string' && id !== '' ? id : null;
}

function findingOf({ id, code, payload }: Entry, { place, paths }: Sought): Finding {
  const result = place(id);
  const made = result === null ? {} : { result };
  const told = code ?? '';
  const verdict = verdictOf(code);
  switch (verdict) {
    case 'done':
      return { is: 'found', result };
    case 'declined':
    case 'badMethod':
      return result === null ? { is: 'refused', refusals: [declined(told)] } : { is: 'found', result };
    case 'badInput':
      return { is: 'refused', refusals: parameterRefusals(payload, paths, told), ...made };
    case 'badState':
      return {
        is: 'refused',
        refusals: [wrongState(`eFaka does not allow it for this payment (${told}).`)],
        ...made,
      };
    case 'failed':
      return { is: 'refused', refusals: [failed(told)], ...made };
    case 'unknown':
      return unclear('eFaka has it and does not know itself what became of it.');
  }
}

function unclear(reason: string): Finding {
  return { is: 'unclear', reason };
}
