import type { CreateTransaction } from '../../../src/domain/commands.ts';
import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { PathOf } from './outcome.ts';
import { tokenPath } from './token-body.ts';

/** The only currency that is published to be taken. */
const published: readonly string[] = ['USD'];

/** The currencies that can be asked for. */
export function takenCurrencies({ currencies }: Pick<GovineerSettings, 'currencies'>): readonly string[] {
  return currencies ?? published;
}

/** Base and tax, in minor units, and the most that the customer may be charged in all. */
export interface Price {
  readonly base: bigint;
  readonly tax: bigint;
  readonly most: bigint;
}

export function priceOf({ amount, taxAmount, maxTotal }: CreateTransaction): Price {
  const [base, tax] = [amount.value.coefficient, taxAmount?.value.coefficient ?? 0n];
  return { base, tax, most: maxTotal?.value.coefficient ?? base + tax };
}

/** All that is wrong with an input, whatever is at the provider. */
export function createRefusals(input: CreateTransaction, settings: GovineerSettings): readonly Refusal[] {
  return [...unplaced(input), ...amountRefusals(input, settings)];
}

function unplaced(input: CreateTransaction): readonly Refusal[] {
  const { source, captureMethod, direction, customer, description, metadata, maxTotal } = input;
  const atTerminal = source.is === 'terminalId';
  return withoutPlace('Govineer', {
    captureMethod: captureMethod === 'MANUAL',
    direction: direction === 'PAYOUT',
    customerEmail: input.customerEmail,
    customerPhone: input.customerPhone,
    lineItems: input.lineItems,
    billingAddress: input.billingAddress,
    shippingAddress: input.shippingAddress,
    scheduledFor: input.scheduledFor,
    // A terminal is told the amount alone, and takes the money before anybody could see the price.
    ...(atTerminal ? { customerId: customer, description, metadata, maxTotal } : {}),
  });
}

function amountRefusals(
  input: CreateTransaction,
  settings: Pick<GovineerSettings, 'currencies'>,
): readonly Refusal[] {
  const { amount, taxAmount, maxTotal, reference } = input;
  const { currency } = amount;
  const wrong = (test: boolean, message: string, path: string): readonly Refusal[] =>
    test ? [refusal('BAD_USER_INPUT', message, path)] : [];
  const taken = takenCurrencies(settings);
  const fits = (part: Money): boolean => part.currency === currency && part.minorUnits !== null;
  const { base, tax, most } = priceOf(input);
  return [
    ...wrong(!taken.includes(currency), `Govineer takes ${taken.join(', ')} alone.`, 'amount'),
    ...wrong(base <= 0n || amount.minorUnits === null, `Required more than 0 ${currency}.`, 'amount'),
    ...wrong(
      taxAmount !== null && (!fits(taxAmount) || tax < 0n),
      `Required 0 ${currency} or more.`,
      'taxAmount',
    ),
    ...wrong(
      maxTotal !== null && (!fits(maxTotal) || most < base + tax),
      'Required at least the amount and its tax.',
      'maxTotal',
    ),
    ...wrong(reference === '', 'Required a reference, or none.', 'reference'),
  ];
}

const paths = new Map([
  ['base_amount', 'amount'],
  ['tax_amount', 'taxAmount'],
  ['currency', 'amount'],
  ['reference_id', 'reference'],
  ['customer_uid', 'customerId'],
  ['description', 'description'],
  ['metadata', 'metadata'],
]);

/** Where in the input a property of a new payment came from. */
export function createPaths({ source, reference }: CreateTransaction): PathOf {
  return (property) => {
    const [first = '', ...rest] = property.split('.');
    if (first === 'payment_method') {
      return source.is === 'token' ? tokenPath(rest, 'source.token') : 'source.paymentMethodId';
    }
    // Left out, the reference is our own.
    if (first === 'reference_id' && reference === null) return null;
    return paths.get(first) ?? null;
  };
}
