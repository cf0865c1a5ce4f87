import type { EpochMs } from '../../../src/domain/instant.ts';
import type { Operation, OperationStep } from '../../../src/domain/operation.ts';
import type {
  Journal,
  Lease,
  Opened,
  OperationDraft,
  OperationQuery,
  Settlement,
  Written,
  WrittenQuery,
} from '../../../src/ports/journal.ts';

type Row = { -readonly [Field in keyof Operation]: Operation[Field] } & { sender: string | null };

const isOpen = ({ state }: Row): boolean => state === 'PENDING' || state === 'SENT' || state === 'UNKNOWN';

/** What the port promises, written down once more in plain assignments: what the stores are held against. */
export class ModelJournal implements Journal {
  readonly rows: Row[] = [];

  open = async (draft: OperationDraft, lease: Lease): Promise<Opened> => {
    const known = this.rows.find(({ tenant, key }) => tenant === draft.tenant && key === draft.key);
    if (known !== undefined) return { is: 'known', operation: shown(known) };
    const holder = this.#holder(draft);
    if (holder !== undefined) return { is: 'guarded', operation: shown(holder) };
    if (this.#row(draft.id) !== undefined) throw new Error('the id is taken');
    const row: Row = { ...draft, ...fresh(lease), attempts: 1 };
    this.rows.push(row);
    return { is: 'new', operation: shown(row) };
  };

  reopen = async (id: string, draft: OperationDraft, lease: Lease): Promise<Opened | null> => {
    const row = this.#row(id);
    if (row?.state !== 'FAILED' || !row.released) return null;
    const same = ['tenant', 'key', 'mutation', 'digest', 'connection'] as const;
    if (same.some((field) => row[field] !== draft[field])) return null;
    const holder = this.#holder(draft);
    if (holder !== undefined) return { is: 'guarded', operation: shown(holder) };
    const { caller, createdAt, attempts } = row;
    Object.assign(row, draft, fresh(lease), { id, caller, createdAt, attempts: attempts + 1 });
    return { is: 'new', operation: shown(row) };
  };

  send = async (id: string, step: OperationStep, lease: Lease, now: EpochMs): Promise<boolean> => {
    const row = this.#row(id);
    if (row === undefined || (row.state !== 'PENDING' && row.state !== 'SENT')) return false;
    if (row.owner !== lease.owner || row.leaseUntil === null || row.leaseUntil <= now) return false;
    const stands = row.steps.filter(
      ({ number, state }) => number > step.number || (number === step.number && state !== 'notCarriedOut'),
    );
    if (stands.length > 0) return false;
    row.steps = [...row.steps.filter(({ number }) => number < step.number), { ...step, state: 'sent' }];
    row.state = 'SENT';
    row.sentAt = now;
    row.sender = lease.owner;
    row.leaseUntil = Math.max(row.leaseUntil, lease.until);
    return true;
  };

  stepDone = async (id: string, step: OperationStep, lease: Lease): Promise<boolean> => {
    const row = this.#row(id);
    if (row?.state !== 'SENT' || row.owner !== lease.owner) return false;
    const last = row.steps[row.steps.length - 1];
    if (last?.number !== step.number || last.state !== 'sent') return false;
    row.steps = row.steps.map((one) => (one === last ? step : one));
    row.leaseUntil = Math.max(row.leaseUntil ?? 0, lease.until);
    return true;
  };

  settle = async (
    id: string,
    settlement: Settlement,
    now: EpochMs,
    by?: { readonly owner: string },
  ): Promise<Operation | null> => {
    const row = this.#row(id);
    if (row === undefined || !isOpen(row)) return null;
    if (by === undefined && row.state !== 'UNKNOWN') return null;
    if (by !== undefined && row.owner !== by.owner) {
      if (row.state !== 'UNKNOWN' || row.sender !== by.owner) return null;
    }
    return end(row, settlement, now);
  };

  lose = async (id: string, owner: string, lookUpAt: EpochMs): Promise<Operation | null> => {
    const row = this.#row(id);
    if (row?.state !== 'SENT' || row.owner !== owner) return null;
    Object.assign(row, { state: 'UNKNOWN', lookUpAt, owner: null, leaseUntil: null });
    return shown(row);
  };

  expire = async (now: EpochMs): Promise<number> => {
    let count = 0;
    for (const row of this.rows) {
      if (row.leaseUntil === null || row.leaseUntil > now) continue;
      if (row.state === 'SENT') Object.assign(row, { state: 'UNKNOWN', lookUpAt: now });
      else if (row.state === 'PENDING')
        Object.assign(row, { state: 'FAILED', released: true, settledAt: now });
      else continue;
      Object.assign(row, { owner: null, leaseUntil: null });
      count += 1;
    }
    return count;
  };

  claimDue = async (now: EpochMs, lease: Lease, limit: number): Promise<readonly Operation[]> => {
    const due = this.rows.filter((row) => isFree(row, now) && row.lookUpAt !== null && row.lookUpAt <= now);
    due.sort((a, b) => (a.lookUpAt ?? 0) - (b.lookUpAt ?? 0) || a.id.localeCompare(b.id));
    return due.slice(0, limit).map((row) => take(row, lease));
  };

  claim = async (id: string, lease: Lease, now: EpochMs): Promise<Operation | null> => {
    const row = this.#row(id);
    return row !== undefined && isFree(row, now) ? take(row, lease) : null;
  };

  unresolved = async (
    id: string,
    owner: string,
    reason: string,
    lookUpAt: EpochMs | null,
  ): Promise<Operation | null> => {
    const row = this.#row(id);
    if (row?.state !== 'UNKNOWN' || row.owner !== owner) return null;
    Object.assign(row, { unresolvedReason: reason, lookUpAt, owner: null, leaseUntil: null });
    row.lookUps += 1;
    return shown(row);
  };

  settleByHand = async (
    id: string,
    settlement: Settlement,
    by: { readonly caller: string; readonly note: string },
    now: EpochMs,
  ): Promise<Operation | null> => {
    const row = this.#row(id);
    if (row?.state !== 'UNKNOWN') return null;
    Object.assign(row, { settledBy: by.caller, settledNote: by.note });
    return end(row, settlement, now);
  };

  renew = async (id: string, lease: Lease): Promise<boolean> => {
    const row = this.#row(id);
    if (row === undefined || !isOpen(row) || row.owner !== lease.owner) return false;
    row.leaseUntil = Math.max(row.leaseUntil ?? 0, lease.until);
    return true;
  };

  byId = async (tenant: string, id: string): Promise<Operation | null> => {
    const row = this.#row(id);
    return row?.tenant === tenant ? shown(row) : null;
  };

  byKey = async (tenant: string, key: string): Promise<Operation | null> => {
    const row = this.rows.find((one) => one.tenant === tenant && one.key === key);
    return row === undefined ? null : shown(row);
  };

  list = async (query: OperationQuery): Promise<readonly Operation[]> =>
    this.rows
      .filter(({ tenant }) => tenant === query.tenant)
      .filter(({ state }) => query.states?.includes(state) ?? true)
      .filter(({ mutation }) => query.mutations?.includes(mutation) ?? true)
      .filter(({ target }) => query.target === undefined || target?.nativeId === query.target)
      .filter(({ target, result }) => {
        const ids = [target?.nativeId, result?.nativeId];
        return query.about === undefined || ids.includes(query.about);
      })
      .filter(({ mark }) => query.mark === undefined || mark === query.mark)
      .filter(({ id }) => query.after === undefined || id < query.after)
      .toSorted((a, b) => b.id.localeCompare(a.id))
      .slice(0, query.limit)
      .map(shown);

  writtenTo = async ({ connection, account, record }: WrittenQuery): Promise<readonly Written[]> => {
    const isIt = (place: Operation['target']): boolean =>
      place?.kind === record.kind && place.nativeId === record.nativeId;
    return this.rows
      .filter((row) => row.connection === connection && row.account === account)
      .filter(({ state, written }) => state === 'SUCCEEDED' && written !== null)
      .filter(({ target, result }) => isIt(target) || isIt(result))
      .toSorted((a, b) => a.id.localeCompare(b.id))
      .map(({ id, written }) => ({ id, written }));
  };

  forget = async (before: EpochMs): Promise<number> => {
    const gone = this.rows.filter((row) => !isOpen(row) && row.createdAt < before);
    for (const row of gone) this.rows.splice(this.rows.indexOf(row), 1);
    return gone.length;
  };

  digestKey = async (): Promise<Uint8Array> => new Uint8Array(32);
  close = async (): Promise<void> => undefined;

  #row(id: string): Row | undefined {
    return this.rows.find((row) => row.id === id);
  }

  #holder({ connection, guard }: OperationDraft): Row | undefined {
    return this.rows.find(
      (row) => guard !== null && row.guard === guard && row.connection === connection && isOpen(row),
    );
  }
}

function fresh(lease: Lease) {
  return {
    state: 'PENDING',
    released: false,
    result: null,
    answer: null,
    steps: [],
    refusals: [],
    unresolvedReason: null,
    sentAt: null,
    settledAt: null,
    settledBy: null,
    settledNote: null,
    owner: lease.owner,
    leaseUntil: lease.until,
    sender: null,
    lookUps: 0,
    lookUpAt: null,
  } as const satisfies Partial<Row>;
}

function end(row: Row, settlement: Settlement, now: EpochMs): Operation {
  row.state = settlement.state;
  row.result = settlement.result ?? null;
  row.answer = settlement.state === 'SUCCEEDED' ? (settlement.answer ?? null) : null;
  row.released = settlement.state === 'FAILED' && settlement.released;
  row.refusals = settlement.state === 'FAILED' ? settlement.refusals : [];
  Object.assign(row, {
    settledAt: now,
    unresolvedReason: null,
    owner: null,
    leaseUntil: null,
    lookUpAt: null,
  });
  return shown(row);
}

function isFree(row: Row, now: EpochMs): boolean {
  return row.state === 'UNKNOWN' && (row.leaseUntil === null || row.leaseUntil <= now);
}

function take(row: Row, lease: Lease): Operation {
  Object.assign(row, { owner: lease.owner, leaseUntil: lease.until });
  return shown(row);
}

function shown(row: Row): Operation {
  const { sender, ...operation } = row;
  void sender;
  return operation;
}
