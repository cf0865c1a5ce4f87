import { isObject } from '../http/decode.ts';
import type { RawPayload } from '../../src/domain/records/record.ts';

/** A payload without the properties that `isSecret` names, at any depth; null if it is no object. */
export function redact(payload: unknown, isSecret: (property: string) => boolean): RawPayload | null {
  return isObject(payload) ? redactObject(payload, isSecret) : null;
}

function redactObject(
  payload: Readonly<Record<string, unknown>>,
  isSecret: (property: string) => boolean,
): RawPayload {
  return Object.fromEntries(
    Object.entries(payload)
      .filter(([name]) => !isSecret(name))
      .map(([name, value]) => [name, redactValue(value, isSecret)]),
  );
}

function redactValue(value: unknown, isSecret: (property: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => redactValue(item, isSecret));
  return isObject(value) ? redactObject(value, isSecret) : value;
}
