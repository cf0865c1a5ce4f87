import type { Operation } from '../../../../src/domain/operation.ts';
import { digestOf } from '../../../commands/digest.ts';
import { isObject } from '../../../http/decode.ts';
import type { Printable } from '../../../http/print-json.ts';

/** Values of a record by wallee's names; those that are undefined are not spoken of. */
export type Values = Readonly<Record<string, Printable | undefined>>;

/**
 * Stands for values in what is recorded, so that no name and no address is: in one operation two have the same digest
 * if they mean the same. Empty text, an empty object and nothing at all do.
 */
export function looksOf(operationId: string, values: Values): readonly string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${digestOf(operationId, [name, meaningOf(value)])}`);
}

/** Whether a record has all the values that `name` of the baseline stands for. */
export function hasLooks(
  { id, baseline }: Pick<Operation, 'id' | 'baseline'>,
  name: string,
  values: Values,
): boolean {
  const wanted = baseline[name];
  if (!Array.isArray(wanted)) return false;
  return wanted.every((look: string) => {
    const [property = ''] = look.split(' ');
    return looksOf(id, { [property]: values[property] ?? null })[0] === look;
  });
}

function meaningOf(value: Printable | undefined): Printable {
  if (value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((item: Printable) => meaningOf(item));
  if (!isObject(value)) return value;
  const members = Object.entries(value as Readonly<Record<string, Printable>>)
    .map(([name, member]) => [name, meaningOf(member)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return members.length === 0 ? null : Object.fromEntries(members);
}
