import type { PaymentToken } from '../../../src/domain/commands.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { BankAccountType } from '../../../src/domain/vocabulary.ts';
import type { Printable } from '../../http/print-json.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';

export type MethodBody =
  | { readonly body: Printable; readonly refusals?: undefined }
  | { readonly refusals: readonly Refusal[] };

/** What each property of the body is made of. */
const cardProperties = {
  fingerprint: 'token',
  last4: 'last4',
  exp_month: 'expiryMonth',
  exp_year: 'expiryYear',
  bin: 'bin',
  holder_name: 'holder',
  card_brand: 'brand',
} as const satisfies Readonly<Record<string, keyof PaymentToken>>;

const bankProperties = {
  fingerprint: 'token',
  routing_number: 'routingNumber',
  account_number_suffix: 'last4',
  account_type: 'accountType',
  bank_name: 'bankName',
  holder_name: 'holder',
} as const satisfies Readonly<Record<string, keyof PaymentToken>>;

const optionalProperties: ReadonlySet<string> = new Set(['card_brand', 'bank_name']);

/** Govineer knows checking and savings, whoever's they are. */
const accountTypes: Readonly<Record<BankAccountType, 'checking' | 'savings' | null>> = {
  PERSONAL_CHECKING: 'checking',
  BUSINESS_CHECKING: 'checking',
  PERSONAL_SAVINGS: 'savings',
  BUSINESS_SAVINGS: 'savings',
  GENERAL_LEDGER: null,
};

/**
 * A one-time token with all that the provider wants to hear of it (Govineer, payments). `at`: where it stands in the
 * input, dotted.
 */
export function tokenBody(token: PaymentToken, at: string): MethodBody {
  switch (token.kind) {
    case 'CARD':
      return methodOf('credit', cardProperties, token, at, (input) => token[input]);
    case 'BANK_ACCOUNT': {
      const { accountType } = token;
      if (accountType !== null && accountTypes[accountType] === null) {
        const message = 'Govineer knows checking and savings accounts alone.';
        return {
          refusals: [refusal('UNSUPPORTED_BY_PROVIDER', message, ...at.split('.'), 'accountType')],
        };
      }
      const type = accountType === null ? null : accountTypes[accountType];
      return methodOf('ach', bankProperties, token, at, (input) =>
        input === 'accountType' ? type : token[input],
      );
    }
    case 'WALLET':
    case 'INVOICE':
    case 'CASH':
    case 'OTHER': {
      const message = 'Govineer has tokens of cards and of bank accounts alone.';
      return { refusals: [refusal('UNSUPPORTED_BY_PROVIDER', message, ...at.split('.'), 'kind')] };
    }
  }
}

/** Where in the input a property below `payment_method` came from: `credit.last4`. `at` as above. */
export function tokenPath([type, property]: readonly string[], at: string): string {
  const names = new Map<string | undefined, string>(
    Object.entries(type === 'ach' ? bankProperties : cardProperties),
  );
  const input = names.get(property);
  return input === undefined ? at : `${at}.${input}`;
}

function methodOf(
  type: 'credit' | 'ach',
  properties: Readonly<Record<string, keyof PaymentToken>>,
  token: PaymentToken,
  at: string,
  read: (input: keyof PaymentToken) => string | number | null,
): MethodBody {
  const placed = new Set<string>(Object.values(properties));
  const spare = Object.entries(token).filter(([input]) => input !== 'kind' && !placed.has(input));
  const missing = Object.entries(properties).filter(
    ([property, input]) => !optionalProperties.has(property) && isMissing(read(input)),
  );
  const refusals = [
    ...withoutPlace('Govineer', Object.fromEntries(spare.map(([input, value]) => [`${at}.${input}`, value]))),
    ...missing.map(([, input]) =>
      refusal('BAD_USER_INPUT', 'Govineer wants to be told this of the token.', ...at.split('.'), input),
    ),
  ];
  if (refusals.length > 0) return { refusals };
  const members = Object.entries(properties).map(([property, input]) => [property, read(input) ?? undefined]);
  return {
    body: {
      payment_method_type: type,
      [type]: Object.fromEntries(members) as Record<string, string | number | undefined>,
    },
  };
}

function isMissing(value: string | number | null): boolean {
  return value === null || value === '';
}
