import type { Commands } from '../../../src/domain/commands.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { AccountDirectory } from '../../../src/gateway/account-directory.ts';
import { CommandDesk } from '../../../src/gateway/commands/command-desk.ts';
import type { CommandAnswer } from '../../../src/gateway/commands/command-answer.ts';
import type { CommandTerms } from '../../../src/gateway/commands/command-terms.ts';
import { newOperationId } from '../../../src/gateway/commands/operation-id.ts';
import { Reconciler } from '../../../src/gateway/commands/reconciler.ts';
import { Connection } from '../../../src/gateway/connection.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import type { CommandHandler, CommandHandlers } from '../../../src/ports/command.ts';
import type { Journal } from '../../../src/ports/journal.ts';
import { captureLog } from '../../kit/log-capture.ts';
import { MemoryJournal, memoryJournalStore } from '../../kit/memory-journal.ts';
import { VirtualClock } from '../http/virtual-clock.ts';
import { FakeRefunds } from './fake-refunds.ts';

export const commandDeadlineMs = 100_000;
export const leaseMs = 30_000;

export function paymentRef(nativeId = 'p1'): RecordRef<'transaction'> {
  return new RecordRef('transaction', 'GOVINEER', 'gov', 'a1', nativeId);
}

export function refundInput(
  more: Partial<Commands['refundTransaction']> = {},
): Commands['refundTransaction'] {
  return {
    transaction: paymentRef(),
    amount: Money.ofMinorUnits(500n, 'USD'),
    lineItems: null,
    reason: null,
    reference: null,
    receiptEmail: null,
    receiptPhone: null,
    ...more,
  };
}

export function paymentInput(
  more: Partial<Commands['createTransaction']> = {},
): Commands['createTransaction'] {
  return {
    account: new RecordRef('account', 'GOVINEER', 'gov', null, 'a1'),
    amount: Money.ofMinorUnits(500n, 'USD'),
    taxAmount: null,
    maxTotal: null,
    source: { is: 'hosted', methods: null, saveMethod: null },
    captureMethod: 'AUTOMATIC',
    direction: 'PAYMENT',
    customer: null,
    customerEmail: null,
    customerPhone: null,
    lineItems: null,
    billingAddress: null,
    shippingAddress: null,
    reference: null,
    description: null,
    scheduledFor: null,
    returnUrl: null,
    cancelUrl: null,
    metadata: null,
    allowDuplicate: false,
    ...more,
  };
}

export function connectionOf(commands: CommandHandlers, clock: VirtualClock): Connection {
  return new Connection({
    key: 'gov',
    displayName: 'Govineer, main',
    mode: 'SANDBOX',
    trust: 'sandbox',
    accounts: new AccountDirectory(
      async () => ['a1'],
      () => clock.now(),
    ),
    provider: {
      name: 'GOVINEER',
      sources: {},
      commands,
      configuredAccounts: ['a1'],
      doctor: [],
      health: () => ({ health: 'UP', since: 0 }),
      close: async () => undefined,
    },
  });
}

export interface RigOptions {
  readonly clock?: VirtualClock;
  readonly journal?: Journal;
  readonly refunds?: FakeRefunds;
  readonly create?: CommandHandler<'createTransaction'>;
  readonly capture?: CommandHandler<'captureTransaction'>;
}

/** One process: a desk and a reconciler over a journal and a provider that others may share. */
export class Rig {
  readonly clock: VirtualClock;
  readonly journal: Journal;
  readonly refunds: FakeRefunds;
  readonly log = captureLog();
  readonly terms: CommandTerms;
  readonly reconciler: Reconciler;
  readonly desk: CommandDesk;
  readonly #never = new AbortController().signal;

  constructor({ clock, journal, refunds, create, capture }: RigOptions = {}) {
    this.clock = clock ?? new VirtualClock(0);
    this.journal = journal ?? new MemoryJournal();
    this.refunds = refunds ?? new FakeRefunds();
    const connection = connectionOf(
      {
        refundTransaction: this.refunds,
        ...(create === undefined ? {} : { createTransaction: create }),
        ...(capture === undefined ? {} : { captureTransaction: capture }),
      },
      this.clock,
    );
    let owners = 0;
    const name = `process ${Math.random()}`;
    this.terms = {
      clock: this.clock,
      journal: this.journal,
      log: this.log.log,
      connection: (key) => (key === 'gov' ? connection : undefined),
      newId: (now) => newOperationId(now),
      newOwner: () => `${name}/${(owners += 1)}`,
      leaseMs,
      commandDeadlineMs,
      lookUpDeadlineMs: 20_000,
    };
    this.reconciler = new Reconciler(this.terms);
    this.desk = new CommandDesk(this.terms, this.reconciler);
  }

  refund(
    key: string,
    input = refundInput(),
    limits: { readonly waitMs?: number; readonly signal?: AbortSignal; readonly tenant?: string } = {},
  ): Promise<CommandAnswer> {
    return this.desk.submit({ ...this.#order(key, limits), kind: 'refundTransaction', input });
  }

  pay(key: string, input = paymentInput(), tenant = anonymous.tenant): Promise<CommandAnswer> {
    return this.desk.submit({ ...this.#order(key, { tenant }), kind: 'createTransaction', input });
  }

  capture(key: string, input: Commands['captureTransaction']): Promise<CommandAnswer> {
    return this.desk.submit({ ...this.#order(key, {}), kind: 'captureTransaction', input });
  }

  pass(): Promise<void> {
    return this.reconciler.pass(this.#never);
  }

  /** Time goes on, and what waits for it runs. */
  async later(ms: number): Promise<void> {
    this.clock.advance(ms);
    await settled();
  }

  #order(key: string, limits: { waitMs?: number; signal?: AbortSignal; tenant?: string }) {
    return {
      key,
      caller: { ...anonymous, tenant: limits.tenant ?? anonymous.tenant },
      deadline: this.clock.now() + (limits.waitMs ?? 14_000),
      signal: limits.signal ?? this.#never,
      metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
    };
  }
}

/** Everything that can run without time passing has run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export function stateOf(answer: CommandAnswer): Operation['state'] | null {
  return answer.operation?.state ?? null;
}

export function codesOf(answer: CommandAnswer): readonly string[] {
  return answer.userErrors.map(({ code }) => code);
}

/** Two processes over one journal and one provider. */
export function twoReplicas(): { readonly first: Rig; readonly second: Rig } {
  const store = memoryJournalStore();
  const first = new Rig({ journal: new MemoryJournal(store) });
  const { clock, refunds } = first;
  return { first, second: new Rig({ journal: new MemoryJournal(store), clock, refunds }) };
}
