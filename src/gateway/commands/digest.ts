import { createHmac } from 'node:crypto';
import type { CommandKind, Commands } from '../../domain/commands.ts';
import { Money } from '../../domain/money.ts';
import { RecordRef } from '../../domain/record-ref.ts';
import { compareCodePoints } from '../../domain/text-order.ts';

/**
 * Keyed digest of a normalised input: equal for equal commands however they were written (order of members, "12.5" or
 * "12.50", null or left out, but for updates, where the two differ). Keyed because what is in it, account numbers above all, could be guessed.
 */
export function digestOf<C extends CommandKind>(key: Uint8Array, kind: C, input: Commands[C]): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, canonical(input, updates.has(kind))]))
    .digest('base64url');
}

/** In these null clears what left out leaves as it is. */
const updates: ReadonlySet<CommandKind> = new Set([
  'updateCustomer',
  'updateCustomerGroup',
  'updateProduct',
  'updatePaymentLink',
] as const satisfies readonly CommandKind[]);

function canonical(value: unknown, keepsNull: boolean): unknown {
  if (value instanceof RecordRef) return value.id;
  if (value instanceof Money) return [value.amount, value.currency];
  if (Array.isArray(value)) return value.map((element) => canonical(element, keepsNull));
  if (typeof value !== 'object' || value === null) return value;
  // As pairs: an object's members would come out in an order of their own where their names are numbers.
  return Object.entries(value)
    .filter(([, member]) => member !== undefined && (keepsNull || member !== null))
    .toSorted(([a], [b]) => compareCodePoints(a, b))
    .map(([name, member]) => [name, canonical(member, keepsNull)]);
}
