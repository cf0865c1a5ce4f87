import { afterAll, beforeAll, expect } from 'vitest';
import type { EpochMs } from '../../../src/domain/instant.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import { openJournal } from '../../../src/journal/open-journal.ts';
import type { Journal, OperationDraft } from '../../../src/ports/journal.ts';
import { draft, given, lease, operationOf, refusal, start, step } from './drafts.ts';
import type { StoreKind, TestStore } from './stores.ts';
import { makeStore } from './stores.ts';

/** Two journals of one store, as far as that can tell of two processes, and operations as far as tests need them. */
export interface Rig {
  readonly store: TestStore;
  readonly a: Journal;
  readonly b: Journal;
  opened(over?: Partial<OperationDraft>): Promise<Operation>;
  /** As it was recorded, before it was sent. */
  sent(over?: Partial<OperationDraft>): Promise<Operation>;
  unknown(lookUpAt?: EpochMs, over?: Partial<OperationDraft>): Promise<Operation>;
  released(over?: Partial<OperationDraft>): Promise<Operation>;
  read(operation: Operation): Promise<Operation>;
}

/** For the tests of the suite it is called in. */
export function makeRig(kind: StoreKind): Rig {
  let made: { readonly store: TestStore; readonly a: Journal; readonly b: Journal } | undefined;

  beforeAll(async () => {
    const store = await makeStore(kind);
    const [a, b] = await Promise.all([openJournal(store.url), openJournal(store.url)]);
    made = { store, a, b };
  });
  afterAll(async () => {
    const { store, a, b } = given(made);
    await Promise.all([a.close(), b.close()]);
    await store[Symbol.asyncDispose]();
  });

  return {
    get store() {
      return given(made).store;
    },
    get a() {
      return given(made).a;
    },
    get b() {
      return given(made).b;
    },
    async opened(over) {
      return operationOf(await this.a.open(draft(over), lease()));
    },
    async sent(over) {
      const operation = await this.opened(over);
      expect(await this.a.send(operation.id, step(), lease(), start)).toBe(true);
      return operation;
    },
    async unknown(lookUpAt = start, over = {}) {
      const { id } = await this.sent(over);
      return given(await this.a.lose(id, 'a', lookUpAt));
    },
    async released(over) {
      const { id } = await this.opened(over);
      const end = { state: 'FAILED', refusals: [refusal], released: true } as const;
      return given(await this.a.settle(id, end, start, { owner: 'a' }));
    },
    async read({ tenant, id }) {
      return given(await this.b.byId(tenant, id));
    },
  };
}
