import type { EpochMs } from '../../../src/domain/instant.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import { retryAfterMs } from '../../../src/resilience/retry-after.ts';
import type { CommandReply } from '../../http/command-request.ts';
import { refusalOf } from '../../http/refusal-of.ts';
import { rawHeader } from '../../http/standard-headers.ts';
import { nativeCodeOf } from '../answer-meaning.ts';
import type { ParameterPaths } from './parameter-errors.ts';
import { parameterRefusals } from './parameter-errors.ts';
import type { Path } from './refusals.ts';
import { refusal } from './refusals.ts';
import { verdictOf } from './verdict.ts';

/** What a request was about, so that its refusal can be told by our fields. */
export interface About {
  /** The payment acted on; null for something new. */
  readonly on: string | null;
  /** What 404 is about. */
  readonly subject: Path;
  readonly paths: ParameterPaths;
}

/** What an answer that holds nothing that was made says became of the request. */
export function refusedAnswer(answer: CommandReply, about: About, now: EpochMs): StepOutcome {
  const { status, json } = answer;
  const code = codeIn(json);
  if (code === '800.120.100') return throttled(answer, now);
  if (code === '800.900.300') {
    return refusedWith(
      refusal('PROVIDER_AUTHENTICATION_FAILED', `eFaka refused the access token (${code}).`),
    );
  }
  if (status === 404) return refusedWith(refusal('NOT_FOUND', 'eFaka knows no such record.', about.subject));
  if (status >= 300 && status !== 400) return refusedWith(refusalOf(answer));
  return byVerdict(json, code, about, status);
}

function byVerdict(json: unknown, code: string | null, about: About, status: number): StepOutcome {
  const told = code ?? '';
  switch (verdictOf(code)) {
    case 'declined':
      return refusedWith(declined(told));
    case 'badMethod':
    case 'badInput':
      return { is: 'refused', refusals: parameterRefusals(json, about.paths, told) };
    case 'badState':
      return refusedWith(badState(told, about));
    case 'failed':
      return refusedWith(failed(told));
    case 'done':
    case 'unknown':
      // 400 without a code may be a payment that was declined, or one that nobody heard the end of.
      return unknown(status, code);
  }
}

function throttled({ headers }: CommandReply, now: EpochMs): StepOutcome {
  const waitMs = retryAfterMs(rawHeader({ headers }, 'retry-after'), now);
  const wait = waitMs === null ? {} : { retryAfterSeconds: Math.ceil(waitMs / 1000) };
  const told = refusal('RATE_LIMITED', 'eFaka was called too often (800.120.100).');
  return { is: 'notCarriedOut', refusal: { ...told, ...wait } };
}

export function refusedWith(...refusals: readonly Refusal[]): StepOutcome {
  return { is: 'refused', refusals };
}

export function declined(code: string): Refusal {
  return refusal('DECLINED', `It was declined (${code}).`);
}

export function failed(code: string): Refusal {
  return refusal('PROVIDER_UNAVAILABLE', `eFaka could not do it (${code}).`);
}

export function badState(code: string, { on, subject }: Pick<About, 'on' | 'subject'>): Refusal {
  return refusal(
    'INVALID_STATE',
    `eFaka does not allow it for this payment (${code}).`,
    on === null ? null : subject,
  );
}

/** The result code of an answer; null where there is none of the form. */
export function codeIn(json: unknown): string | null {
  const code = nativeCodeOf(json);
  return code !== undefined && /^\d{3}\.\d{3}\.\d{3}$/.test(code) ? code : null;
}

export function unknown(status: number, code: string | null): StepOutcome {
  return {
    is: 'unknown',
    cause: new Error(
      `required an answer that tells what became of it, got ${status} with result ${code ?? 'unreadable'}`,
    ),
  };
}
