import type { RawPayload } from '../../src/domain/records/record.ts';
import { redact as redactBy } from '../rows/redact.ts';

/** Properties that are left out at any depth: what stands for a card or bank account, and secrets. */
const secret: ReadonlySet<string> = new Set([
  'account_number',
  'api_key',
  'client_secret',
  'cvc',
  'cvv',
  'fingerprint',
  'processor_token',
  'routing_number',
  'temporary_password',
]);

/** A payload without what nobody may see; null if it is no object. */
export function redact(payload: unknown): RawPayload | null {
  return redactBy(payload, (property) => secret.has(property.toLowerCase()));
}
