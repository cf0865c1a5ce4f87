import type { OrderedLineItem } from '../../../../src/domain/commands.ts';
import type { Refusal } from '../../../../src/domain/operation.ts';
import type { Printable } from '../../../http/print-json.ts';
import { refusal, withoutPlace } from '../../../rows/refusals.ts';
import { minor } from '../payment.ts';
import type { Session } from './session.ts';

/** A line of a session. `amount`: of the whole line, in minor units. */
export interface Line {
  readonly description: string;
  readonly amount: bigint;
  readonly quantity: number;
}

/** The lines of an order as a session has them, or what of them it can't have. Null: none. */
export function linesOf(
  items: readonly OrderedLineItem[] | null | undefined,
  currency: string,
): { readonly lines: readonly Line[]; readonly refusals: readonly Refusal[] } {
  const read = (items ?? []).map((item, index) =>
    lineOf(item, ['hosted', 'lineItems', `${index}`], currency),
  );
  return { lines: read.map(({ line }) => line), refusals: read.flatMap(({ refusals }) => refusals) };
}

function lineOf(
  item: OrderedLineItem,
  at: readonly string[],
  currency: string,
): { readonly line: Line; readonly refusals: readonly Refusal[] } {
  const { name, quantity, unitPrice, reference, kind, sku, taxRate, taxTitle } = item;
  const place = at.join('.');
  const spare = Object.entries({ reference, kind, sku, taxRate, taxTitle });
  const refusals = withoutPlace(
    'Govineer',
    Object.fromEntries(spare.map(([input, value]) => [`${place}.${input}`, value])),
  );
  const wrong = (input: string, message: string): void => {
    refusals.push(refusal('BAD_USER_INPUT', message, ...at, input));
  };
  if (name.trim() === '') wrong('name', 'A line at Govineer has a description.');
  const count = /^\d{1,9}(\.0*)?$/.test(quantity) ? Number(quantity) : 0;
  if (count < 1) wrong('quantity', 'Govineer counts in whole numbers from 1.');
  if (unitPrice === null) wrong('unitPrice', 'A line at Govineer has an amount.');
  else if (unitPrice.currency !== currency || unitPrice.minorUnits === null) {
    wrong('unitPrice', `Required an amount of ${currency}.`);
  }
  const amount = (unitPrice?.value.coefficient ?? 0n) * BigInt(count);
  return { line: { description: name, amount, quantity: count }, refusals };
}

export function linesBody(lines: readonly Line[]): Printable {
  return lines.map(({ description, amount, quantity }) => ({ description, amount: minor(amount), quantity }));
}

/** The same as a session shows them; null where it does not. */
export function linesIn({ line_items: lines }: Session): readonly Line[] | null {
  return lines?.map(({ quantity, ...line }) => ({ ...line, quantity: quantity ?? 1 })) ?? null;
}
