import type { EpochMs } from '../../../src/domain/instant.ts';
import type { RecordPlace } from '../../../src/domain/operation.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import type { CommandAnswer } from '../../http/command-request.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { Entry, PaymentType } from '../wire/entry.ts';
import { entry, isPayment } from '../wire/entry.ts';
import { parameterRefusals } from './parameter-errors.ts';
import { redirectIn } from './redirect.ts';
import type { About } from './refused-answer.ts';
import { badState, codeIn, declined, failed, refusedAnswer, refusedWith, unknown } from './refused-answer.ts';
import { duplicateCode, verdictOf } from './verdict.ts';

/** What was sent, and what of its answer is this command's. */
export interface Sent extends About {
  readonly type: PaymentType;
  /** What the payment that was made is in the graph; null where it is no record of its own. */
  readonly place: (id: string) => RecordPlace | null;
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
  return refusedAnswer(answer, sent, now);
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

function isOf({ type, referencedId }: Entry, sent: Sent): boolean {
  return type === sent.type && (sent.on === null || referencedId === null || referencedId === sent.on);
}
