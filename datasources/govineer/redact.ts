import { isObject } from '../http/decode.ts';
import type { RawPayload } from '../../src/domain/records/record.ts';

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
  return isObject(payload) ? redactObject(payload) : null;
}

function redactObject(payload: Readonly<Record<string, unknown>>): RawPayload {
  return Object.fromEntries(
    Object.entries(payload)
      .filter(([name]) => !secret.has(name.toLowerCase()))
      .map(([name, value]) => [name, redactValue(value)]),
  );
}

function redactValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redactValue);
  return isObject(value) ? redactObject(value) : value;
}
