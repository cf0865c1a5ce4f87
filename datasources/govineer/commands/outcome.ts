import type { RecordPlace, Refusal } from '../../../src/domain/operation.ts';
import type { RefusedCommand } from '../../../src/ports/command.ts';
import type { CommandReply } from '../../http/command-request.ts';
import { isObject } from '../../http/decode.ts';
import { refusalOf } from '../../http/refusal-of.ts';
import { refusal } from '../../rows/refusals.ts';
import type { GovineerConnection } from '../connection.ts';
import { serves } from '../connection.ts';
import { nativeCodeOf } from '../native-code.ts';

/** Property of a body, dotted → input, dotted; null where it is ours. */
export type PathOf = (property: string) => string | null;

export const nowhere: PathOf = () => null;

export function refused(...refusals: readonly Refusal[]): RefusedCommand {
  return { is: 'refused', refusals };
}

export function unknownRecord(...path: readonly string[]): Refusal {
  return refusal('NOT_FOUND', 'Govineer has no such record.', ...path);
}

/** The account of a record, where the connection is for it. */
export function accountOf(
  connection: GovineerConnection,
  { account }: { readonly account: string | null },
): string | null {
  return account !== null && serves(connection, account) ? account : null;
}

export function placeOf(uid: string): RecordPlace {
  return { kind: 'transaction', nativeId: uid, parent: null };
}

/**
 * Why Govineer did not do it. A validation error has no field for the property it is about but names it, quoted, in its
 * text (inferred): that name alone is looked for, and told only as the input it came from.
 */
export function refusalIn(answer: CommandReply, pathOf: PathOf): Refusal {
  const { status, json } = answer;
  if (status === 402) return declined(answer);
  if (status !== 400 && status !== 422) return refusalOf(answer);
  const property = propertyIn(json);
  const path = property === null ? null : pathOf(property);
  const code = nativeCodeOf(json) === 'validation_error' ? 'validation_error' : String(status);
  return refusal(
    'BAD_USER_INPUT',
    path === null
      ? `Govineer found the request invalid (${code}).`
      : `Govineer does not take this value (${code}).`,
    ...(path === null ? [] : path.split('.')),
  );
}

/** The codes of 402 that are published; any other is not repeated. */
const declineCodes: ReadonlySet<string> = new Set([
  'card_declined',
  'expired_card',
  'incorrect_cvc',
  'insufficient_funds',
  'challenge_required',
  'challenge_failed',
]);

export function declined({ json, status }: CommandReply): Refusal {
  const code = nativeCodeOf(json);
  const told = code !== undefined && declineCodes.has(code) ? code : String(status);
  return refusal('DECLINED', `It was declined (${told}); nothing was taken.`);
}

/** Whether Govineer says that it has it, or did it, already. */
export function saysDuplicate({ status, json }: CommandReply): boolean {
  const code = nativeCodeOf(json);
  return status === 409 && (code === 'duplicate_payment' || code === 'already_confirmed');
}

/** The property that an error names, quoted, in its text (inferred); null for none. Never shown as it is. */
export function propertyIn(json: unknown): string | null {
  const message = isObject(json) ? json['message'] : undefined;
  const [, property = null] =
    typeof message === 'string' ? (/'([a-z][a-z0-9_.]{0,99})'/.exec(message) ?? []) : [];
  return property;
}
