import type { RawPayload } from '../../src/domain/records/record.ts';
import { redact as redactBy } from '../rows/redact.ts';

/** What stands for a bank account: its numbers, the line at the foot of a check, and pictures of the check. */
function isSecret(property: string): boolean {
  const name = property.toLowerCase();
  return /^(?:routenumber|routingnumber|accountnumber|micr)$|imagefile$/.test(name);
}

/** A payload without what nobody may see; null if it is no object. */
export function redact(payload: unknown): RawPayload | null {
  return redactBy(payload, isSecret);
}
