import type { Refusal } from '../../../src/domain/operation.ts';
import type { RefusedCommand, StepOutcome } from '../../../src/ports/command.ts';
import type { CommandAnswer, CommandReply } from '../../http/command-request.ts';
import { isObject } from '../../http/decode.ts';
import { refusalOf } from '../../http/refusal-of.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { refusal } from '../../rows/refusals.ts';
import { bodyErrorOf } from '../body-error.ts';

/** What tells an answer's meaning apart from one command to the next. */
export interface Expected {
  /** The input that names the record acted on. */
  readonly subject: string;
  /** Parameter of the body → input, dotted below `input`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** `status` of an answer that says it is done. */
  readonly status: string;
}

export function refused(...refusals: readonly Refusal[]): RefusedCommand {
  return { is: 'refused', refusals };
}

/** `path`: below `input`. */
export function unknownRecord(...path: readonly string[]): Refusal {
  return refusal('NOT_FOUND', 'Paysley has no such record.', ...path);
}

/** What an answer came to. Paysley refuses with 2xx too: then its body says so. */
export function outcomeOf(answer: CommandAnswer, expected: Expected): StepOutcome {
  if (answer.is !== 'answer') return answer;
  const { status, json } = answer;
  if (!isSuccess(status) || bodyErrorOf(json) !== null) {
    return { is: 'refused', refusals: refusalsIn(answer, expected) };
  }
  const word = isObject(json) ? json['status'] : undefined;
  if (word === expected.status) return { is: 'done', result: null };
  // It was not refused, but whether it was done is for the look-up to tell.
  return {
    is: 'unknown',
    cause: new Error(`required an answer that says ${expected.status}, got ${status} without that word`),
  };
}

/** Why it was not done: of a body nothing is told on but which shape it has, and the parameters it names. */
export function refusalsIn(
  answer: CommandReply,
  { subject, inputs }: Pick<Expected, 'subject' | 'inputs'>,
): readonly Refusal[] {
  const { status, json } = answer;
  const error = bodyErrorOf(json);
  if (status === 402) return [refusal('DECLINED', 'It was declined (402).')];
  if (status === 409 || status === 413) return [refusalOf(answer)];
  switch (error?.what) {
    case 'forbidden':
      return [refusalOf({ status: 403 })];
    case 'notFound':
      return [refusal('NOT_FOUND', `Paysley has nothing of the kind (${status}).`, subject)];
    case 'invalid': {
      const named = error.fields.map((field) => (Object.hasOwn(inputs, field) ? inputs[field] : undefined));
      const paths = new Set(named.length === 0 ? [undefined] : named);
      return [...paths].map((path) =>
        refusal(
          'BAD_USER_INPUT',
          `Paysley does not take this value (${status}).`,
          ...(path?.split('.') ?? []),
        ),
      );
    }
    case 'failed':
      if (status === 404)
        return [refusal('NOT_FOUND', `Paysley has nothing of the kind (${status}).`, subject)];
      return [refusal('INVALID_STATE', `Paysley does not allow it (${status}).`, subject)];
    case undefined:
      return [refusalOf(answer)];
  }
}
