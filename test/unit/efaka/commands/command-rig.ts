import type { PaymentRecord } from '../../../../sandbox/efaka/records.ts';
import type { EfakaSandbox, EfakaSandboxOptions } from '../../../../sandbox/efaka/server.ts';
import { startEfakaSandbox } from '../../../../sandbox/efaka/server.ts';
import type { EfakaSettings } from '../../../../src/config/efaka.ts';
import type {
  CaptureTransaction,
  CommandKind,
  Commands,
  CreateTransaction,
  RefundTransaction,
} from '../../../../src/domain/commands.ts';
import { parseDecimal } from '../../../../src/domain/decimal.ts';
import { Money } from '../../../../src/domain/money.ts';
import type { Operation, Refusal } from '../../../../src/domain/operation.ts';
import type {
  CommandHandler,
  EarlierOperations,
  Finding,
  PreparedCommand,
  StepOutcome,
} from '../../../../src/ports/command.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import { testCall } from '../../../kit/read-source.ts';
import { ref } from '../rig.ts';
import { connectTo } from '../sandbox-connection.ts';

/** What one command came to, and the operation as the journal would have it. */
export interface Ran {
  readonly prepared: PreparedCommand;
  readonly outcome: StepOutcome;
  readonly operation: Operation;
}

/** A sandbox, a connection to it, and a journal that is a list. */
export interface CommandRig extends AsyncDisposable {
  readonly sandbox: EfakaSandbox;
  readonly efa: Provider;
  /** Operations that SUCCEEDED. */
  readonly journal: Operation[];
  /** The id of a registration of that card. */
  register(last4?: string): string;
  /** A payment of the sandbox's own that is there before anything is sent; its id. */
  payment(given?: Partial<PaymentRecord>): string;
  prepare<C extends CommandKind>(kind: C, input: Commands[C]): ReturnType<CommandHandler<C>['prepare']>;
  /** Throws where it was refused before it was sent. */
  run<C extends CommandKind>(kind: C, input: Commands[C]): Promise<Ran>;
  /** Why it was refused before anything was sent; throws where it was not. */
  refusals<C extends CommandKind>(kind: C, input: Commands[C]): Promise<readonly Refusal[]>;
  lookUp(operation: Operation): Promise<Finding>;
}

export const now = Date.UTC(2026, 0, 5, 10);
const at = '2026-01-05 10:00:00+0000';

export async function startCommandRig(
  options: EfakaSandboxOptions = {},
  settings: Partial<EfakaSettings> = {},
): Promise<CommandRig> {
  const sandbox = await startEfakaSandbox({ scale: 0.02, now: () => now, ...options });
  const efa = connectTo(sandbox, settings);
  const journal: Operation[] = [];
  let number = 0;
  const newId = (): string => `0190aaaa-0000-7000-8000-${String((number += 1)).padStart(12, '0')}`;
  const earlier: EarlierOperations = {
    on: ({ nativeId }) => Promise.resolve(journal.filter(({ target }) => target?.nativeId === nativeId)),
    about: ({ nativeId }) =>
      Promise.resolve(
        journal.filter(({ target, result }) =>
          [target, result].some((place) => place?.nativeId === nativeId),
        ),
      ),
    marked: (mark) => Promise.resolve(journal.some((operation) => operation.mark === mark)),
  };

  function handlerOf<C extends CommandKind>(kind: C): CommandHandler<C> {
    const handler: CommandHandler<C> | undefined = efa.commands[kind];
    if (handler === undefined) throw new Error(`${kind} has no handler`);
    return handler;
  }

  const prepareAs = <C extends CommandKind>(kind: C, input: Commands[C], operationId: string) =>
    handlerOf(kind).prepare(input, { operationId, now, call: testCall(), earlier });

  return {
    sandbox,
    efa,
    journal,
    register(last4 = '0000') {
      const card = { bin: last4 === '0000' ? '420000' : '400000', last4Digits: last4, holder: 'Jane Jones' };
      const id = sandbox.store.newId();
      const expiry = { expiryMonth: '05', expiryYear: '2034' };
      sandbox.store.registrations.insert({
        id,
        paymentBrand: 'VISA',
        card: { ...card, ...expiry },
        timestamp: at,
      });
      return id;
    },
    payment(given = {}) {
      const id = sandbox.store.newId();
      sandbox.store.payments.insert({
        id,
        paymentType: 'DB',
        amount: '92.00',
        currency: 'EUR',
        result: { code: '000.100.110', description: 'done' },
        timestamp: at,
        ...given,
      });
      return id;
    },
    prepare: (kind, input) => prepareAs(kind, input, newId()),
    async run(kind, input) {
      const id = newId();
      const prepared = await prepareAs(kind, input, id);
      if (prepared.is === 'refused') throw new Error(JSON.stringify(prepared.refusals));
      const [step, ...others] = prepared.steps;
      if (step === undefined || others.length > 0) throw new Error('one step was expected');
      const outcome = await step.send([], testCall());
      const operation = operationOf(id, kind, prepared, outcome);
      if (outcome.is === 'done') journal.push(operation);
      return { prepared, outcome, operation };
    },
    async refusals(kind, input) {
      const before = sandbox.effects().length;
      const prepared = await prepareAs(kind, input, newId());
      if (prepared.is === 'prepared') throw new Error('it was not refused');
      if (sandbox.effects().length !== before) throw new Error('something was done all the same');
      return prepared.refusals;
    },
    lookUp: (operation) => handlerOf(operation.mutation).lookUp(operation, testCall()),
    async [Symbol.asyncDispose]() {
      await efa.close();
      await sandbox.close();
    },
  };
}

function operationOf(
  id: string,
  mutation: CommandKind,
  prepared: PreparedCommand,
  outcome: StepOutcome,
): Operation {
  const { account, guard, target, amount, mark, reference, baseline } = prepared;
  return {
    id,
    mutation,
    account,
    guard,
    target,
    amount,
    mark,
    reference,
    baseline,
    written: prepared.written ?? null,
    answer: outcome.is === 'done' ? (outcome.answer ?? null) : null,
    tenant: 'default',
    key: id,
    caller: 'test',
    digest: '',
    connection: 'efa',
    released: false,
    state: outcome.is === 'done' ? 'SUCCEEDED' : 'UNKNOWN',
    result: outcome.is === 'done' ? outcome.result : null,
    steps: [{ number: 1, name: prepared.steps[0]?.name ?? '', state: 'sent', nativeId: null }],
    refusals: [],
    unresolvedReason: null,
    attempts: 1,
    createdAt: now,
    sentAt: now,
    settledAt: null,
    settledBy: null,
    settledNote: null,
    owner: null,
    leaseUntil: null,
    lookUps: 0,
    lookUpAt: null,
  };
}

export function money(amount: string, currency = 'EUR'): Money {
  const value = parseDecimal(amount);
  if (value === null) throw new Error(amount);
  return Money.ofDecimal(value, currency);
}

export function create(registration: string, given: Partial<CreateTransaction> = {}): CreateTransaction {
  return {
    account: ref('account', 'default'),
    amount: money('92.00'),
    source: { is: 'paymentMethodId', ref: ref('paymentMethod', registration) },
    captureMethod: 'AUTOMATIC',
    direction: 'PAYMENT',
    allowDuplicate: false,
    taxAmount: null,
    maxTotal: null,
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
    ...given,
  };
}

export function capture(id: string, given: Partial<CaptureTransaction> = {}): CaptureTransaction {
  return { transaction: ref('transaction', id), amount: null, lineItems: null, final: true, ...given };
}

export function refund(id: string, given: Partial<RefundTransaction> = {}): RefundTransaction {
  return {
    transaction: ref('transaction', id),
    amount: null,
    lineItems: null,
    reason: null,
    reference: null,
    receiptEmail: null,
    receiptPhone: null,
    ...given,
  };
}
