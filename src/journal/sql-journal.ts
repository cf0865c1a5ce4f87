import type { EpochMs } from '../domain/instant.ts';
import type { Operation, OperationStep } from '../domain/operation.ts';
import type {
  Journal,
  Lease,
  Opened,
  OperationDraft,
  OperationQuery,
  Settlement,
  Written,
  WrittenQuery,
} from '../ports/journal.ts';
import { JournalError, UniqueViolation } from './journal-error.ts';
import { newOperation } from './new-operation.ts';
import { ended, laterLease } from './operation-changes.ts';

import {
  columnNames,
  columns,
  decodeOperation,
  decodeSteps,
  decodeWritten,
  encodeSteps,
} from './operation-row.ts';
import { withAnswer, withSent } from './operation-steps.ts';
import type { SqlDatabase } from './sql-database.ts';
import {
  claimDueStatement,
  expireStatement,
  holderStatement,
  listStatement,
  reopenStatement,
  unsettled,
  writtenStatement,
} from './statements.ts';
import { Values } from './values.ts';

/** As the partial index has it: written the same, so that it is used. */
const settled = `state in ('SUCCEEDED', 'FAILED')`;
/** How often it is tried anew where what stood in the way is gone by the time it is read. */
const tries = 10;
/** Rows deleted in one transaction, so that others never wait long. */
const forgottenAtOnce = 500;

/**
 * The journal in SQL that SQLite and PostgreSQL share. Nearly every change is one conditional statement: the database
 * decides who was first, and nothing stays half done where a process dies.
 */
export class SqlJournal implements Journal {
  readonly #database: SqlDatabase;
  readonly #digestKey: Uint8Array;

  constructor(database: SqlDatabase, digestKey: Uint8Array) {
    this.#database = database;
    this.#digestKey = digestKey;
  }

  async open(draft: OperationDraft, lease: Lease): Promise<Opened> {
    const operation = newOperation(draft, lease);
    for (let tried = 0; tried < tries; tried += 1) {
      const known = await this.byKey(draft.tenant, draft.key);
      if (known !== null) return { is: 'known', operation: known };
      const values = new Values();
      const made = await this.#one(
        `insert into journal_operations (${columnNames.join(', ')})
        values (${values.addAll(columnNames.map((name) => columns[name](operation)))})
        on conflict do nothing returning *`,
        values,
      );
      if (made !== null) return { is: 'new', operation: made };
      const holder = await this.#holder(draft);
      // Another call with this very key holds the guard: the next try finds it as known.
      if (holder !== null && (holder.tenant !== draft.tenant || holder.key !== draft.key)) {
        return { is: 'guarded', operation: holder };
      }
    }
    throw new JournalError(
      'the operation could not be recorded: its id is taken, or others were always first',
    );
  }

  async reopen(id: string, draft: OperationDraft, lease: Lease): Promise<Opened | null> {
    for (let tried = 0; tried < tries; tried += 1) {
      const { sql, values } = reopenStatement(id, draft, lease);
      try {
        const operation = await this.#one(sql, values);
        return operation === null ? null : { is: 'new', operation };
      } catch (error) {
        if (!(error instanceof UniqueViolation)) throw error;
      }
      const holder = await this.#holder(draft);
      if (holder !== null) return holder.id === id ? null : { is: 'guarded', operation: holder };
    }
    throw new JournalError('the operation could not be opened again: others were always first');
  }

  send(id: string, step: OperationStep, lease: Lease, now: EpochMs): Promise<boolean> {
    return this.#changeSteps(
      id,
      (steps) => withSent(steps, step),
      (values) => ({
        changes: `state = 'SENT', sent_at = ${values.add(now)}, sender = owner, ${laterLease(values, lease)}`,
        where: `state in ('PENDING', 'SENT') and owner = ${values.add(lease.owner)}
          and lease_until > ${values.add(now)}`,
      }),
    );
  }

  stepDone(id: string, step: OperationStep, lease: Lease): Promise<boolean> {
    return this.#changeSteps(
      id,
      (steps) => withAnswer(steps, step),
      (values) => ({
        changes: laterLease(values, lease),
        where: `state = 'SENT' and owner = ${values.add(lease.owner)}`,
      }),
    );
  }

  settle(
    id: string,
    settlement: Settlement,
    now: EpochMs,
    by?: { readonly owner: string },
  ): Promise<Operation | null> {
    const values = new Values();
    const changes = ended(values, settlement, now, null);
    // The answer to what was sent is the truth, even if it comes when somebody else is about to look it up.
    const condition =
      by === undefined
        ? `state = 'UNKNOWN'`
        : `(${unsettled} and owner = ${values.add(by.owner)}
          or state = 'UNKNOWN' and sender = ${values.add(by.owner)})`;
    return this.#one(
      `update journal_operations set ${changes} where id = ${values.add(id)} and ${condition} returning *`,
      values,
    );
  }

  lose(id: string, owner: string, lookUpAt: EpochMs): Promise<Operation | null> {
    const values = new Values();
    return this.#one(
      `update journal_operations set state = 'UNKNOWN', look_up_at = ${values.add(lookUpAt)},
        owner = null, lease_until = null
      where id = ${values.add(id)} and state = 'SENT' and owner = ${values.add(owner)} returning *`,
      values,
    );
  }

  async expire(now: EpochMs): Promise<number> {
    const { sql, values } = expireStatement(now);
    const rows = await this.#database.exclusively((query) => query(sql, values.list));
    return rows.length;
  }

  async claimDue(now: EpochMs, lease: Lease, limit: number): Promise<readonly Operation[]> {
    const { sql, values } = claimDueStatement(now, lease, limit);
    const rows = await this.#database.exclusively((query) => query(sql, values.list));
    return rows
      .map(decodeOperation)
      .toSorted((a, b) => (a.lookUpAt ?? 0) - (b.lookUpAt ?? 0) || (a.id < b.id ? -1 : 1));
  }

  claim(id: string, lease: Lease, now: EpochMs): Promise<Operation | null> {
    const values = new Values();
    return this.#one(
      `update journal_operations set owner = ${values.add(lease.owner)}, lease_until = ${values.add(lease.until)}
      where id = ${values.add(id)} and state = 'UNKNOWN'
        and (lease_until is null or lease_until <= ${values.add(now)})
      returning *`,
      values,
    );
  }

  unresolved(id: string, owner: string, reason: string, lookUpAt: EpochMs | null): Promise<Operation | null> {
    const values = new Values();
    return this.#one(
      `update journal_operations set unresolved_reason = ${values.add(reason)}, look_ups = look_ups + 1,
        look_up_at = ${values.add(lookUpAt)}, owner = null, lease_until = null
      where id = ${values.add(id)} and state = 'UNKNOWN' and owner = ${values.add(owner)} returning *`,
      values,
    );
  }

  settleByHand(
    id: string,
    settlement: Settlement,
    by: { readonly caller: string; readonly note: string },
    now: EpochMs,
  ): Promise<Operation | null> {
    const values = new Values();
    return this.#one(
      `update journal_operations set ${ended(values, settlement, now, by)}
      where id = ${values.add(id)} and state = 'UNKNOWN' returning *`,
      values,
    );
  }

  async renew(id: string, lease: Lease): Promise<boolean> {
    const values = new Values();
    const renewed = await this.#one(
      `update journal_operations set ${laterLease(values, lease)}
      where id = ${values.add(id)} and ${unsettled} and owner = ${values.add(lease.owner)} returning *`,
      values,
    );
    return renewed !== null;
  }

  byId(tenant: string, id: string): Promise<Operation | null> {
    const values = new Values();
    return this.#one(
      `select * from journal_operations where tenant = ${values.add(tenant)} and id = ${values.add(id)}`,
      values,
    );
  }

  byKey(tenant: string, key: string): Promise<Operation | null> {
    const values = new Values();
    return this.#one(
      `select * from journal_operations
      where tenant = ${values.add(tenant)} and idempotency_key = ${values.add(key)}`,
      values,
    );
  }

  async list(query: OperationQuery): Promise<readonly Operation[]> {
    const { sql, values } = listStatement(query);
    return (await this.#database.query(sql, values.list)).map(decodeOperation);
  }

  async writtenTo(query: WrittenQuery): Promise<readonly Written[]> {
    const { sql, values } = writtenStatement(query);
    return (await this.#database.query(sql, values.list)).map(decodeWritten);
  }

  async forget(before: EpochMs): Promise<number> {
    for (let forgotten = 0; ;) {
      const values = new Values();
      const rows = await this.#database.exclusively((query) =>
        query(
          `delete from journal_operations where ${settled} and id in (
            select id from journal_operations where ${settled} and created_at < ${values.add(before)}
            limit ${values.add(forgottenAtOnce)}
          ) returning id`,
          values.list,
        ),
      );
      forgotten += rows.length;
      if (rows.length < forgottenAtOnce) return forgotten;
    }
  }

  digestKey(): Promise<Uint8Array> {
    return Promise.resolve(Uint8Array.from(this.#digestKey));
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  /** The unsettled operation that holds a draft's guard. */
  async #holder({ connection, guard }: OperationDraft): Promise<Operation | null> {
    if (guard === null) return null;
    const { sql, values } = holderStatement(connection, guard);
    return this.#one(sql, values);
  }

  /** False where `next` says null, or where the steps or the row changed since they were read. */
  async #changeSteps(
    id: string,
    next: (steps: readonly OperationStep[]) => readonly OperationStep[] | null,
    clauses: (values: Values) => { readonly changes: string; readonly where: string },
  ): Promise<boolean> {
    const [row] = await this.#database.query('select steps from journal_operations where id = $1', [id]);
    const before = row?.['steps'];
    if (typeof before !== 'string') return false;
    const steps = next(decodeSteps(before));
    if (steps === null) return false;
    const values = new Values();
    const { changes, where } = clauses(values);
    const changed = await this.#one(
      `update journal_operations set ${changes}, steps = ${values.add(encodeSteps(steps))}
      where id = ${values.add(id)} and steps = ${values.add(before)} and ${where} returning *`,
      values,
    );
    return changed !== null;
  }

  async #one(sql: string, values: Values): Promise<Operation | null> {
    const [row] = await this.#database.query(sql, values.list);
    return row === undefined ? null : decodeOperation(row);
  }
}
