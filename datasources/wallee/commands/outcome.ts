import type { Refusal } from '../../../src/domain/operation.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import type { CommandAnswer, CommandReply } from '../../http/command-request.ts';
import type { Decoder } from '../../http/decode.ts';
import { isObject } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { refusalOf } from '../../http/refusal-of.ts';
import { isSuccess } from '../../http/status-rule.ts';

/** Where in the caller's input a property of a body came from; null where it is ours. */
export type PathOf = (property: string) => readonly string[] | null;

export const nowhere: PathOf = () => null;

/** What an answer came to: `read` says it of a 2xx. */
export function outcomeOf<T>(
  answer: CommandAnswer,
  pathOf: PathOf,
  decoder: Decoder<T>,
  read: (record: T) => StepOutcome,
): StepOutcome {
  if (answer.is !== 'answer') return answer;
  if (!isSuccess(answer.status)) return { is: 'refused', refusals: refusalsIn(answer, pathOf) };
  const record = decoder(answer.json);
  // It was carried out, or wallee would not say so; what came of it is for the look-up to tell.
  if (record instanceof Mismatch) return { is: 'unknown', cause: new Error(record.toString()) };
  return read(record);
}

/** The same of a call that answers 204: what has a body is not wallee's answer to it. */
export function bareOutcome(answer: CommandAnswer, pathOf: PathOf, done: StepOutcome): StepOutcome {
  if (answer.is !== 'answer') return answer;
  if (!isSuccess(answer.status)) return { is: 'refused', refusals: refusalsIn(answer, pathOf) };
  if (answer.json === undefined) return done;
  return { is: 'unknown', cause: new Error('required an answer without a body, got one with a body') };
}

/** Names the input that the record was given by, where it turned out to be gone. */
export function missingAt(outcome: StepOutcome, input: string): StepOutcome {
  if (outcome.is !== 'refused') return outcome;
  const refusals = outcome.refusals.map((one) =>
    one.code === 'NOT_FOUND' && one.path === null ? { ...one, path: ['input', input] } : one,
  );
  return { ...outcome, refusals };
}

/**
 * Why wallee did not do it: a body names wrong properties in `errors` (wallee, errors), of which nothing but the names is
 * told on; a 422 without any is about the state of things. A 409 with some is about a value that is in use.
 */
export function refusalsIn(answer: CommandReply, pathOf: PathOf): readonly Refusal[] {
  const { status } = answer;
  const told = refusalOf(answer);
  if (status !== 400 && status !== 409 && status !== 422) return [told];
  const properties = propertiesIn(answer.json);
  if (status === 409) return properties.length === 0 ? [told] : inUse(properties.map(pathOf));
  if (properties.length === 0) {
    const message = `wallee does not allow it in the state things are in (${status})`;
    return [status === 422 ? { code: 'INVALID_STATE', message, path: null } : told];
  }
  return once(properties.map(pathOf)).map((path) => ({
    code: 'BAD_USER_INPUT',
    message: `wallee does not take this value (${status})`,
    path,
  }));
}

function inUse(paths: readonly (readonly string[] | null)[]): readonly Refusal[] {
  const message = 'wallee says that this collides with something it has (409)';
  return once(paths).map((path) => ({ code: 'CONFLICT', message, path }));
}

function once(paths: readonly (readonly string[] | null)[]): readonly (readonly string[] | null)[] {
  return [...new Map(paths.map((path) => [path?.join('.') ?? '', path])).values()];
}

function propertiesIn(json: unknown): readonly string[] {
  const errors = isObject(json) ? json['errors'] : undefined;
  return isObject(errors) ? Object.keys(errors) : [];
}
