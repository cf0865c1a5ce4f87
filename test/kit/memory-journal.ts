import { randomBytes } from 'node:crypto';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { Operation, OperationStep } from '../../src/domain/operation.ts';
import { unsettled } from '../../src/domain/operation.ts';
import { ended, opened } from './memory-journal-rows.ts';
import type {
  Journal,
  Lease,
  Opened,
  OperationDraft,
  OperationQuery,
  Settlement,
  Written,
  WrittenQuery,
} from '../../src/ports/journal.ts';

/** What several processes share: several journals over one store are several replicas. */
export interface MemoryStore {
  readonly rows: Map<string, Operation>;
  /** Who sent what is UNKNOWN. */
  readonly senders: Map<string, string>;
  readonly digestKey: Uint8Array;
}

export function memoryJournalStore(): MemoryStore {
  return { rows: new Map(), senders: new Map(), digestKey: randomBytes(32) };
}

/** Runs around every write: a test may throw before or after it, as a process would die there. */
export type AroundWrite = <T>(name: keyof Journal, write: () => T) => T;

/** The journal's rules without a store: what is kept is gone with the test. */
export class MemoryJournal implements Journal {
  constructor(
    readonly store: MemoryStore = memoryJournalStore(),
    private readonly around: AroundWrite = (_, write) => write(),
  ) {}

  async open(draft: OperationDraft, lease: Lease): Promise<Opened> {
    return this.around('open', () => {
      const known = this.#find(({ tenant, key }) => tenant === draft.tenant && key === draft.key);
      if (known !== undefined) return { is: 'known', operation: known };
      const holder = this.#holder(draft);
      if (holder !== undefined) return { is: 'guarded', operation: holder };
      return { is: 'new', operation: this.#put(opened(draft, lease)) };
    });
  }

  async reopen(id: string, draft: OperationDraft, lease: Lease): Promise<Opened | null> {
    return this.around('reopen', () => {
      const row = this.store.rows.get(id);
      if (row?.state !== 'FAILED' || !row.released) return null;
      if (row.key !== draft.key || row.digest !== draft.digest || row.tenant !== draft.tenant) return null;
      const holder = this.#holder(draft);
      if (holder !== undefined) return { is: 'guarded', operation: holder };
      const { caller, createdAt, attempts } = row;
      this.store.senders.delete(id);
      return {
        is: 'new',
        operation: this.#put({ ...opened(draft, lease), caller, createdAt, attempts: attempts + 1 }),
      };
    });
  }

  async send(id: string, step: OperationStep, lease: Lease, now: EpochMs): Promise<boolean> {
    return this.around('send', () => {
      const row = this.store.rows.get(id);
      if (row === undefined || (row.state !== 'PENDING' && row.state !== 'SENT')) return false;
      if (row.owner !== lease.owner || (row.leaseUntil ?? 0) <= now) return false;
      if (row.steps.some(({ number }) => number >= step.number)) return false;
      this.store.senders.set(id, lease.owner);
      this.#put({
        ...row,
        state: 'SENT',
        sentAt: now,
        steps: [...row.steps, { ...step, state: 'sent' }],
        leaseUntil: Math.max(row.leaseUntil ?? 0, lease.until),
      });
      return true;
    });
  }

  async stepDone(id: string, step: OperationStep, lease: Lease): Promise<boolean> {
    return this.around('stepDone', () => {
      const row = this.store.rows.get(id);
      const last = row?.steps.at(-1);
      if (row?.state !== 'SENT' || row.owner !== lease.owner) return false;
      if (last?.number !== step.number || last.state !== 'sent') return false;
      this.#put({
        ...row,
        steps: [...row.steps.slice(0, -1), step],
        leaseUntil: Math.max(row.leaseUntil ?? 0, lease.until),
      });
      return true;
    });
  }

  async settle(
    id: string,
    settlement: Settlement,
    now: EpochMs,
    by?: { readonly owner: string },
  ): Promise<Operation | null> {
    return this.around('settle', () => {
      const row = this.store.rows.get(id);
      if (row === undefined || !unsettled.has(row.state)) return null;
      const sentByThem = row.state === 'UNKNOWN' && this.store.senders.get(id) === by?.owner;
      const mayEnd = by === undefined ? row.state === 'UNKNOWN' : row.owner === by.owner || sentByThem;
      return mayEnd ? this.#put(ended(row, settlement, now)) : null;
    });
  }

  async lose(id: string, owner: string, lookUpAt: EpochMs): Promise<Operation | null> {
    return this.around('lose', () => {
      const row = this.store.rows.get(id);
      if (row?.state !== 'SENT' || row.owner !== owner) return null;
      return this.#put({ ...row, state: 'UNKNOWN', lookUpAt, owner: null, leaseUntil: null });
    });
  }

  async expire(now: EpochMs): Promise<number> {
    return this.around('expire', () => {
      const over = [...this.store.rows.values()].filter(
        ({ state, leaseUntil }) => (state === 'PENDING' || state === 'SENT') && (leaseUntil ?? 0) <= now,
      );
      for (const row of over) {
        const free = { ...row, owner: null, leaseUntil: null };
        this.#put(
          row.state === 'SENT'
            ? { ...free, state: 'UNKNOWN', lookUpAt: now }
            : { ...free, state: 'FAILED', released: true, settledAt: now },
        );
      }
      return over.length;
    });
  }

  async claimDue(now: EpochMs, lease: Lease, limit: number): Promise<readonly Operation[]> {
    return this.around('claimDue', () =>
      [...this.store.rows.values()]
        .filter((row) => isFree(row, now) && row.lookUpAt !== null && row.lookUpAt <= now)
        .toSorted((a, b) => (a.lookUpAt ?? 0) - (b.lookUpAt ?? 0))
        .slice(0, limit)
        .map((row) => this.#put({ ...row, owner: lease.owner, leaseUntil: lease.until })),
    );
  }

  async claim(id: string, lease: Lease, now: EpochMs): Promise<Operation | null> {
    return this.around('claim', () => {
      const row = this.store.rows.get(id);
      if (row === undefined || !isFree(row, now)) return null;
      return this.#put({ ...row, owner: lease.owner, leaseUntil: lease.until });
    });
  }

  async unresolved(
    id: string,
    owner: string,
    reason: string,
    lookUpAt: EpochMs | null,
  ): Promise<Operation | null> {
    return this.around('unresolved', () => {
      const row = this.store.rows.get(id);
      if (row?.state !== 'UNKNOWN' || row.owner !== owner) return null;
      const lookUps = row.lookUps + 1;
      return this.#put({
        ...row,
        unresolvedReason: reason,
        lookUps,
        lookUpAt,
        owner: null,
        leaseUntil: null,
      });
    });
  }

  async settleByHand(
    id: string,
    settlement: Settlement,
    by: { readonly caller: string; readonly note: string },
    now: EpochMs,
  ): Promise<Operation | null> {
    return this.around('settleByHand', () => {
      const row = this.store.rows.get(id);
      if (row?.state !== 'UNKNOWN') return null;
      return this.#put({ ...ended(row, settlement, now), settledBy: by.caller, settledNote: by.note });
    });
  }

  async renew(id: string, lease: Lease): Promise<boolean> {
    return this.around('renew', () => {
      const row = this.store.rows.get(id);
      if (row === undefined || !unsettled.has(row.state) || row.owner !== lease.owner) return false;
      this.#put({ ...row, leaseUntil: Math.max(row.leaseUntil ?? 0, lease.until) });
      return true;
    });
  }

  async byId(tenant: string, id: string): Promise<Operation | null> {
    return this.#find((row) => row.id === id && row.tenant === tenant) ?? null;
  }

  async byKey(tenant: string, key: string): Promise<Operation | null> {
    return this.#find((row) => row.key === key && row.tenant === tenant) ?? null;
  }

  async list(query: OperationQuery): Promise<readonly Operation[]> {
    return [...this.store.rows.values()]
      .filter(
        (row) =>
          row.tenant === query.tenant &&
          (query.states?.includes(row.state) ?? true) &&
          (query.mutations?.includes(row.mutation) ?? true) &&
          (query.target === undefined || query.target === row.target?.nativeId) &&
          (query.about === undefined || [row.target?.nativeId, row.result?.nativeId].includes(query.about)) &&
          (query.mark === undefined || query.mark === row.mark) &&
          (query.after === undefined || row.id < query.after),
      )
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))
      .slice(0, query.limit);
  }

  async writtenTo({ connection, account, record }: WrittenQuery): Promise<readonly Written[]> {
    return [...this.store.rows.values()]
      .filter(
        (row) =>
          row.state === 'SUCCEEDED' &&
          row.written !== null &&
          row.connection === connection &&
          row.account === account &&
          [row.target, row.result].some(
            (place) => place?.kind === record.kind && place.nativeId === record.nativeId,
          ),
      )
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, written }) => ({ id, written }));
  }

  async forget(before: EpochMs): Promise<number> {
    return this.around('forget', () => {
      const old = [...this.store.rows.values()].filter(
        ({ state, createdAt }) => !unsettled.has(state) && createdAt < before,
      );
      for (const { id } of old) this.store.rows.delete(id);
      return old.length;
    });
  }

  async digestKey(): Promise<Uint8Array> {
    return this.store.digestKey;
  }

  async close(): Promise<void> {}

  #put(row: Operation): Operation {
    this.store.rows.set(row.id, row);
    return row;
  }

  #find(test: (row: Operation) => boolean): Operation | undefined {
    return [...this.store.rows.values()].find(test);
  }

  #holder({ connection, guard }: OperationDraft): Operation | undefined {
    if (guard === null) return undefined;
    return this.#find(
      (row) => row.connection === connection && row.guard === guard && unsettled.has(row.state),
    );
  }
}

function isFree({ state, leaseUntil }: Operation, now: EpochMs): boolean {
  return state === 'UNKNOWN' && (leaseUntil === null || leaseUntil <= now);
}
