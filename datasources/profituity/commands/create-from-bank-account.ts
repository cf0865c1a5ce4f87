import type { BankAccount, CreateTransaction } from '../../../src/domain/commands.ts';
import { printInstant } from '../../../src/domain/instant.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { CommandContext } from '../../../src/ports/command.ts';
import { exactNumber } from '../../http/print-json.ts';
import { refusal } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { paths } from '../request.ts';
import { bankAccountBody, bankAccountPaths, bankAccountRefusals } from './bank-account.ts';
import type { FromSource } from './from-source.ts';
import { numbersKnown, typeOf, unpublished } from './numbers.ts';
import type { Paths } from './outcome.ts';
import { madeOutcome } from './outcome.ts';
import { post } from './send.ts';
import { tagOf } from './tag.ts';

const given = ['source', 'bankAccount'] as const;

const inputPaths: Paths = {
  ...bankAccountPaths(given),
  merchantId: ['accountId'],
  type: ['direction'],
  amount: ['amount'],
  sendDate: ['scheduledFor'],
  description: ['description'],
  customerId: ['customerId'],
  externalId: ['reference'],
};

/** `CreatePayment`: an ACH debit, or for a payout a credit (Profituity, sample). The numbers live in the step alone. */
export function prepareFromBankAccount(
  connection: ProfituityConnection,
  input: CreateTransaction,
  account: BankAccount,
  { operationId, now }: CommandContext,
): FromSource {
  const { amount, customer, description, direction, reference, scheduledFor } = input;
  const { settings } = connection;
  const body = {
    ...bankAccountBody(account),
    merchantId: input.account.nativeId,
    type: typeOf[direction],
    amount: exactNumber(amount.value),
    sendDate: printInstant(scheduledFor ?? now),
    description: description ?? undefined,
    externalId: reference ?? operationId,
    identificationNumber: tagOf(operationId),
    customerId: customer?.nativeId,
    isPrenote: false,
    sameDayAchRequested: false,
    customFieldValues: [],
  };
  return {
    refusals: [...bankAccountRefusals(settings, account, given), ...directionRefusals(connection, input)],
    baseline: { source: 'bankAccount' },
    steps: [
      {
        name: 'createPayment',
        async send(_, call) {
          return madeOutcome(await post(connection, paths.payments, body, call), 'transaction', inputPaths);
        },
      },
    ],
  };
}

function directionRefusals(
  { settings }: ProfituityConnection,
  { direction }: CreateTransaction,
): readonly Refusal[] {
  return direction === 'PAYOUT' && !numbersKnown(settings)
    ? [refusal('UNSUPPORTED_BY_PROVIDER', unpublished, 'direction')]
    : [];
}
