import type {
  BankAccountInput,
  PaymentSourceInput,
  PaymentTokenInput,
} from '../../../schema/inputs/commands/payment-source.ts';
import type { BankAccount, PaymentSource, PaymentToken } from '../../../src/domain/commands.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Ids } from './decoded.ts';
import type { Path, Problems } from './problems.ts';
import { refAtAccount } from './ref-at-account.ts';

const members = [
  'paymentMethodId',
  'token',
  'bankAccount',
  'terminalId',
  'billingSubscriptionId',
  'hosted',
] as const satisfies readonly (keyof PaymentSourceInput)[];

const path: Path = ['input', 'source'];

/** The one member that is set. Null, and the problem noted, where none or several are, or it is wrong. */
export async function decodeSource(
  problems: Problems,
  ids: Ids,
  input: PaymentSourceInput,
  account: RecordRef<'account'> | null,
): Promise<PaymentSource | null> {
  const given = members.filter((member) => input[member] !== null && input[member] !== undefined);
  const [member, ...others] = given;
  if (member === undefined || others.length > 0) {
    const came = given.length === 0 ? 'none is' : `${given.join(' and ')} are`;
    return problems.bad(path, `Exactly one of ${members.join(', ')} must be set; ${came}.`);
  }
  switch (member) {
    case 'paymentMethodId':
    case 'terminalId':
    case 'billingSubscriptionId':
      return byId(problems, ids, member, input[member] ?? '', account);
    case 'token':
      return input.token ? { is: member, token: tokenOf(problems, input.token) } : null;
    case 'bankAccount':
      return input.bankAccount ? { is: member, account: accountOf(problems, input.bankAccount) } : null;
    case 'hosted': {
      const at = [...path, 'hosted', 'methods'];
      const methods = input.hosted?.methods?.map(
        (method, index) => problems.free([...at, `${index}`], method) ?? '',
      );
      return { is: member, methods: methods ?? null, saveMethod: input.hosted?.saveMethod ?? null };
    }
  }
}

async function byId(
  problems: Problems,
  ids: Ids,
  is: 'paymentMethodId' | 'terminalId' | 'billingSubscriptionId',
  id: string,
  account: RecordRef<'account'> | null,
): Promise<PaymentSource | null> {
  const at = [...path, is];
  switch (is) {
    case 'paymentMethodId': {
      const ref = await refAtAccount(problems, ids, at, 'paymentMethod', id, account);
      return ref === null ? null : { is, ref };
    }
    case 'terminalId': {
      const ref = await refAtAccount(problems, ids, at, 'terminal', id, account);
      return ref === null ? null : { is, ref };
    }
    case 'billingSubscriptionId': {
      const ref = await refAtAccount(problems, ids, at, 'billingSubscription', id, account);
      return ref === null ? null : { is, ref };
    }
  }
}

function tokenOf(problems: Problems, input: PaymentTokenInput): PaymentToken {
  const at = (member: string): Path => [...path, 'token', member];
  return {
    token: problems.free(at('token'), input.token) ?? '',
    kind: input.kind,
    brand: problems.free(at('brand'), input.brand),
    last4: digits(problems, at('last4'), input.last4, /^\d{4}$/, 'Four digits are'),
    bin: digits(problems, at('bin'), input.bin, /^\d{6,8}$/, 'Six to eight digits are'),
    expiryMonth: number(problems, at('expiryMonth'), input.expiryMonth, 1, 12),
    expiryYear: number(problems, at('expiryYear'), input.expiryYear, 2000, 2099),
    holder: problems.free(at('holder'), input.holder),
    routingNumber: problems.plain(at('routingNumber'), input.routingNumber),
    bankName: problems.free(at('bankName'), input.bankName),
    accountType: input.accountType ?? null,
  };
}

function accountOf(problems: Problems, input: BankAccountInput): BankAccount {
  const at = (member: string): Path => [...path, 'bankAccount', member];
  return {
    holder: problems.free(at('holder'), input.holder) ?? '',
    routingNumber: problems.plain(at('routingNumber'), input.routingNumber) ?? '',
    accountNumber: problems.plain(at('accountNumber'), input.accountNumber) ?? '',
    accountType: input.accountType,
    entryClass: problems.plain(at('entryClass'), input.entryClass),
  };
}

function digits(
  problems: Problems,
  at: Path,
  text: string | null | undefined,
  shape: RegExp,
  required: string,
): string | null {
  if (text === null || text === undefined) return null;
  return shape.test(text) ? text : problems.bad(at, `${required} required.`);
}

function number(
  problems: Problems,
  at: Path,
  value: number | null | undefined,
  least: number,
  most: number,
): number | null {
  if (value === null || value === undefined) return null;
  return value >= least && value <= most
    ? value
    : problems.bad(at, `A number from ${least} to ${most} is required.`);
}
