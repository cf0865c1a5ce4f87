import { createHash } from 'node:crypto';
import { normalizeDecimal, parseDecimal, printDecimal } from '../../../../src/domain/decimal.ts';
import type { EpochMs } from '../../../../src/domain/instant.ts';
import type { Json } from '../../../../src/domain/operation.ts';
import type { DecodedBy, Decoder } from '../../../http/decode.ts';
import { isObject } from '../../../http/decode.ts';
import { Mismatch } from '../../../http/mismatch.ts';
import type { PaysleyConnection } from '../../connection.ts';
import type { PaymentRequest } from '../../request.ts';
import { shownRequest } from '../../wire/shown-request.ts';
import { expiryText } from './link-expiry.ts';
import type { RequestParts } from './request-properties.ts';
import { shownProperties } from './request-properties.ts';

type Shown = typeof shownRequest;

/** One of them as a read has it; undefined where it is not there, or is something else than was expected. */
export function readShown<P extends keyof Shown>(
  { payload }: Pick<PaymentRequest, 'payload'>,
  property: P,
): DecodedBy<Shown[P][1]> | undefined {
  const [name, decode] = shownRequest[property];
  if (!isObject(payload) || !Object.hasOwn(payload, name)) return undefined;
  const value = (decode as Decoder<DecodedBy<Shown[P][1]>>)(payload[name]);
  return value instanceof Mismatch ? undefined : (value as DecodedBy<Shown[P][1]>);
}

/** A request as it is read, in the terms of what is sent. What is not told is left out. */
export function shownParts(
  connection: Pick<PaysleyConnection, 'settings'>,
  request: Pick<PaymentRequest, 'payload'>,
): RequestParts {
  const parts = shownProperties.flatMap((property): [string, Json][] => {
    const value = readShown(request, property);
    if (value === undefined) return [];
    if (property === 'expiry_date') return [[property, expiryText(value as EpochMs | null, connection)]];
    if (property === 'amount') {
      const amount = readShown(request, 'amount');
      return amount === undefined ? [] : [[property, printDecimal(amount)]];
    }
    return [[property, (value as string | boolean | readonly string[] | null) ?? '']];
  });
  return Object.fromEntries(parts);
}

/** Equal for what reads show alike: the order of lists and trailing zeros aside. */
export function viewOf(parts: RequestParts): string {
  const { amount } = parts;
  const decimal = typeof amount === 'string' ? parseDecimal(amount) : null;
  const view = { ...parts, amount: decimal === null ? '' : printDecimal(normalizeDecimal(decimal)) };
  return digestOf(shownProperties.map((property) => view[property]));
}

/** Of JSON in which an empty list, an empty object, "" and null all say that nothing is set, and lists have no order. */
export function digestOf(values: readonly (Json | undefined)[]): string {
  return createHash('sha256')
    .update(JSON.stringify(values.map((value) => canonical(value ?? null))))
    .digest('base64url');
}

function canonical(value: Json): Json {
  if (value === '') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).toSorted();
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return members.length === 0 ? null : members.map(([name, member]) => [name, member]);
}
