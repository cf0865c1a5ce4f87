import { z } from 'zod';
import { parseDecimal } from '../domain/decimal.ts';
import { errorCodes } from '../domain/error-code.ts';
import { Money } from '../domain/money.ts';
import type {
  JournalState,
  JsonObject,
  Operation,
  OperationStep,
  RecordPlace,
  Refusal,
} from '../domain/operation.ts';
import { mutationNames, operationStates } from '../domain/operation.ts';
import { recordKinds } from '../domain/record-kind.ts';
import type { Written } from '../ports/journal.ts';
import { JournalError } from './journal-error.ts';
import type { SqlRow, SqlValue } from './sql-database.ts';

/** What each column holds of an operation. Nothing else of what is passed as one is ever written. */
export const columns = {
  id: (operation) => operation.id,
  tenant: (operation) => operation.tenant,
  idempotency_key: (operation) => operation.key,
  caller: (operation) => operation.caller,
  mutation: (operation) => operation.mutation,
  digest: (operation) => operation.digest,
  connection: (operation) => operation.connection,
  account: (operation) => operation.account,
  state: (operation) => operation.state,
  released: (operation) => (operation.released ? 1 : 0),
  guard: (operation) => operation.guard,
  target_kind: (operation) => operation.target?.kind ?? null,
  target_native_id: (operation) => operation.target?.nativeId ?? null,
  target_parent: (operation) => operation.target?.parent ?? null,
  result_kind: (operation) => operation.result?.kind ?? null,
  result_native_id: (operation) => operation.result?.nativeId ?? null,
  result_parent: (operation) => operation.result?.parent ?? null,
  amount: (operation) => operation.amount?.amount ?? null,
  currency: (operation) => operation.amount?.currency ?? null,
  mark: (operation) => operation.mark,
  reference: (operation) => operation.reference,
  steps: (operation) => encodeSteps(operation.steps),
  baseline: (operation) => encode(baselineShape, operation.baseline),
  written: (operation) => encodeObject(operation.written),
  answer: (operation) => encodeObject(operation.answer),
  refusals: (operation) => encodeRefusals(operation.refusals),
  unresolved_reason: (operation) => operation.unresolvedReason,
  attempts: (operation) => operation.attempts,
  created_at: (operation) => operation.createdAt,
  sent_at: (operation) => operation.sentAt,
  settled_at: (operation) => operation.settledAt,
  settled_by: (operation) => operation.settledBy,
  settled_note: (operation) => operation.settledNote,
  owner: (operation) => operation.owner,
  lease_until: (operation) => operation.leaseUntil,
  look_ups: (operation) => operation.lookUps,
  look_up_at: (operation) => operation.lookUpAt,
} as const satisfies Record<string, (operation: Operation) => SqlValue>;

export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as readonly Column[];

const stateShape = z.enum([...operationStates, 'SENT'] as const satisfies readonly JournalState[]);
const mutationShape = z.enum(mutationNames);
const kindShape = z.enum(recordKinds);
// Parsing makes new values of the named members alone: whatever else an object carries is left behind.
const stepsShape = z.array(
  z.object({
    number: z.int().positive(),
    name: z.string(),
    state: z.enum(['sent', 'done', 'notCarriedOut']),
    nativeId: z.string().nullable(),
    parent: z.string().exactOptional(),
  }),
) satisfies z.ZodType<OperationStep[]>;
const refusalsShape = z.array(
  z.object({
    code: z.enum(errorCodes),
    message: z.string(),
    path: z.array(z.string()).nullable(),
    retryAfterSeconds: z.number().exactOptional(),
    currentVersion: z.int().exactOptional(),
  }),
) satisfies z.ZodType<Refusal[]>;
const baselineShape = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

const objectShape = z.record(z.string(), z.json()) satisfies z.ZodType<JsonObject>;

/** Null for null. */
export function encodeObject(object: JsonObject | null): string | null {
  return object === null ? null : encode(objectShape, object);
}

export function encodeSteps(steps: readonly OperationStep[]): string {
  return encode(stepsShape, steps);
}

export function encodeRefusals(refusals: readonly Refusal[]): string {
  return encode(refusalsShape, refusals);
}

function encode(shape: z.ZodType, value: unknown): string {
  const result = shape.safeParse(value);
  if (!result.success) throw new JournalError('an operation of that shape can not be recorded');
  return JSON.stringify(result.data);
}

export function decodeSteps(text: unknown): readonly OperationStep[] {
  return stepsShape.parse(json(text));
}

/** Throws JournalError for a row that this program can't have written. */
export function decodeOperation(row: SqlRow): Operation {
  return readable(row, decode);
}

/** As `decodeOperation`, of a row that has nothing else. */
export function decodeWritten(row: SqlRow): Written {
  return readable(row, ({ id, written }) => ({ id: text(id), written: object(written) }));
}

function readable<T>(row: SqlRow, read: (row: SqlRow) => T): T {
  try {
    return read(row);
  } catch {
    throw new JournalError(`the journal's row ${String(row['id'])} can't be read`);
  }
}

function decode(row: SqlRow): Operation {
  return {
    id: text(row['id']),
    tenant: text(row['tenant']),
    key: text(row['idempotency_key']),
    caller: text(row['caller']),
    mutation: mutationShape.parse(row['mutation']),
    digest: text(row['digest']),
    connection: text(row['connection']),
    account: textOrNull(row['account']),
    state: stateShape.parse(row['state']),
    released: whole(row['released']) === 1,
    guard: textOrNull(row['guard']),
    target: place(row['target_kind'], row['target_native_id'], row['target_parent']),
    result: place(row['result_kind'], row['result_native_id'], row['result_parent']),
    amount: money(row['amount'], row['currency']),
    mark: textOrNull(row['mark']),
    reference: textOrNull(row['reference']),
    steps: decodeSteps(row['steps']),
    baseline: baselineShape.parse(json(row['baseline'])),
    written: object(row['written']),
    answer: object(row['answer']),
    refusals: refusalsShape.parse(json(row['refusals'])),
    unresolvedReason: textOrNull(row['unresolved_reason']),
    attempts: whole(row['attempts']),
    createdAt: whole(row['created_at']),
    sentAt: wholeOrNull(row['sent_at']),
    settledAt: wholeOrNull(row['settled_at']),
    settledBy: textOrNull(row['settled_by']),
    settledNote: textOrNull(row['settled_note']),
    owner: textOrNull(row['owner']),
    leaseUntil: wholeOrNull(row['lease_until']),
    lookUps: whole(row['look_ups']),
    lookUpAt: wholeOrNull(row['look_up_at']),
  };
}

function text(value: unknown): string {
  return z.string().parse(value);
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

/** PostgreSQL's client gives 64-bit numbers as text. */
function whole(value: unknown): number {
  return z.int().parse(typeof value === 'string' ? Number(value) : value);
}

function wholeOrNull(value: unknown): number | null {
  return value === null ? null : whole(value);
}

function object(value: unknown): JsonObject | null {
  return value === null ? null : objectShape.parse(json(value));
}

function json(value: unknown): unknown {
  return JSON.parse(text(value));
}

function place(kind: unknown, nativeId: unknown, parent: unknown): RecordPlace | null {
  if (kind === null) return null;
  return { kind: kindShape.parse(kind), nativeId: text(nativeId), parent: textOrNull(parent) };
}

function money(amount: unknown, currency: unknown): Money | null {
  if (amount === null) return null;
  const value = parseDecimal(text(amount));
  if (value === null) throw new JournalError('not an amount');
  return Money.ofDecimal(value, text(currency));
}
