import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { BankAccount } from '../../../src/domain/commands.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import { refusal } from '../../rows/refusals.ts';
import {
  accountTypeNumber,
  checkClasses,
  entryClasses,
  numbersKnown,
  saysHowOften,
  single,
  unpublished,
} from './numbers.ts';
import type { Paths } from './outcome.ts';
import { isRoutingNumber } from './routing-number.ts';

/** Where in the input the account is, e.g. `['source', 'bankAccount']`. */
type At = readonly string[];

/** What payments and templates say of an account. Its numbers are secrets, and go into a body alone. */
export function bankAccountBody({
  holder,
  routingNumber,
  accountNumber,
  accountType,
  entryClass,
}: BankAccount) {
  return {
    name: holder,
    routeNumber: routingNumber,
    accountNumber,
    accountType: accountTypeNumber(accountType),
    entryClass: entryClasses.get(entryClass ?? ''),
    achPaymentTypeCode: saysHowOften.has(entryClass ?? '') ? single : undefined,
  };
}

/** Where in the input its members come from. */
export function bankAccountPaths(at: At): Paths {
  return {
    name: [...at, 'holder'],
    routeNumber: [...at, 'routingNumber'],
    accountNumber: [...at, 'accountNumber'],
    accountType: [...at, 'accountType'],
    entryClass: [...at, 'entryClass'],
    achPaymentTypeCode: [...at, 'entryClass'],
  };
}

/** All that is wrong with an account, or that is not known of the provider and would have to be. */
export function bankAccountRefusals(
  settings: Pick<ProfituitySettings, 'words'>,
  { holder, routingNumber, accountNumber, entryClass }: BankAccount,
  at: At,
): readonly Refusal[] {
  const wrong = (test: boolean, message: string, field: string): readonly Refusal[] =>
    test ? [refusal('BAD_USER_INPUT', message, ...at, field)] : [];
  return [
    ...wrong(holder.trim() === '', 'required a name', 'holder'),
    ...wrong(
      !isRoutingNumber(routingNumber),
      'required a routing number: nine digits whose check holds',
      'routingNumber',
    ),
    ...wrong(!/^\d{1,17}$/.test(accountNumber), 'required up to 17 digits', 'accountNumber'),
    ...entryClassRefusals(entryClass, at),
    ...numberRefusals(settings, entryClass, at),
  ];
}

/** What the customer agreed to, and how; it decides about their right to have the money back, so it is never guessed. */
function entryClassRefusals(entryClass: string | null, at: At): readonly Refusal[] {
  if (entryClass !== null && entryClasses.has(entryClass)) return [];
  const known = [...entryClasses.keys()].join(', ');
  const path = [...at, 'entryClass'];
  return entryClass !== null && checkClasses.has(entryClass)
    ? [refusal('UNSUPPORTED_BY_PROVIDER', 'it needs the number of a check, which has no place here', ...path)]
    : [refusal('BAD_USER_INPUT', `required one of ${known}: nothing is assumed`, ...path)];
}

function numberRefusals(
  settings: Pick<ProfituitySettings, 'words'>,
  entryClass: string | null,
  at: At,
): readonly Refusal[] {
  if (numbersKnown(settings)) return [];
  const refuse = (field: string): Refusal => refusal('UNSUPPORTED_BY_PROVIDER', unpublished, ...at, field);
  return [
    refuse('accountType'),
    ...(entryClass !== null && entryClasses.has(entryClass) ? [refuse('entryClass')] : []),
  ];
}
