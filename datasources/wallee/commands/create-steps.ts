import { compareDecimals } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';
import type { RecordPlace, Refusal } from '../../../src/domain/operation.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandStep, StepOutcome } from '../../../src/ports/command.ts';
import type { DecodedBy } from '../../http/decode.ts';
import type { Printable } from '../../http/print-json.ts';
import { refusal } from '../../rows/refusals.ts';
import type { WalleeConnection } from '../connection.ts';
import { transactionPath } from '../sources/transaction.ts';
import { charge, markedTransaction } from '../wire/commanded.ts';
import { post } from './call.ts';
import type { PathOf } from './outcome.ts';
import { nowhere, outcomeOf } from './outcome.ts';
import { readPaymentPage } from './payment-page.ts';

export interface Creation {
  readonly space: string;
  readonly body: Readonly<Record<string, Printable | undefined>>;
  readonly amount: Money;
  /** The customer pays on wallee's page. */
  readonly hosted: boolean;
  readonly pathOf: PathOf;
}

/** Names of the steps, which a look-up tells what was lost by. */
export const stepNames = { create: 'create', confirm: 'confirm', process: 'process' } as const;

/** `POST /payment/transactions`, `/confirm`, and, unless the customer does, `/process-with-token`. */
export function createSteps(connection: WalleeConnection, creation: Creation): readonly CommandStep[] {
  const { space, body, amount, hosted, pathOf } = creation;
  /** A confirmation names the version that was created (wallee, optimistic locking). */
  let version = 0;

  function created(answer: DecodedBy<typeof markedTransaction>): StepOutcome {
    const result: RecordPlace = { kind: 'transaction', nativeId: answer.id, parent: null };
    const { currency, authorizationAmount } = answer;
    version = answer.version;
    const same = currency === amount.currency && compareDecimals(authorizationAmount, amount.value) === 0;
    if (same) return { is: 'next', result };
    const made = Money.ofDecimal(authorizationAmount, currency);
    const message = `wallee made ${made.amount} ${currency} of it; nothing of it is taken`;
    return { is: 'refused', refusals: [refusal('BAD_USER_INPUT', message, 'amount')], result };
  }

  const create: CommandStep = {
    name: stepNames.create,
    send: async (_, call) =>
      outcomeOf(
        await post(connection, { space, path: transactionPath, body }, call),
        pathOf,
        markedTransaction,
        created,
      ),
  };

  const confirm: CommandStep = {
    name: stepNames.confirm,
    async send(before, call) {
      const result = placeIn(before);
      const path = `${transactionPath}/${result.nativeId}/confirm`;
      const answer = await post(connection, { space, path, body: { version } }, call);
      const outcome = outcomeOf(answer, nowhere, markedTransaction, () => ({ is: 'next', result }));
      return hosted && outcome.is === 'next' ? ledToPage(connection, space, result, call) : outcome;
    },
  };

  const process: CommandStep = {
    name: stepNames.process,
    async send(before, call) {
      const result = placeIn(before);
      const path = `${transactionPath}/${result.nativeId}/process-with-token`;
      const answer = await post(connection, { space, path }, call);
      // Whether the bank agreed, declined or has not said yet: the transaction tells.
      return outcomeOf(answer, pathOf, charge, () => ({ is: 'done', result }));
    },
  };

  return hosted ? [create, confirm] : [create, confirm, process];
}

/**
 * The page is read once the transaction is confirmed. Without its address nobody can pay, so that where it can't be read
 * the payment failed, and the transaction is left as it is.
 */
async function ledToPage(
  connection: WalleeConnection,
  space: string,
  result: RecordPlace,
  call: CallContext,
): Promise<StepOutcome> {
  try {
    const url = await readPaymentPage(connection, space, result.nativeId, call);
    if (url !== null) return { is: 'done', result, redirect: { url, method: 'GET', parameters: [] } };
    return { is: 'refused', refusals: [pageless('PROVIDER_BAD_RESPONSE')], result };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return { is: 'refused', refusals: [pageless(error.code)], result };
  }
}

function pageless(code: Refusal['code']): Refusal {
  return refusal(code, 'the payment was begun, but wallee did not tell where its page is; nothing is taken');
}

function placeIn(before: readonly (RecordPlace | null)[]): RecordPlace {
  const place = before[0];
  if (place === undefined || place === null) throw new Error('the step before made a transaction');
  return place;
}
