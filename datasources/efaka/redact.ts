import type { RawPayload } from '../../src/domain/records/record.ts';
import { isObject } from '../http/decode.ts';
import { redact as redactBy } from '../rows/redact.ts';
import { lastFour } from './wire/card.ts';

/** Of these objects nothing is shown but what is named. */
const shown: Readonly<Record<string, ReadonlySet<string>>> = {
  card: new Set(['brand', 'last4Digits', 'expiryMonth', 'expiryYear']),
  bankAccount: new Set(['bankName', 'country']),
  virtualAccount: new Set(['brand']),
  redirect: new Set(['url', 'method']),
  // The value that was refused may be a card number.
  parameterErrors: new Set(['name', 'message']),
};

/** Left out at any depth: what pays without being asked again, and proofs of who paid. */
const secret: ReadonlySet<string> = new Set([
  'registrationId',
  'registrations',
  'cvv',
  'iban',
  'number',
  'verificationId',
  'xid',
]);

/** A payload without what nobody may see; null if it is no object. */
export function redact(payload: unknown): RawPayload | null {
  return redactBy(onlyShown(payload), (property) => secret.has(property));
}

function onlyShown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onlyShown);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const names = Object.hasOwn(shown, name) ? shown[name] : undefined;
      return [name, names === undefined ? onlyShown(member) : pick(member, names)];
    }),
  );
}

function pick(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => pick(item, names));
  if (!isObject(value)) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => names.has(name))
      // What should be four digits may be all of them.
      .map(([name, member]) => [name, name === 'last4Digits' ? lastFour(text(member)) : member]),
  );
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
