import type { Refusal } from '../../../src/domain/operation.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import type { CommandAnswer, CommandReply } from '../../http/command-request.ts';
import type { Decoder } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { refusal } from '../../rows/refusals.ts';
import type { PathOf } from './outcome.ts';
import { propertyIn, refusalIn, unknownRecord } from './outcome.ts';

/** How what Govineer refuses is told. */
export interface Refusing {
  /** The property that is meant by a 409 which names none; null where a 409 is about the state of the record. */
  readonly unique: string | null;
  readonly pathOf: PathOf;
  /** The input, below `input`, that names the record which a 404 is about. */
  readonly record: string;
}

/** What a command about records came to; `read` judges what is told of the record. */
export function recordOutcome<T>(
  answer: CommandAnswer,
  refusing: Refusing,
  decoder: Decoder<T>,
  read: (told: T) => StepOutcome,
): StepOutcome {
  if (answer.is !== 'answer') return answer;
  if (!isSuccess(answer.status)) return { is: 'refused', refusals: [recordRefusal(answer, refusing)] };
  // What does not tell the record may be of something that stands between.
  const told = decoder(answer.json);
  return told instanceof Mismatch ? unknownOutcome(told.toString()) : read(told);
}

/** A deletion: nothing is left to tell of (204, inferred). Any other success is looked up. */
export function deletionOutcome(answer: CommandAnswer, refusing: Refusing): StepOutcome {
  if (answer.is !== 'answer') return answer;
  if (!isSuccess(answer.status)) return { is: 'refused', refusals: [recordRefusal(answer, refusing)] };
  if (answer.status === 204) return { is: 'done', result: null };
  return unknownOutcome('required an answer without a body (204), got another one');
}

/** It may have happened: the look-up tells. `cause` holds nothing that the provider wrote. */
export function unknownOutcome(cause: string): StepOutcome {
  return { is: 'unknown', cause: new Error(cause) };
}

function recordRefusal(answer: CommandReply, { unique, pathOf, record }: Refusing): Refusal {
  const { status, json } = answer;
  if (status === 404) return unknownRecord(record);
  if (status === 410 || (status === 409 && unique === null)) {
    return refusal('INVALID_STATE', `Govineer says that it is too late for this (${status}).`, record);
  }
  if (status !== 409) return refusalIn(answer, pathOf);
  const path = pathOf(propertyIn(json) ?? unique ?? '');
  const message = 'Govineer has another one with this value already.';
  return refusal('CONFLICT', message, ...(path === null ? [] : path.split('.')));
}
