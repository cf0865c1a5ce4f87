import type { RefundTransaction } from '../../../src/domain/commands.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Operation, Refusal } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, CommandStep, Finding } from '../../../src/ports/command.ts';
import { term } from '../../dialects/search-grammar/condition.ts';
import type { DecodedBy } from '../../http/decode.ts';
import { NumberText } from '../../http/number-text.ts';
import { exactNumber } from '../../http/print-json.ts';
import type { Printable } from '../../http/print-json.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { WalleeConnection } from '../connection.ts';
import { minus, sum } from '../mapper/money.ts';
import { readEvery } from '../page.ts';
import { transactionPath } from '../sources/transaction.ts';
import { refundStates } from '../vocabulary.ts';
import { commandedRefund, commandedTransaction } from '../wire/commanded.ts';
import { post, readRecord } from './call.ts';
import { zero } from './exact.ts';
import type { PathOf } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import { reductionsOf } from './reductions.ts';
import { refused, spaceOf, unknown } from './refused.ts';
import type { Transaction } from './remaining.ts';

const refundsPath = '/payment/refunds';
const longestReference = 100;
const printable = /^[\t\x20-\x7e]+$/;

type Refund = DecodedBy<typeof commandedRefund>;

/** `POST /payment/refunds`, marked by `externalId`: a repeat would answer with the first one, which is not relied on. */
export function createRefund(connection: WalleeConnection): CommandHandler<'refundTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { operationId, call }) {
      const { transaction: ref, reference } = input;
      const refusals = inputRefusals(input);
      const space = spaceOf(connection, ref);
      if (space === null) return refused(unknown('transactionId'), ...refusals);
      const path = `${transactionPath}/${ref.nativeId}`;
      const [transaction, refunds] = await Promise.all([
        readRecord(connection, { space, path }, commandedTransaction, call),
        readRefunds(connection, space, `transaction.id:${ref.nativeId}`, call),
      ]);
      if (transaction === null) return refused(unknown('transactionId'), ...refusals);
      const chosen = chooseAmount(input, transaction, refunds);
      if ('refusals' in chosen) return refused(...refusals, ...chosen.refusals);
      if (refusals.length > 0) return refused(...refusals);
      const body = {
        externalId: operationId,
        type: 'MERCHANT_INITIATED_ONLINE',
        transaction: new NumberText(ref.nativeId),
        merchantReference: reference ?? undefined,
        ...chosen.parts,
      };
      return {
        is: 'prepared',
        account: space,
        target: { kind: 'transaction', nativeId: ref.nativeId, parent: null },
        guard: null,
        amount: Money.ofDecimal(chosen.amount, transaction.currency),
        mark: operationId,
        reference,
        baseline: {},
        steps: [refundStep(connection, space, body)],
      };
    },

    lookUp: (operation, call) => lookUpRefund(connection, operation, call),
  };
}

function inputRefusals({
  reason,
  receiptEmail,
  receiptPhone,
  reference,
}: RefundTransaction): readonly Refusal[] {
  const fits = reference === null || (reference.length <= longestReference && printable.test(reference));
  const message = `required 1 to ${longestReference} characters of printable ASCII`;
  return [
    ...withoutPlace('wallee', { reason, receiptEmail, receiptPhone }),
    ...(fits ? [] : [refusal('BAD_USER_INPUT', message, 'reference')]),
  ];
}

type ChosenAmount =
  | { readonly amount: Decimal; readonly parts: Readonly<Record<string, Printable>> }
  | { readonly refusals: readonly Refusal[] };

function chooseAmount(
  { amount, lineItems }: RefundTransaction,
  transaction: Transaction,
  refunds: readonly Refund[],
): ChosenAmount {
  const { state, currency } = transaction;
  const refuse = (code: Refusal['code'], message: string, input: string): ChosenAmount => ({
    refusals: [refusal(code, message, input)],
  });
  if (state !== 'COMPLETED' && state !== 'FULFILL') {
    return refuse('INVALID_STATE', 'only what was captured can be refunded', 'transactionId');
  }
  if (amount !== null && (amount.currency !== currency || amount.value.coefficient <= 0n)) {
    return refuse('BAD_USER_INPUT', `required more than 0 ${currency}`, 'amount');
  }
  const left = refundableOf(transaction, refunds);
  if (left.coefficient <= 0n)
    return refuse('INVALID_STATE', 'nothing of it is left to refund', 'transactionId');
  const itemized = lineItems === null || lineItems.length === 0 ? null : reductionsOf(lineItems, transaction);
  if (itemized !== null && 'refusals' in itemized) return itemized;
  const asked = itemized?.amount ?? amount?.value ?? left;
  if (amount !== null && compareDecimals(amount.value, asked) !== 0) {
    const told = Money.ofDecimal(asked, currency).amount;
    return refuse('BAD_USER_INPUT', `the line items come to ${told} ${currency}`, 'amount');
  }
  if (compareDecimals(asked, left) > 0) {
    const told = Money.ofDecimal(left, currency).amount;
    const input = amount === null ? 'lineItems' : 'amount';
    return refuse('BAD_USER_INPUT', `only ${told} ${currency} of it is left to refund`, input);
  }
  const parts = itemized === null ? { amount: exactNumber(asked) } : { reductions: itemized.reductions };
  return { amount: asked, parts };
}

const pending: readonly string[] = refundStates.PENDING === 'rest' ? [] : refundStates.PENDING;

/** What was captured less what went back, or is on its way. */
function refundableOf({ completedAmount, refundedAmount }: Transaction, refunds: readonly Refund[]): Decimal {
  const open = refunds.filter(({ state }) => pending.includes(state)).map(({ amount }) => amount);
  return minus(minus(completedAmount, refundedAmount), sum(open) ?? zero);
}

function refundStep(connection: WalleeConnection, space: string, body: Printable): CommandStep {
  return {
    name: 'refund',
    async send(_, call) {
      const answer = await post(connection, { space, path: refundsPath, body }, call);
      return outcomeOf(answer, pathOf, commandedRefund, ({ id }) => ({
        is: 'done',
        result: { kind: 'refund', nativeId: id, parent: null },
      }));
    },
  };
}

const pathOf: PathOf = (property) => {
  if (property === 'amount') return ['input', 'amount'];
  if (property === 'merchantReference') return ['input', 'reference'];
  if (property === 'transaction') return ['input', 'transactionId'];
  return property.startsWith('reductions') ? ['input', 'lineItems'] : null;
};

function readRefunds(
  connection: WalleeConnection,
  space: string,
  condition: string,
  call: CallContext,
): Promise<readonly Refund[]> {
  return readEvery(
    connection,
    { path: refundsPath, space, condition: term(condition) },
    commandedRefund,
    call,
  );
}

async function lookUpRefund(
  connection: WalleeConnection,
  { account: space, id }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (space === null) return { is: 'unclear', reason: 'It was recorded without a space.' };
  const found = await readRefunds(connection, space, `externalId:"${id}"`, call);
  const ours = found.find(({ externalId }) => externalId === id);
  if (ours === undefined) return { is: 'absent' };
  return { is: 'found', result: { kind: 'refund', nativeId: ours.id, parent: null } };
}
