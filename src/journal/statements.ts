import type { EpochMs } from '../domain/instant.ts';
import type { Lease, OperationDraft, OperationQuery, WrittenQuery } from '../ports/journal.ts';
import { anotherAttempt } from './operation-changes.ts';
import { Values } from './values.ts';

/** As the partial index has it: written the same, so that it is used. */
export const unsettled = `state in ('PENDING', 'SENT', 'UNKNOWN')`;

export interface Statement {
  readonly sql: string;
  readonly values: Values;
}

/** The statement that lists operations, newest first: their ids are in the order of time. */
export function listStatement(query: OperationQuery): Statement {
  const values = new Values();
  const conditions = [`tenant = ${values.add(query.tenant)}`];
  if (query.states !== undefined) conditions.push(isOneOf('state', query.states, values));
  if (query.mutations !== undefined) conditions.push(isOneOf('mutation', query.mutations, values));
  if (query.target !== undefined) conditions.push(`target_native_id = ${values.add(query.target)}`);
  if (query.about !== undefined) {
    const about = values.add(query.about);
    conditions.push(`(target_native_id = ${about} or result_native_id = ${about})`);
  }
  if (query.mark !== undefined) conditions.push(`mark = ${values.add(query.mark)}`);
  if (query.after !== undefined) conditions.push(`id < ${values.add(query.after)}`);
  const sql = `select * from journal_operations where ${conditions.join(' and ')}
    order by id desc limit ${values.add(query.limit)}`;
  return { sql, values };
}

/** The statement that finds what was written to a record, oldest first. The conditions as the partial indexes have them. */
export function writtenStatement({ connection, account, record }: WrittenQuery): Statement {
  const values = new Values();
  const at = values.add(connection);
  const [kind, id] = [values.add(record.kind), values.add(record.nativeId)];
  const place = account === null ? 'account is null' : `account = ${values.add(account)}`;
  const sql = `select id, written from journal_operations
    where written is not null and state = 'SUCCEEDED' and connection = ${at} and ${place}
      and (target_native_id = ${id} and target_kind = ${kind} or result_native_id = ${id} and result_kind = ${kind})
    order by id`;
  return { sql, values };
}

/** The statement that finds the unsettled operation that holds a draft's guard. */
export function holderStatement(connection: string, guard: string): Statement {
  const values = new Values();
  const sql = `select * from journal_operations
    where connection = ${values.add(connection)} and guard = ${values.add(guard)} and ${unsettled}`;
  return { sql, values };
}

/** The statement that ends what nobody works on any more. */
export function expireStatement(now: EpochMs): Statement {
  const values = new Values();
  const at = `cast(${values.add(now)} as bigint)`;
  const sql = `update journal_operations set
      state = case state when 'SENT' then 'UNKNOWN' else 'FAILED' end,
      released = case state when 'SENT' then 0 else 1 end,
      look_up_at = case state when 'SENT' then ${at} else null end,
      settled_at = case state when 'SENT' then null else ${at} end,
      owner = null, lease_until = null
    where state in ('PENDING', 'SENT') and lease_until <= ${at} returning id`;
  return { sql, values };
}

/** The statement that takes what is due, those first that are due longest. */
export function claimDueStatement(now: EpochMs, lease: Lease, limit: number): Statement {
  const values = new Values();
  const at = `cast(${values.add(now)} as bigint)`;
  const due = `state = 'UNKNOWN' and look_up_at <= ${at} and (lease_until is null or lease_until <= ${at})`;
  // Asked twice whether it is due: a claim by id may have come between the two.
  const sql = `update journal_operations set owner = ${values.add(lease.owner)}, lease_until = ${values.add(lease.until)}
    where ${due} and id in (
      select id from journal_operations where ${due} order by look_up_at, id limit ${values.add(limit)}
    ) returning *`;
  return { sql, values };
}

/** The statement that makes another attempt of what was released. */
export function reopenStatement(id: string, draft: OperationDraft, lease: Lease): Statement {
  const values = new Values();
  const sql = `update journal_operations set ${anotherAttempt(values, draft, lease)}
    where id = ${values.add(id)} and state = 'FAILED' and released = 1
      and tenant = ${values.add(draft.tenant)} and idempotency_key = ${values.add(draft.key)}
      and mutation = ${values.add(draft.mutation)} and digest = ${values.add(draft.digest)}
      and connection = ${values.add(draft.connection)}
    returning *`;
  return { sql, values };
}

function isOneOf(column: 'state' | 'mutation', words: readonly string[], values: Values): string {
  return words.length === 0 ? '1 = 0' : `${column} in (${values.addAll(words)})`;
}
