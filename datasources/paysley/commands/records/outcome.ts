import type { Refusal } from '../../../../src/domain/operation.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import type { CommandAnswer, CommandReply } from '../../../http/command-request.ts';
import { isObject } from '../../../http/decode.ts';
import { refusalOf } from '../../../http/refusal-of.ts';
import { isSuccess } from '../../../http/status-rule.ts';
import { refusal } from '../../../rows/refusals.ts';
import { bodyErrorOf, saysNotFound } from '../../body-error.ts';
import { numericId } from '../../wire/id.ts';
import { unknownRecord } from '../outcome.ts';
import type { RecordForm } from './form.ts';

/** What the answer to a create, update or delete came to. */
export type RecordOutcome =
  | Exclude<StepOutcome, { is: 'done' | 'next' | 'duplicate' }>
  /** `id`: of the record, where the answer says it. */
  | { readonly is: 'written'; readonly id: string | null };

export function recordOutcome(
  answer: CommandAnswer,
  form: RecordForm,
  does: 'creates' | 'updates' | 'deletes',
): RecordOutcome {
  if (answer.is !== 'answer') return answer;
  const { status, json } = answer;
  if (!isSuccess(status) || bodyErrorOf(json) !== null) {
    return { is: 'refused', refusals: refusalsIn(answer, form, does !== 'creates') };
  }
  // What is deleted need not be told of any further.
  if (does === 'deletes' && json === undefined) return { is: 'written', id: null };
  const id = idIn(json, form);
  if (id !== null || (isObject(json) && json['result'] === 'success')) return { is: 'written', id };
  // It was not refused, but whether it was done is for the look-up to tell.
  return {
    is: 'unknown',
    cause: new Error(`required an answer that says success or an id, got ${status} without`),
  };
}

/** Plugins know `product_and_service.id` too; categories are answered without `result` (Paysley, categories). */
function idIn(json: unknown, { id, idParameter }: RecordForm): string | null {
  if (!isObject(json)) return null;
  const nested = json['product_and_service'];
  const places = [json[id], json[idParameter], isObject(nested) ? nested['id'] : undefined];
  return places.map(numericId).find((one) => typeof one === 'string') ?? null;
}

interface Complaint {
  /** What the body names; null where it names nothing. */
  readonly field: string | null;
  readonly text: string;
}

/** Why it was not done; `acts`: on a record that may not be there. Paysley has no codes: what is wrong with a field is in its text, which goes no further. */
function refusalsIn(answer: CommandReply, form: RecordForm, acts: boolean): readonly Refusal[] {
  const { json } = answer;
  const error = bodyErrorOf(json);
  if (error === null) return [refusalOf(answer)];
  if (error.what === 'forbidden') return [refusalOf({ status: 403 })];
  const told = complaintsIn(json).map((complaint) => refusalFor(complaint, answer, form, acts));
  return [...new Map(told.map((one) => [`${one.code} ${one.path?.join('.') ?? ''}`, one])).values()];
}

function refusalFor(
  { field, text }: Complaint,
  { status }: CommandReply,
  { idParameter, subject, paths }: RecordForm,
  acts: boolean,
): Refusal {
  const known = field !== null && Object.hasOwn(paths, field) ? paths[field] : undefined;
  const missing = saysNotFound(text) || status === 404;
  if (missing && acts && (known === undefined || field === idParameter)) return unknownRecord(subject);
  const path = known ?? [];
  if (missing) return refusal('NOT_FOUND', `Paysley has nothing of the kind (${status}).`, ...path);
  // E-mails, and the names of groups and products, are used once.
  if (/\balready\b/i.test(text))
    return refusal('CONFLICT', `Paysley has one with this already (${status}).`, ...path);
  if (field !== null)
    return refusal('BAD_USER_INPUT', `Paysley does not take this value (${status}).`, ...path);
  if (status === 409) return refusalOf({ status });
  return refusal('INVALID_STATE', `Paysley does not allow it (${status}).`, ...(acts ? [subject] : []));
}

function complaintsIn(json: unknown): readonly Complaint[] {
  if (!isObject(json)) return [];
  const { errors, error_field: field, error_message: message } = json;
  if (typeof field === 'string') return [{ field, text: textOf(message) }];
  const listed = Array.isArray(errors) ? errors.filter(isObject) : [];
  if (listed.length > 0) return listed.flatMap(complaintsOf);
  const text = textOf(json['message']);
  // `customer_group_id is not found.`
  const [, named = null] = /^([a-z]+(?:_[a-z]+)+) /.exec(text) ?? [];
  return [{ field: named, text }];
}

/** `field` is a text or a list of texts. */
function complaintsOf(error: Readonly<Record<string, unknown>>): readonly Complaint[] {
  const text = textOf(error['message']);
  const fields: readonly unknown[] = [error['field']].flat();
  const named = fields.filter((field) => typeof field === 'string');
  return named.length === 0 ? [{ field: null, text }] : named.map((field) => ({ field, text }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
