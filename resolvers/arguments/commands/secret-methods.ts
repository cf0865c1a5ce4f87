import type { BankAccountInput, PaymentTokenInput } from '../../../schema/inputs/commands/payment-source.ts';
import type { Optional } from '../../../schema/inputs/commands/parts.ts';
import type { BankAccount, PaymentToken } from '../../../src/domain/commands.ts';
import type { Path, Problems } from './problems.ts';

/** A token as it is, once no card number is found in it. What is wrong is noted, and something is given all the same. */
export function tokenOf(problems: Problems, path: Path, input: PaymentTokenInput): PaymentToken {
  const inToken = (member: string): Path => [...path, member];
  return {
    token: problems.free(inToken('token'), input.token) ?? '',
    kind: input.kind,
    brand: problems.free(inToken('brand'), input.brand),
    last4: digits(problems, inToken('last4'), input.last4, /^\d{4}$/, 'Four digits are'),
    bin: digits(problems, inToken('bin'), input.bin, /^\d{6,8}$/, 'Six to eight digits are'),
    expiryMonth: problems.whole(inToken('expiryMonth'), input.expiryMonth, 1, 12),
    expiryYear: problems.whole(inToken('expiryYear'), input.expiryYear, 2000, 2099),
    holder: problems.free(inToken('holder'), input.holder),
    routingNumber: problems.plain(inToken('routingNumber'), input.routingNumber),
    bankName: problems.free(inToken('bankName'), input.bankName),
    accountType: input.accountType ?? null,
  };
}

/** As `tokenOf`. Numbers of accounts may look like those of cards. */
export function accountOf(problems: Problems, path: Path, input: BankAccountInput): BankAccount {
  const inAccount = (member: string): Path => [...path, member];
  return {
    holder: problems.free(inAccount('holder'), input.holder) ?? '',
    routingNumber: problems.plain(inAccount('routingNumber'), input.routingNumber) ?? '',
    accountNumber: problems.plain(inAccount('accountNumber'), input.accountNumber) ?? '',
    accountType: input.accountType,
    entryClass: problems.plain(inAccount('entryClass'), input.entryClass),
  };
}

function digits(
  problems: Problems,
  path: Path,
  text: Optional<string>,
  shape: RegExp,
  required: string,
): string | null {
  if (text === null || text === undefined) return null;
  return shape.test(text) ? text : problems.bad(path, `${required} required.`);
}
