import type { BankAccount, CreateTransaction } from '../../../src/domain/commands.ts';
import { printInstant } from '../../../src/domain/instant.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { CommandContext } from '../../../src/ports/command.ts';
import { exactNumber } from '../../http/print-json.ts';
import { refusal } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { paths } from '../request.ts';
import type { FromSource } from './from-source.ts';
import { isRoutingNumber } from './routing-number.ts';
import {
  accountTypeNumber,
  checkClasses,
  entryClasses,
  numbersKnown,
  saysHowOften,
  single,
  typeOf,
  unpublished,
} from './numbers.ts';
import type { Paths } from './outcome.ts';
import { madeOutcome } from './outcome.ts';
import { post } from './send.ts';
import { tagOf } from './tag.ts';

const given = ['source', 'bankAccount'] as const;

const inputPaths: Paths = {
  merchantId: ['accountId'],
  name: [...given, 'holder'],
  routeNumber: [...given, 'routingNumber'],
  accountNumber: [...given, 'accountNumber'],
  accountType: [...given, 'accountType'],
  entryClass: [...given, 'entryClass'],
  achPaymentTypeCode: [...given, 'entryClass'],
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
  const entryClass = account.entryClass ?? '';
  const body = {
    merchantId: input.account.nativeId,
    name: account.holder,
    routeNumber: account.routingNumber,
    accountNumber: account.accountNumber,
    accountType: accountTypeNumber(account.accountType),
    type: typeOf[direction],
    entryClass: entryClasses.get(entryClass),
    achPaymentTypeCode: saysHowOften.has(entryClass) ? single : undefined,
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
    refusals: [...accountRefusals(account), ...numberRefusals(connection, input, account)],
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

function accountRefusals({
  holder,
  routingNumber,
  accountNumber,
  entryClass,
}: BankAccount): readonly Refusal[] {
  const wrong = (test: boolean, message: string, field: string): readonly Refusal[] =>
    test ? [refusal('BAD_USER_INPUT', message, ...given, field)] : [];
  return [
    ...wrong(holder.trim() === '', 'required a name', 'holder'),
    ...wrong(
      !isRoutingNumber(routingNumber),
      'required a routing number: nine digits whose check holds',
      'routingNumber',
    ),
    ...wrong(!/^\d{1,17}$/.test(accountNumber), 'required up to 17 digits', 'accountNumber'),
    ...entryClassRefusals(entryClass),
  ];
}

/** What the customer agreed to, and how; it decides about their right to have the money back, so it is never guessed. */
function entryClassRefusals(entryClass: string | null): readonly Refusal[] {
  if (entryClass !== null && entryClasses.has(entryClass)) return [];
  const known = [...entryClasses.keys()].join(', ');
  return entryClass !== null && checkClasses.has(entryClass)
    ? [
        refusal(
          'UNSUPPORTED_BY_PROVIDER',
          'it needs the number of a check, which has no place here',
          ...given,
          'entryClass',
        ),
      ]
    : [refusal('BAD_USER_INPUT', `required one of ${known}: nothing is assumed`, ...given, 'entryClass')];
}

function numberRefusals(
  { settings }: ProfituityConnection,
  { direction }: CreateTransaction,
  { entryClass }: BankAccount,
): readonly Refusal[] {
  if (numbersKnown(settings)) return [];
  const refuse = (...path: readonly string[]): Refusal =>
    refusal('UNSUPPORTED_BY_PROVIDER', unpublished, ...path);
  return [
    refuse(...given, 'accountType'),
    ...(entryClass !== null && entryClasses.has(entryClass) ? [refuse(...given, 'entryClass')] : []),
    ...(direction === 'PAYOUT' ? [refuse('direction')] : []),
  ];
}
