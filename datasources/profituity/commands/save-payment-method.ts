import type { Commands } from '../../../src/domain/commands.ts';
import type { Operation, Refusal } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type {
  CommandContext,
  CommandHandler,
  Finding,
  PreparedCommand,
  RefusedCommand,
} from '../../../src/ports/command.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { paths } from '../request.ts';
import { noRecurrence } from '../vocabulary.ts';
import { commandedCustomer, keyedTemplate } from '../wire/commanded.ts';
import { paymentTypes } from '../wire/payment.ts';
import { bankAccountBody, bankAccountPaths, bankAccountRefusals } from './bank-account.ts';
import type { Paths } from './outcome.ts';
import { madeOutcome } from './outcome.ts';
import { readByKey, readRow } from './read.ts';
import { post } from './send.ts';

const given = ['bankAccount'] as const;

const inputPaths: Paths = { ...bankAccountPaths(given), customerId: ['customerId'] };

/** A bank account that is kept: a template without a schedule. Its key is the operation's id. */
export function createPaymentMethodSaving(
  connection: ProfituityConnection,
): CommandHandler<'savePaymentMethod'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    prepare: (input, context) => prepare(connection, input, context),
    lookUp: (operation, call) => lookUp(connection, operation, call),
  };
}

async function prepare(
  connection: ProfituityConnection,
  { customer: { account: merchant, nativeId }, method, isDefault }: Commands['savePaymentMethod'],
  { operationId, call }: CommandContext,
): Promise<PreparedCommand | RefusedCommand> {
  const place = { path: paths.customers, merchant, nativeId };
  const customer = await readRow(connection, place, commandedCustomer, call);
  const refusals = [
    ...(customer === null ? [refusal('NOT_FOUND', 'Profituity has no such record here', 'customerId')] : []),
    ...methodRefusals(connection, method),
    ...withoutPlace('Profituity', { isDefault }),
  ];
  if (refusals.length > 0 || method.is !== 'bankAccount') return { is: 'refused', refusals };
  const body = {
    ...bankAccountBody(method.account),
    merchantId: merchant,
    customerId: nativeId,
    externalId: operationId,
    type: paymentTypes.achDebit,
    // Each payment from it says its own.
    amount: 0,
    recurrencePattern: noRecurrence,
    sendPreNote: false,
    sameDayAchRequested: false,
    isActive: true,
    customFieldValues: [],
  };
  return {
    is: 'prepared',
    account: merchant,
    target: null,
    guard: null,
    amount: null,
    mark: operationId,
    reference: null,
    baseline: {},
    steps: [
      {
        name: 'createPaymentTemplate',
        async send(_, sent) {
          return madeOutcome(
            await post(connection, paths.templates, body, sent),
            'paymentMethod',
            inputPaths,
          );
        },
      },
    ],
  };
}

function methodRefusals(
  { settings }: ProfituityConnection,
  method: Commands['savePaymentMethod']['method'],
): readonly Refusal[] {
  return method.is === 'bankAccount'
    ? bankAccountRefusals(settings, method.account, given)
    : [refusal('UNSUPPORTED_BY_PROVIDER', 'Profituity keeps bank accounts alone', method.is)];
}

async function lookUp(
  connection: ProfituityConnection,
  { account: merchant, mark }: Operation,
  call: CallContext,
): Promise<Finding> {
  if (merchant === null || mark === null) return { is: 'unclear', reason: 'It was recorded without a mark.' };
  const key = { path: paths.templates, merchant, externalId: mark };
  const [saved] = await readByKey(connection, key, keyedTemplate, call);
  return saved === undefined
    ? { is: 'absent' }
    : { is: 'found', result: { kind: 'paymentMethod', nativeId: saved.id, parent: null } };
}
