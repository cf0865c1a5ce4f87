import type { GovineerSettings } from '../../../../src/config/govineer.ts';
import type { Money } from '../../../../src/domain/money.ts';
import type { Refusal } from '../../../../src/domain/operation.ts';
import type { LinkFields } from '../../../../src/domain/record-commands.ts';
import { refusal } from '../../../rows/refusals.ts';
import { takenCurrencies } from '../create-checks.ts';
import type { PathOf } from '../outcome.ts';

export type Hosted = Extract<LinkFields, { is: 'hosted' }>['fields'];

/** A link of another kind than Govineer has. */
export function otherKind({ is }: LinkFields): Refusal {
  return refusal('UNSUPPORTED_BY_PROVIDER', 'Govineer has hosted sessions alone.', is);
}

export function amountRefusals(
  { currency, value, minorUnits }: Money,
  settings: Pick<GovineerSettings, 'currencies'>,
): readonly Refusal[] {
  const taken = takenCurrencies(settings);
  const wrong = (message: string): Refusal => refusal('BAD_USER_INPUT', message, 'hosted', 'amount');
  return [
    ...(taken.includes(currency) ? [] : [wrong(`Govineer takes ${taken.join(', ')} alone.`)]),
    ...(value.coefficient > 0n && minorUnits !== null ? [] : [wrong(`Required more than 0 ${currency}.`)]),
  ];
}

const inputs = new Map([
  ['amount', 'amount'],
  ['currency', 'amount'],
  ['success_url', 'urls.redirectUrl'],
  ['cancel_url', 'urls.cancelUrl'],
  ['description', 'description'],
  ['customer_id', 'customerId'],
  ['customer_email', 'email'],
  ['layout', 'embedded'],
  ['allowed_methods', 'methods'],
  ['setup_future_usage', 'saveMethod'],
  ['expires_in_seconds', 'expiresAt'],
  ['metadata', 'metadata'],
]);

const lineInputs = new Map([
  ['description', 'name'],
  ['amount', 'unitPrice'],
  ['quantity', 'quantity'],
]);

/** Where in the input a property of a session came from: `line_items.0.amount` is of `hosted.lineItems.0.unitPrice`. */
export const sessionPaths: PathOf = (property) => {
  const [first = '', index, member] = property.split('.');
  if (first !== 'line_items') {
    const input = inputs.get(first);
    return input === undefined ? null : `hosted.${input}`;
  }
  const line = index === undefined ? 'hosted.lineItems' : `hosted.lineItems.${index}`;
  const input = lineInputs.get(member ?? '');
  return input === undefined ? line : `${line}.${input}`;
};
