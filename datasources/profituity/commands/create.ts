import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { CreateTransaction } from '../../../src/domain/commands.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type {
  CommandContext,
  CommandHandler,
  PreparedCommand,
  RefusedCommand,
} from '../../../src/ports/command.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { serves } from '../connection.ts';
import { currency } from '../mapper/money.ts';
import { prepareFromBankAccount } from './create-from-bank-account.ts';
import { lookUpFromTemplate, prepareFromTemplate } from './create-from-template.ts';
import type { FromSource } from './from-source.ts';
import { lookUpMarked } from './marked.ts';
import { guardOfReference, referenceRefusals } from './references.ts';

/** A payment or payout by ACH: from a bank account that is given, or from a template. */
export function createCreation(connection: ProfituityConnection): CommandHandler<'createTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    prepare: (input, context) => prepare(connection, input, context),

    lookUp: (operation, call) =>
      operation.baseline['source'] === 'bankAccount'
        ? lookUpMarked(connection, operation, 'transaction', call)
        : lookUpFromTemplate(connection, operation, call),
  };
}

async function prepare(
  connection: ProfituityConnection,
  input: CreateTransaction,
  context: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const { amount, reference } = input;
  const merchant = input.account.nativeId;
  if (!serves(connection, merchant)) {
    return {
      is: 'refused',
      refusals: [refusal('NOT_FOUND', 'Profituity has no such record here', 'accountId')],
    };
  }
  const [source, used] = await Promise.all([
    fromSource(connection, input, context),
    referenceRefusals(connection, merchant, reference, context.call),
  ]);
  const refusals = [...source.refusals, ...amountRefusals(input), ...unplaced(input), ...used];
  if (refusals.length > 0) return { is: 'refused', refusals };
  return {
    is: 'prepared',
    account: merchant,
    target: null,
    guard: guardOfReference(merchant, reference),
    amount,
    mark: reference ?? context.operationId,
    reference,
    baseline: source.baseline,
    steps: source.steps,
  };
}

function fromSource(
  connection: ProfituityConnection,
  input: CreateTransaction,
  context: CommandContext,
): FromSource | Promise<FromSource> {
  const { source } = input;
  switch (source.is) {
    case 'bankAccount':
      return prepareFromBankAccount(connection, input, source.account, context);
    case 'paymentMethodId':
    case 'billingSubscriptionId':
      return prepareFromTemplate(connection, input, source, context);
    case 'token':
    case 'terminalId':
    case 'hosted': {
      const message = 'Profituity takes no payment from it';
      return {
        refusals: [refusal('UNSUPPORTED_BY_PROVIDER', message, 'source', source.is)],
        baseline: {},
        steps: [],
      };
    }
  }
}

function amountRefusals({ amount, maxTotal }: CreateTransaction): readonly Refusal[] {
  if (amount.currency !== currency || amount.value.coefficient <= 0n) {
    return [refusal('BAD_USER_INPUT', `required more than 0 ${currency}`, 'amount')];
  }
  // What is asked for is what is taken: there is no fee on top.
  const tooMuch =
    maxTotal !== null &&
    (maxTotal.currency !== currency || compareDecimals(maxTotal.value, amount.value) < 0);
  const message = `the customer would be charged ${amount.amount} ${currency}`;
  return tooMuch ? [refusal('BAD_USER_INPUT', message, 'maxTotal')] : [];
}

function unplaced(input: CreateTransaction): readonly Refusal[] {
  const { taxAmount, customerEmail, customerPhone, lineItems, billingAddress, shippingAddress } = input;
  return withoutPlace('Profituity', {
    taxAmount,
    // A bank is asked once: nothing can be held first.
    captureMethod: input.captureMethod === 'MANUAL',
    customerEmail,
    customerPhone,
    lineItems,
    billingAddress,
    shippingAddress,
    metadata: input.metadata !== null && Object.keys(input.metadata).length > 0,
  });
}
