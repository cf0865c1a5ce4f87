import { createHash } from 'node:crypto';
import { parseDecimal, printDecimal } from '../domain/decimal.ts';
import { UserInputError } from '../domain/errors.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { foldCase } from '../domain/text-order.ts';
import type { Filter } from '../filter/ast.ts';
import { printFilter } from '../filter/print.ts';
import type { OrderKey, Position } from './order.ts';
import { printOrder } from './order.ts';
import type { SortValue } from './sort-value.ts';
import { isSortValueOf } from './sort-value.ts';

const version = 1;
/** Longer than any cursor made from keys of at most 1,000 characters each. */
const maxLength = 16_384;

/**
 * What a cursor belongs to. `list` digests kind, filter and order; `anyAccounts` the same without the conditions that
 * only choose accounts, so that a source's `resumeCursor` fits the list narrowed to its accounts.
 */
export interface CursorScope<K extends RecordKind> {
  readonly kind: K;
  readonly keys: readonly OrderKey<K>[];
  readonly list: string;
  readonly anyAccounts: string;
}

const accountFields: ReadonlySet<string> = new Set(['accountId', 'provider', 'providerId']);

export function cursorScope<K extends RecordKind>(
  kind: K,
  filter: Filter<K>,
  keys: readonly OrderKey<K>[],
): CursorScope<K> {
  const digest = (part: Filter<K>): string =>
    createHash('sha256')
      .update(`${kind}\n${printFilter(kind, part)}\n${printOrder(keys)}`)
      .digest('base64url')
      .slice(0, 16);
  const list = digest(filter);
  const narrowed = withoutAccounts(filter);
  return { kind, keys, list, anyAccounts: narrowed === filter ? list : digest(narrowed) };
}

function withoutAccounts<K extends RecordKind>(filter: Filter<K>): Filter<K> {
  if (filter.op !== 'and') return isAccountLeaf(filter) ? { op: 'everything' } : filter;
  const rest = filter.of.filter((member) => !isAccountLeaf(member));
  if (rest.length === filter.of.length) return filter;
  const [first, ...more] = rest;
  return first === undefined ? { op: 'everything' } : more.length === 0 ? first : { op: 'and', of: rest };
}

function isAccountLeaf<K extends RecordKind>(filter: Filter<K>): boolean {
  return 'field' in filter && accountFields.has(filter.field);
}

/** The start of a list, for a source that failed before its first row. */
export type CursorTarget = Position | 'start';

/** A cursor of the list itself: valid for the same filter and order only. */
export function encodeCursor<K extends RecordKind>(scope: CursorScope<K>, target: CursorTarget): string {
  return encode(scope.list, false, target);
}

/** A cursor for the same list narrowed to some of its accounts. */
export function encodeResumeCursor<K extends RecordKind>(
  scope: CursorScope<K>,
  target: CursorTarget,
): string {
  return encode(scope.anyAccounts, true, target);
}

function encode(digest: string, resume: boolean, target: CursorTarget): string {
  const place =
    target === 'start'
      ? []
      : [target.keys.map(encodeKey), target.connection, target.account, target.nativeId, target.parent];
  return Buffer.from(JSON.stringify([version, digest, resume ? 1 : 0, ...place])).toString('base64url');
}

function encodeKey(value: SortValue): unknown {
  if (value === null || typeof value === 'number') return value;
  return 'folded' in value ? value.raw : { d: printDecimal(value) };
}

/** Throws UserInputError naming `argument` for anything but a cursor of this very list. */
export function decodeCursor<K extends RecordKind>(
  scope: CursorScope<K>,
  text: string,
  argument: string,
): CursorTarget {
  const parts = text.length > maxLength ? undefined : parseParts(text);
  if (parts === undefined || parts[0] !== version) {
    throw new UserInputError(argument, 'is not a cursor that this service gave out');
  }
  const [, digest, resume, keys, ...place] = parts;
  if (digest !== (resume === 1 ? scope.anyAccounts : scope.list)) {
    throw new UserInputError(
      argument,
      'is a cursor of another query: filter and order must be those it came from',
    );
  }
  if (keys === undefined) return 'start';
  const position = decodePosition(scope, keys, place);
  if (position === undefined) {
    throw new UserInputError(argument, 'is not a cursor that this service gave out');
  }
  return position;
}

function parseParts(text: string): readonly unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) && (parts.length === 3 || parts.length === 8) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function decodePosition<K extends RecordKind>(
  scope: CursorScope<K>,
  keys: unknown,
  place: readonly unknown[],
): Position | undefined {
  if (!Array.isArray(keys) || keys.length !== scope.keys.length) return undefined;
  const values: SortValue[] = [];
  for (const [index, key] of scope.keys.entries()) {
    const value = decodeKey(keys[index]);
    if (value === undefined) return undefined;
    if (value !== null && !isSortValueOf(fieldOf(scope.kind, key.field).type, value)) return undefined;
    values.push(value);
  }
  const [connection, account, nativeId, parent] = place;
  if (typeof connection !== 'string' || typeof account !== 'string') return undefined;
  if (typeof nativeId !== 'string' || typeof parent !== 'string') return undefined;
  return { keys: values, connection, account, nativeId, parent };
}

function decodeKey(value: unknown): SortValue | undefined {
  if (value === null) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value === 'string') return { folded: foldCase(value), raw: value };
  const text = typeof value === 'object' && 'd' in value ? value.d : undefined;
  return typeof text === 'string' ? (parseDecimal(text) ?? undefined) : undefined;
}
