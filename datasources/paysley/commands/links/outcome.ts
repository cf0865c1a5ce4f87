import type { JsonObject, RecordPlace } from '../../../../src/domain/operation.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import type { CommandAnswer } from '../../../http/command-request.ts';
import { isObject } from '../../../http/decode.ts';
import { isSuccess } from '../../../http/status-rule.ts';
import { bodyErrorOf } from '../../body-error.ts';
import type { Expected } from '../outcome.ts';
import { refusalsIn } from '../outcome.ts';

type Body = Readonly<Record<string, unknown>>;

/** What an answer about links came to. `read`: what it says that was done; null where it says something else. */
export function linkOutcome(
  answer: CommandAnswer,
  expected: Pick<Expected, 'subject' | 'inputs'>,
  read: (body: Body) => StepOutcome | null,
): StepOutcome {
  if (answer.is !== 'answer') return answer;
  const { status, json } = answer;
  if (!isSuccess(status) || bodyErrorOf(json) !== null) {
    const refusals = refusalsIn(answer, expected).map((one) =>
      // Which link it is was not mistaken: it was paid, or is gone, since it was read.
      one.code === 'BAD_USER_INPUT' && one.path?.slice(1).join('.') === expected.subject
        ? {
            ...one,
            code: 'INVALID_STATE' as const,
            message: `Paysley does not change it any more (${status}).`,
          }
        : one,
    );
    return { is: 'refused', refusals };
  }
  const outcome = isObject(json) && json['result'] === 'success' ? read(json) : null;
  // It was not refused, but whether it was done is for the look-up to tell.
  const cause = new Error(`required an answer that says what was done, got ${status} without`);
  return outcome ?? { is: 'unknown', cause };
}

/** `nativeId`: of a request, or of a variant of the POS link. */
export function linkPlace(nativeId: string): RecordPlace {
  return { kind: 'paymentLink', nativeId, parent: null };
}

/** Where a link can be paid: callers are shown it again, since reads have only some of it. */
export interface LinkAddresses extends JsonObject {
  readonly url: string | null;
  readonly shortUrl: string | null;
  readonly qrCodeUrl: string | null;
}

/** Under `prefix` the addresses of a variant of the POS link are: `db_short_url`. */
export function addressesIn(body: Body, prefix: '' | 'db_' | 'pa_'): LinkAddresses {
  return {
    url: textIn(body, prefix === '' ? 'long_url' : `${prefix}payment_url`),
    shortUrl: textIn(body, `${prefix}short_url`),
    qrCodeUrl: textIn(body, `${prefix}qrcode_link`),
  };
}

function textIn(body: Body, name: string): string | null {
  const value = body[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
