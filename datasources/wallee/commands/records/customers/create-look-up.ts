import type { Operation, RecordPlace } from '../../../../../src/domain/operation.ts';
import type { CallContext } from '../../../../../src/ports/call-context.ts';
import type { Finding } from '../../../../../src/ports/command.ts';
import { term } from '../../../../dialects/search-grammar/condition.ts';
import { literal } from '../../../../dialects/search-grammar/literal.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { readEvery } from '../../../page.ts';
import { customerPath } from '../../../sources/customer.ts';
import { markIn } from '../../marked-meta-data.ts';
import { findAddress, unfinished } from './find-address.ts';
import { markedCustomer } from './row.ts';

/** What became of a customer whose last step got no answer: by its id, or, while there was none, by its mark. */
export async function lookUpCreation(
  connection: WalleeConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account: space, steps, baseline } = operation;
  if (space === null) return { is: 'unclear', reason: 'It was recorded without a space.' };
  const made = steps.find(({ nativeId }) => nativeId !== null)?.nativeId ?? null;
  if (made !== null) {
    const result = placeOf(made);
    const finding = await findAddress(connection, operation, { space, customer: made }, call);
    return finding.is === 'found' ? { is: 'found', result } : finding;
  }
  const result = await findByMark(connection, space, operation, call);
  if (result === null) return { is: 'absent' };
  if (typeof result === 'string') return { is: 'unclear', reason: result };
  return baseline['address'] === 'nothing'
    ? { is: 'found', result }
    : unfinished('No answer came. The customer was made, and its address was not.', result);
}

/** Null: there is none. A text: why it can't be told. */
async function findByMark(
  connection: WalleeConnection,
  space: string,
  { id, mark }: Operation,
  call: CallContext,
): Promise<RecordPlace | string | null> {
  const quoted = literal(mark ?? id);
  if (quoted === null) return 'Its reference has both kinds of quotes, and can not be searched for.';
  const condition = term(`customerId:${quoted}`);
  const query = { path: customerPath, space, condition, expand: ['metaData'] };
  const rows = await readEvery(connection, query, markedCustomer, call);
  const ours = rows.find(({ metaData }) => markIn(metaData) === id);
  return ours === undefined ? null : placeOf(ours.id);
}

function placeOf(nativeId: string): RecordPlace {
  return { kind: 'customer', nativeId, parent: null };
}
