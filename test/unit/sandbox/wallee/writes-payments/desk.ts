import {
  Configuration,
  LineItemType,
  RefundsService,
  ResponseError,
  TransactionCompletionsService,
  TransactionsService,
} from 'postfinancecheckout';
import type { Transaction, TransactionCreate } from 'postfinancecheckout';
import { HttpBearerAuth } from 'postfinancecheckout/dist/auth/HttpBearerAuth.js';
import { startWalleeSandbox } from '../../../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../../../sandbox/wallee/server.ts';

export const space = 405;

/** The vendor's own client. */
export interface Desk extends AsyncDisposable {
  readonly sandbox: WalleeSandbox;
  readonly transactions: TransactionsService;
  readonly completions: TransactionCompletionsService;
  readonly refunds: RefundsService;
  create(changes?: Partial<TransactionCreate>): Promise<Transaction>;
  /** A new transaction whose money is reserved (deferred), or taken. */
  paid(deferred: boolean, changes?: Partial<TransactionCreate>): Promise<Transaction>;
  read(id: number | undefined): Promise<Transaction>;
}

export const ITEM = {
  uniqueId: '5412',
  name: 'Red T-Shirt',
  quantity: 1,
  amountIncludingTax: 29.95,
  type: LineItemType.Product,
} as const;

export const CARD = {
  paymentMethodConfiguration: 1352,
  cardData: {
    primaryAccountNumber: '4111 1111 1111 1111',
    expiryDate: '2030-12',
    cardVerificationCode: '123',
  },
} as const;

/** What the sandbox's clock says throughout: near enough to the real one for signatures to be in time. */
export const NOW = new Date(Date.now() - 100_000);

export async function openDesk(): Promise<Desk> {
  const sandbox = await startWalleeSandbox({ scale: 0.05, now: () => NOW.getTime() });
  const config = new Configuration({
    basePath: sandbox.url,
    httpBearerAuth: new HttpBearerAuth(sandbox.userId, sandbox.authenticationKey),
  });
  const transactions = new TransactionsService(config);
  const create = (changes: Partial<TransactionCreate> = {}): Promise<Transaction> =>
    transactions.postPaymentTransactions({
      space,
      transactionCreate: { currency: 'CHF', lineItems: [ITEM], ...changes },
    });
  return {
    sandbox,
    transactions,
    completions: new TransactionCompletionsService(config),
    refunds: new RefundsService(config),
    create,
    async paid(deferred, changes) {
      const completionBehavior = deferred ? 'COMPLETE_DEFERRED' : 'COMPLETE_IMMEDIATELY';
      const { id } = await create({ completionBehavior, ...changes });
      return transactions.postPaymentTransactionsIdProcessCardDetails({
        space,
        id: id ?? 0,
        authenticatedCardRequest: CARD,
      });
    },
    read: (id) => transactions.getPaymentTransactionsId({ space, id: id ?? 0 }),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

export interface Refusal {
  readonly status: number;
  readonly code: unknown;
  /** The properties that were wrong. */
  readonly at: readonly string[];
  /** All of the answer. */
  readonly text: string;
}

/** How a call was refused; a call that goes through is an error. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  const cause: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(cause instanceof ResponseError)) throw new Error('a refusal was expected', { cause });
  const text = await cause.response.text();
  const body = JSON.parse(text) as { code: unknown; errors: object };
  return { status: cause.response.status, code: body.code, at: Object.keys(body.errors), text };
}
