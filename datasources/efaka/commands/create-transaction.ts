import type { CreateTransaction } from '../../../src/domain/commands.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { CommandContext, CommandHandler, PreparedCommand } from '../../../src/ports/command.ts';
import { accountIdOf } from '../connection.ts';
import { isNativeId } from '../wire/native-id.ts';
import { amountText, wrongAmount } from './amounts.ts';
import type { CommandDeps } from './context.ts';
import { transactionPlace } from './context.ts';
import { handlerOf, stepOf } from './handler.ts';
import { lengths, wrongLength } from './lengths.ts';
import type { ParameterPaths } from './parameter-errors.ts';
import { guardOfReference, usedReference, wrongReference } from './references.ts';
import { refusal, refused, unsupported } from './refusals.ts';
import { registeredPaymentRequest } from './requests.ts';

const paths: ParameterPaths = {
  amount: ['input', 'amount'],
  currency: ['input', 'amount', 'currency'],
  paymentType: ['input', 'captureMethod'],
  merchantTransactionId: ['input', 'reference'],
  descriptor: ['input', 'description'],
  shopperResultUrl: ['input', 'returnUrl'],
};

const methodPath = ['input', 'source', 'paymentMethodId'];

/** Takes, reserves or pays out money by a saved payment method, which is a registration. */
export function createTransactionHandler(deps: CommandDeps): CommandHandler<'createTransaction'> {
  const sought = { types: ['PA', 'DB', 'CD'], place: transactionPlace, paths } as const;
  return handlerOf(deps, sought, async (input, context) => {
    const wrong = problemsOf(deps, input);
    const { source } = input;
    const amount = amountText(input.amount);
    if (wrong.length > 0 || source.is !== 'paymentMethodId' || amount === null) return refused(...wrong);
    const used = await usedReference(deps, input.reference, context);
    if (used !== null) return refused(used);
    return prepared(deps, input, { registration: source.ref.nativeId, amount }, context);
  });
}

function prepared(
  deps: CommandDeps,
  input: CreateTransaction,
  { registration, amount }: { readonly registration: string; readonly amount: string },
  { operationId }: CommandContext,
): PreparedCommand {
  const { settings } = deps.connection;
  const { reference } = input;
  const type = input.direction === 'PAYOUT' ? 'CD' : input.captureMethod === 'MANUAL' ? 'PA' : 'DB';
  const mark = reference ?? operationId;
  const request = registeredPaymentRequest(settings, registration, {
    type,
    amount,
    currency: input.amount.currency,
    mark,
    operationId,
    description: input.description,
    returnUrl: input.returnUrl,
  });
  const account = accountIdOf(settings);
  return {
    is: 'prepared',
    account,
    target: null,
    // Whether they are meant to be two or not.
    guard: reference === null ? null : guardOfReference(account, reference),
    amount: input.amount,
    mark,
    reference,
    baseline: {},
    steps: [
      stepOf(deps, 'payment', request, {
        type,
        on: null,
        place: transactionPlace,
        subject: methodPath,
        paths,
      }),
    ],
  };
}

/** All that is wrong with the input itself. */
function problemsOf({ connection }: CommandDeps, input: CreateTransaction): readonly Refusal[] {
  const { source } = input;
  const { taxAmount, customerEmail, customerPhone, lineItems, billingAddress, shippingAddress } = input;
  const { customer: customerId, scheduledFor, cancelUrl, metadata } = input;
  const found = [
    ...unsupported({ taxAmount }),
    wrongAmount(input.amount),
    wrongTotal(input),
    wrongSource(source),
    input.direction === 'PAYOUT' && input.captureMethod === 'MANUAL'
      ? refusal('UNSUPPORTED_BY_PROVIDER', 'A payout cannot be captured later.', ['input', 'captureMethod'])
      : null,
    ...unsupported({ customerId, customerEmail, customerPhone, lineItems, billingAddress, shippingAddress }),
    ...unsupported({ scheduledFor, cancelUrl, metadata }),
    wrongReference(input.reference, connection.settings),
    wrongLength(input.description, lengths.descriptor, ['input', 'description']),
    wrongLength(input.returnUrl, lengths.url, ['input', 'returnUrl']),
  ];
  return found.filter((each) => each !== null);
}

/** eFaka adds no fee, so what is asked for is what is taken. */
function wrongTotal({ amount, maxTotal }: CreateTransaction): Refusal | null {
  if (maxTotal === null) return null;
  if (maxTotal.currency === amount.currency && compareDecimals(maxTotal.value, amount.value) >= 0)
    return null;
  const message = `It must be of the amount's currency and at least the amount: ${amount.amount} ${amount.currency}.`;
  return refusal('BAD_USER_INPUT', message, ['input', 'maxTotal']);
}

function wrongSource(source: CreateTransaction['source']): Refusal | null {
  if (source.is !== 'paymentMethodId') {
    const message = 'eFaka takes payments by saved payment methods alone; others begin with a checkout.';
    return refusal('UNSUPPORTED_BY_PROVIDER', message, ['input', 'source', source.is]);
  }
  return isNativeId(source.ref.nativeId)
    ? null
    : refusal('NOT_FOUND', 'There is no such payment method.', methodPath);
}
