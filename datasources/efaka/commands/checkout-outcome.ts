import type { EpochMs } from '../../../src/domain/instant.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import type { CommandAnswer } from '../../http/command-request.ts';
import { isObject } from '../../http/decode.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { readResult } from '../result-codes/read-result.ts';
import { isPayment } from '../wire/entry.ts';
import { isCheckoutId } from '../wire/native-id.ts';
import type { ParameterPaths } from './parameter-errors.ts';
import { used } from './references.ts';
import type { Path } from './refusals.ts';
import { refusal } from './refusals.ts';
import { codeIn, refusedAnswer, refusedWith, unknown } from './refused-answer.ts';
import { duplicateCode } from './verdict.ts';

/** How a checkout was asked for. */
export interface AskedCheckout {
  /** It is shown in the merchant's own page, which needs its id at once. */
  readonly embedded: boolean;
  readonly paths: ParameterPaths;
  /** Of the link's fields. */
  readonly subject: Path;
}

/** What the answer to a new checkout says: one that was made has an id, and waits for the shopper (`000.200.100`). */
export function checkoutOutcome(
  answer: CommandAnswer,
  { embedded, paths, subject }: AskedCheckout,
  now: EpochMs,
): StepOutcome {
  if (answer.is !== 'answer') return answer;
  const { status, json } = answer;
  const code = codeIn(json);
  // One whose id was not told is of no use to anybody, whoever made it.
  if (code === duplicateCode) return refusedWith(used([...subject, 'reference']));
  if (isPayment(json)) return unknown(status, code);
  const id = isObject(json) ? json['id'] : undefined;
  const isMade = ['success', 'pending'].includes(readResult(code).class ?? '');
  if (isSuccess(status) && isMade && typeof id === 'string' && isCheckoutId(id)) {
    const result = { kind: 'paymentLink', nativeId: id, parent: null } as const;
    return { is: 'done', result, ...(embedded ? { clientSecret: id } : {}) };
  }
  if (status === 404) {
    const message = 'eFaka has no checkouts where its relatives have them.';
    return refusedWith(refusal('UNSUPPORTED_BY_PROVIDER', message, subject));
  }
  return refusedAnswer(answer, { on: null, subject, paths }, now);
}
