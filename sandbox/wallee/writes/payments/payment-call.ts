import type { Reply } from '../../../kit/reply.ts';
import type { SandboxRequest } from '../../../kit/request.ts';
import type { TransactionRecord } from '../../records/payments.ts';
import type { AnyRecord } from '../../records/tables.ts';
import { ApiError } from '../../routes/api-error.ts';
import { parseExpansion, rendered } from '../../routes/expansion.ts';
import { Parameters } from '../../routes/parameters.ts';
import type { Table } from '../../store/table.ts';
import type { SpaceTableName } from '../../shapes/table-name.ts';
import { parseId } from '../../wire/id.ts';
import type { Id } from '../../wire/id.ts';
import { wireReply } from '../../wire/wire-json.ts';
import { newId } from '../new-id.ts';
import type { WriteContext } from '../write-route.ts';

/** What one transaction owns stands in these tables, and draws its ids from one row of numbers. */
const PAYMENT_TABLES = [
  'groups',
  'transactions',
  'charges',
  'attempts',
  'completions',
  'voids',
  'refunds',
] as const satisfies readonly SpaceTableName[];

/** Greater than every id of the payment tables of the space. */
export function newPaymentId({ space }: WriteContext): Id {
  return PAYMENT_TABLES.map((name): Id => newId(space[name])).reduce((most, id) => (id > most ? id : most));
}

/** ISO 8601 UTC text of the sandbox's clock. */
export function timeOf({ wallee }: WriteContext): string {
  return new Date(wallee.now()).toISOString();
}

/** Reads `expand`, and throws over it, before anything changes; then answers with a record. */
export function presenter(
  request: SandboxRequest,
  { space, world }: WriteContext,
  table: SpaceTableName,
): (status: 200 | 201, record: AnyRecord) => Reply {
  const { shape } = space[table];
  const expansion = parseExpansion(new Parameters(request.query, ['expand']).all('expand'), shape);
  return (status, record) => wireReply(status, rendered(record, shape, expansion, world));
}

/** The transaction the path names; 404 without one. */
export function transactionOf({ space, parameters }: WriteContext): TransactionRecord {
  const text = parameters[0] ?? '';
  const id = parseId(text);
  const record = id === undefined ? undefined : space.transactions.get(id);
  if (record === undefined) throw new ApiError('not_found', `There is no object ${text} here.`);
  return record;
}

/** Throws 422 unless the transaction is in one of the states. */
export function requireState({ id, state }: TransactionRecord, ...states: readonly string[]): void {
  if (!states.includes(state)) {
    throw new ApiError(
      'unprocessable_entity',
      `Transaction ${id} was expected to be ${states.join(' or ')}, not ${state}.`,
    );
  }
}

/** What a repeated external id stands for. The index of a table folds letters, external ids do not. */
export function replayOf<R extends AnyRecord & { readonly externalId?: string | null }>(
  table: Table<R>,
  externalId: string,
): R | undefined {
  return table.lookup('externalId', [externalId]).find(({ record }) => record.externalId === externalId)
    ?.record;
}

/** Changes a transaction, which counts its version up. */
export function advance(
  { space }: WriteContext,
  { id, version }: TransactionRecord,
  changes: Partial<TransactionRecord>,
): TransactionRecord {
  return space.transactions.update(id, { ...changes, version: version + 1 });
}
