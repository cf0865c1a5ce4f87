import type { RecordPlace, Refusal } from '../../../src/domain/operation.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import { retryAfterMs } from '../../../src/resilience/retry-after.ts';
import { nativeCodeOf } from '../answer-meaning.ts';
import type { CommandAnswer, CommandReply } from '../../http/command-request.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { refusalOf } from '../../http/refusal-of.ts';
import { rawHeader } from '../../http/standard-headers.ts';
import type { Entry, PaymentType } from '../wire/entry.ts';
import { entry, isPayment } from '../wire/entry.ts';
import type { ParameterPaths } from './parameter-errors.ts';
import { parameterRefusals } from './parameter-errors.ts';
import { redirectIn } from './redirect.ts';
import type { Path } from './refusals.ts';
import { refusal } from './refusals.ts';
import { duplicateCode, verdictOf } from './verdict.ts';

/** What was sent, and what of its answer is this command's. */
export interface Sent {
  readonly type: PaymentType;
  /** The payment acted on; null for a new one. */
  readonly on: string | null;
  /** What the payment that was made is in the graph; null where it is no record of its own. */
  readonly place: (id: string) => RecordPlace | null;
  /** What 404 is about. */
  readonly subject: Path;
  readonly paths: ParameterPaths;
}

/** What the answer to a command says became of it (eFaka, HTTP statuses and result codes). */
export function stepOutcome(answer: CommandAnswer, sent: Sent, now: EpochMs): StepOutcome {
  if (answer.is !== 'answer') return answer;
  const { status, json } = answer;
  const code = codeIn(json);
  const row = isPayment(json) ? entry(json) : null;
  if (code === duplicateCode) return { is: 'duplicate' };
  if (row instanceof Mismatch) return unknown(status, code);
  if (row !== null) return isOf(row, sent) ? ofPayment(row, json, sent, status) : unknown(status, code);
  if (code === '800.120.100') return throttled(answer, now);
  if (code === '800.900.300') {
    return refusedWith(
      refusal('PROVIDER_AUTHENTICATION_FAILED', `eFaka refused the access token (${code}).`),
    );
  }
  if (status === 404) return refusedWith(refusal('NOT_FOUND', 'eFaka knows no such record.', sent.subject));
  if (status >= 300 && status !== 400) return refusedWith(refusalOf(answer));
  return withoutPayment(json, code, sent, status);
}

/** A payment was made of it: what it came to is in its own result. */
function ofPayment(row: Entry, json: unknown, sent: Sent, status: number): StepOutcome {
  const place = sent.place(row.id);
  const result = place === null ? {} : { result: place };
  const code = row.code ?? '';
  const verdict = verdictOf(row.code);
  switch (verdict) {
    case 'done': {
      const redirect = redirectIn(json);
      return { is: 'done', result: place, ...(redirect === null ? {} : { redirect }) };
    }
    case 'declined':
    case 'badMethod':
      // Where it has no record that could show the decline, nobody must read it as done.
      return place === null ? refusedWith(declined(code)) : { is: 'done', result: place };
    case 'badInput':
      return { is: 'refused', refusals: parameterRefusals(json, sent.paths, code), ...result };
    case 'badState':
      return { is: 'refused', refusals: [badState(code, sent)], ...result };
    case 'failed':
      return { is: 'refused', refusals: [failed(code)], ...result };
    case 'unknown':
      return unknown(status, row.code);
  }
}

/** Nothing was made of it. */
function withoutPayment(json: unknown, code: string | null, sent: Sent, status: number): StepOutcome {
  const told = code ?? '';
  switch (verdictOf(code)) {
    case 'declined':
      return refusedWith(declined(told));
    case 'badMethod':
    case 'badInput':
      return { is: 'refused', refusals: parameterRefusals(json, sent.paths, told) };
    case 'badState':
      return refusedWith(badState(told, sent));
    case 'failed':
      return refusedWith(failed(told));
    case 'done':
    case 'unknown':
      // 400 without a code may be a payment that was declined, or one that nobody heard the end of.
      return unknown(status, code);
  }
}

function isOf({ type, referencedId }: Entry, sent: Sent): boolean {
  return type === sent.type && (sent.on === null || referencedId === null || referencedId === sent.on);
}

function throttled({ headers }: CommandReply, now: EpochMs): StepOutcome {
  const waitMs = retryAfterMs(rawHeader({ headers }, 'retry-after'), now);
  const wait = waitMs === null ? {} : { retryAfterSeconds: Math.ceil(waitMs / 1000) };
  const told = refusal('RATE_LIMITED', 'eFaka was called too often (800.120.100).');
  return { is: 'notCarriedOut', refusal: { ...told, ...wait } };
}

function refusedWith(...refusals: readonly Refusal[]): StepOutcome {
  return { is: 'refused', refusals };
}

export function declined(code: string): Refusal {
  return refusal('DECLINED', `It was declined (${code}).`);
}

export function failed(code: string): Refusal {
  return refusal('PROVIDER_UNAVAILABLE', `eFaka could not do it (${code}).`);
}

function badState(code: string, { on, subject }: Sent): Refusal {
  return refusal(
    'INVALID_STATE',
    `eFaka does not allow it for this payment (${code}).`,
    on === null ? null : subject,
  );
}

function codeIn(json: unknown): string | null {
  const code = nativeCodeOf(json);
  return code !== undefined && /^\d{3}\.\d{3}\.\d{3}$/.test(code) ? code : null;
}

function unknown(status: number, code: string | null): StepOutcome {
  return {
    is: 'unknown',
    cause: new Error(
      `required an answer that tells what became of it, got ${status} with result ${code ?? 'unreadable'}`,
    ),
  };
}
