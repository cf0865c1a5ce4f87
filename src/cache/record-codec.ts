import { CustomerLink } from '../domain/customer-link.ts';
import { parseDecimal } from '../domain/decimal.ts';
import { Money } from '../domain/money.ts';
import type { ProviderName } from '../domain/provider-name.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { RecordRef } from '../domain/record-ref.ts';
import type { Records } from '../domain/records/records.ts';
import { recordClasses } from '../domain/records/records.ts';

/** Raised when the shape of records changes, so that what an older version stored is not read. */
const version = 2;

/** Records as JSON text: exact amounts, refs and big integers survive. Throws on a value that no record holds. */
export function encodeRecords<K extends RecordKind>(records: readonly Records[K][]): string {
  return JSON.stringify([
    version,
    records.map((record) => [
      encode(record.ref),
      encode(Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'ref'))),
    ]),
  ]);
}

/** Null for anything that `encodeRecords` of this version did not make for this kind. */
export function decodeRecords<K extends RecordKind>(kind: K, text: string): readonly Records[K][] | null {
  try {
    const [madeBy, rows] = JSON.parse(text) as [number, [unknown, unknown][]];
    return madeBy === version
      ? rows.map(([ref, properties]) => record(kind, decode(ref), decode(properties)))
      : null;
  } catch {
    return null;
  }
}

function record<K extends RecordKind>(kind: K, ref: unknown, properties: unknown): Records[K] {
  if (!(ref instanceof RecordRef) || ref.kind !== kind) throw new Error('Not a record of the kind');
  const make = recordClasses[kind] as new (ref: RecordRef<K>) => Records[K];
  return Object.assign(new make(ref as RecordRef<K>), properties, { ref });
}

/** Every composite value is an array that begins with its tag, so that no payload can be taken for one of ours. */
function encode(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return ['big', value.toString()];
  if (value instanceof Money) return ['money', value.amount, value.currency];
  if (value instanceof RecordRef) {
    return ['ref', value.kind, value.provider, value.connection, value.account, value.nativeId, value.parent];
  }
  if (value instanceof CustomerLink) {
    return ['link', value.provider, value.connection, value.account, value.key];
  }
  if (Array.isArray(value)) return ['list', ...value.map(encode)];
  if (isPlain(value)) {
    return ['map', Object.entries(value).map(([key, member]) => [key, encode(member)])];
  }
  throw new Error('A record holds a value that can not be stored');
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function decode(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [tag, ...rest] = value as [string, ...unknown[]];
  switch (tag) {
    case 'big':
      return BigInt(rest[0] as string);
    case 'money': {
      const amount = parseDecimal(rest[0] as string);
      if (amount === null) throw new Error('Not an amount');
      return Money.ofDecimal(amount, rest[1] as string);
    }
    case 'ref': {
      const [kind, provider, connection, account, nativeId, parent] = rest as (string | null)[];
      return new RecordRef(
        kind as RecordKind,
        provider as ProviderName,
        connection as string,
        account ?? null,
        nativeId as string,
        parent ?? null,
      );
    }
    case 'link': {
      const [provider, connection, account, key] = rest as [ProviderName, string, string, string];
      return new CustomerLink(provider, connection, account, key);
    }
    case 'list':
      return rest.map(decode);
    case 'map':
      return Object.fromEntries(
        (rest[0] as [string, unknown][]).map(([key, member]) => [key, decode(member)]),
      );
    default:
      throw new Error('Not a stored value');
  }
}
