import { parseDecimal } from '../../../../src/domain/decimal.ts';
import type { Json } from '../../../../src/domain/operation.ts';
import type { Printable } from '../../../http/print-json.ts';
import { exactNumber, printJson } from '../../../http/print-json.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { notificationUrl } from './notification-url.ts';
import type { WholeRequest } from './request-properties.ts';

/** Numbers that are decimal text until they are sent, so that no digit is lost. */
const decimals: ReadonlySet<string> = new Set([
  'amount',
  'tip_amount',
  'shipping_charges',
  'shipping_tax',
  'initial_payment_amount',
  'qty',
  'sales_price',
]);

/**
 * The JSON of a body, whole. `notifiedBy`: the operation whose token goes into the address for notifications; `more`:
 * what says which request it is.
 */
export function printRequest(
  connection: Pick<PaysleyConnection, 'settings'>,
  { response_url: own, ...whole }: WholeRequest,
  notifiedBy: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const address = notificationUrl(connection, typeof own === 'string' ? own : '', notifiedBy);
  return printJson({ ...more, ...(printable(whole) as object), response_url: address });
}

/** As JSON has it, `decimals` as exact numbers. */
export function printable(value: Json, name = ''): Printable {
  if (isList(value)) return value.map((item) => printable(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printable(member, key)]));
  }
  const number = decimals.has(name) && typeof value === 'string' ? parseDecimal(value) : null;
  return number === null ? value : exactNumber(number);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
