import type { Operation, RecordPlace } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Finding } from '../../../src/ports/command.ts';
import { term } from '../../dialects/search-grammar/condition.ts';
import { literal } from '../../dialects/search-grammar/literal.ts';
import { refusal } from '../../rows/refusals.ts';
import type { WalleeConnection } from '../connection.ts';
import { readEvery } from '../page.ts';
import { transactionPath } from '../sources/transaction.ts';
import { markedTransaction, stateOf } from '../wire/commanded.ts';
import { readRecord } from './call.ts';
import { stepNames } from './create-steps.ts';

/** States that only what was processed comes to. */
const processed: ReadonlySet<string> = new Set([
  'AUTHORIZED',
  'VOIDED',
  'COMPLETED',
  'FULFILL',
  'DECLINE',
  'FAILED',
]);
/** States that nothing was taken in. */
const unprocessed: ReadonlySet<string> = new Set(['CREATE', 'PENDING', 'CONFIRMED']);

/** What became of a payment whose last step got no answer: by its id, or, while there was none, by its mark. */
export async function lookUpCreation(
  connection: WalleeConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account: space, steps, baseline } = operation;
  if (space === null) return { is: 'unclear', reason: 'It was recorded without a space.' };
  const made = steps.find(({ nativeId }) => nativeId !== null)?.nativeId ?? null;
  if (made === null) return lookUpByMark(connection, space, operation, call);
  const path = `${transactionPath}/${made}`;
  const record = await readRecord(connection, { space, path }, stateOf, call);
  if (record === null) return { is: 'unclear', reason: 'wallee does not show the transaction any more.' };
  const result: RecordPlace = { kind: 'transaction', nativeId: made, parent: null };
  const { state } = record;
  if (processed.has(state)) return { is: 'found', result };
  const lost = steps.at(-1)?.name;
  if (lost === stepNames.confirm) {
    // The customer's page would have been next, or our own step, which now never comes.
    if (baseline['source'] === 'hosted' && state !== 'CREATE' && state !== 'PENDING')
      return { is: 'found', result };
    if (baseline['source'] === 'hosted') return { is: 'absent' };
    return unprocessed.has(state) ? unfinished(result) : { is: 'unclear', reason: reasonOf(state) };
  }
  return unprocessed.has(state) ? { is: 'absent' } : { is: 'unclear', reason: reasonOf(state) };
}

/** Nothing was taken: what is found is only told. The search ignores case, and references are used again and again. */
async function lookUpByMark(
  connection: WalleeConnection,
  space: string,
  { id, mark }: Operation,
  call: CallContext,
): Promise<Finding> {
  const quoted = literal(mark ?? id);
  // Text that no quotes can hold can't be searched for; nothing hangs on it.
  if (quoted === null) return { is: 'absent' };
  const query = {
    path: transactionPath,
    space,
    condition: term(`merchantReference:${quoted}`),
    expand: ['metaData'],
  };
  const rows = await readEvery(connection, query, markedTransaction, call);
  const ours = rows.find(({ metaData }) => metaData?.['operation'] === id);
  return ours === undefined
    ? { is: 'absent' }
    : unfinished({ kind: 'transaction', nativeId: ours.id, parent: null });
}

function unfinished(result: RecordPlace): Finding {
  const message = 'No answer came. The payment was begun and not carried through; nothing of it is taken.';
  return { is: 'refused', refusals: [refusal('PROVIDER_TIMEOUT', message)], result };
}

function reasonOf(state: string): string {
  return state === 'PROCESSING'
    ? 'wallee is still processing the payment.'
    : 'The transaction is in a state that this service does not know.';
}
