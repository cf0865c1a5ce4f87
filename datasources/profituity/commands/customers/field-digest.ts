import { digestOf } from '../../../commands/digest.ts';
import { isObject } from '../../../http/decode.ts';
import type { Printable } from '../../../http/print-json.ts';
import { printJson } from '../../../http/print-json.ts';
import type { KeptField } from './members.ts';

const addressMembers = ['line1', 'line2', 'city', 'state', 'zip'] as const;

/**
 * Stands for the value of a field in what is recorded, so that no name or address is: two values of one operation have
 * the same digest if they mean the same. Of an address only the members count that this service writes, and one of which
 * none is set is none.
 */
export function fieldDigest(operationId: string, field: KeptField, value: Printable | undefined): string {
  const meant = field === 'address' ? addressText(value) : printJson(value ?? null);
  return digestOf(operationId, [field, meant]);
}

function addressText(value: Printable | undefined): string {
  if (!isObject(value)) return printJson(value ?? null);
  const members = addressMembers.map((name) => {
    const member = value[name];
    return typeof member === 'string' ? member : null;
  });
  return members.every((member) => member === null) ? 'null' : printJson(members);
}
