import { defined } from '../data/people.ts';
import type { Means } from '../data/means.ts';
import type { Card, RegistrationRecord } from '../records.ts';
import type { ResultCode } from '../results/result-codes.ts';
import { brandNamed } from './brands.ts';
import type { Brand } from './brands.ts';
import type { Parameters } from './parameters.ts';

/** How a request is to be paid, without number and verification value: those end here. */
export interface PaidBy {
  readonly brand: Brand | undefined;
  readonly means: Means;
  /** The verification value is the one that the script declines. */
  readonly wrongCvv: boolean;
  /** What is wrong with the number; the payment is then made and fails. */
  readonly fault: ResultCode | undefined;
}

const WRONG_CVV = '999';

export function readMeans(parameters: Parameters): PaidBy {
  const name = parameters.required('paymentBrand', 32);
  const brand = brandNamed(name);
  if (brand === undefined && name !== '') parameters.fault('paymentBrand', 'is not known');
  const base = { brand, wrongCvv: false, fault: undefined };
  switch (brand?.way) {
    case 'card': {
      const number = parameters.required('card.number', 19, /^\d{12,19}$/);
      const means: Means = { paymentBrand: name, card: readCard(parameters, number) };
      return { brand, means, wrongCvv: readWrongCvv(parameters), fault: faultOf(number, brand.numbers) };
    }
    case 'account':
      parameters.required('bankAccount.iban', 34, /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/);
      return {
        ...base,
        means: {
          paymentBrand: name,
          bankAccount: {
            holder: parameters.required('bankAccount.holder', 128),
            ...defined({
              bankName: parameters.text('bankAccount.bankName', 255),
              country: parameters.text('bankAccount.country', 2, /^[A-Z]{2}$/),
            }),
          },
        },
      };
    case 'elsewhere': {
      const accountId = parameters.text('virtualAccount.accountId', 100);
      return {
        ...base,
        means: { paymentBrand: name, ...(accountId === undefined ? {} : { virtualAccount: { accountId } }) },
      };
    }
    case 'invoice':
    case undefined:
      return { ...base, means: { paymentBrand: name } };
  }
}

/** Means that are on file; a verification value may come with the request. */
export function registeredMeans(parameters: Parameters, registration: RegistrationRecord): PaidBy {
  const { paymentBrand, card } = registration;
  const wrongCvv = readWrongCvv(parameters);
  return { brand: brandNamed(paymentBrand), means: { paymentBrand, card }, wrongCvv, fault: undefined };
}

function readWrongCvv(parameters: Parameters): boolean {
  return parameters.text('card.cvv', 4, /^\d{3,4}$/) === WRONG_CVV;
}

function readCard(parameters: Parameters, number: string): Card {
  return {
    bin: number.slice(0, 6),
    last4Digits: number.slice(-4),
    holder: parameters.text('card.holder', 128) ?? '',
    expiryMonth: parameters.required('card.expiryMonth', 2, /^(0[1-9]|1[0-2])$/),
    expiryYear: parameters.required('card.expiryYear', 4, /^\d{4}$/),
  };
}

function faultOf(number: string, ofBrand: RegExp): ResultCode | undefined {
  if (!ofBrand.test(number)) return '100.100.700';
  return checkDigitFits(number) ? undefined : '100.100.101';
}

/** Luhn's formula: every second digit from the right doubled, its digits added. */
function checkDigitFits(number: string): boolean {
  let sum = 0;
  for (const [index, digit] of Array.from(number).toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
