import type { RawPayload } from '../../src/domain/records/record.ts';
import { redact as redactBy } from '../rows/redact.ts';

/** Properties that are left out at any depth: tax numbers of persons, pictures of them. */
const secret: ReadonlySet<string> = new Set(['ein_code', 'customer_images', 'profile_picture_base64']);

/** A payload without what nobody may see; null if it is no object. */
export function redact(payload: unknown): RawPayload | null {
  return redactBy(payload, (property) => secret.has(property.toLowerCase()));
}
