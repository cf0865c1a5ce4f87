import type { Refusal } from '../../../src/domain/operation.ts';
import type { CommandStep, StepOutcome } from '../../../src/ports/command.ts';
import type { CommandAnswer } from '../../http/command-request.ts';
import type { Decoder } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { Printable } from '../../http/print-json.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { refusal } from '../../rows/refusals.ts';
import type { GovineerConnection } from '../connection.ts';
import { money } from '../mapper/money.ts';
import { post } from './call.ts';
import { sendCapture } from './captured.ts';
import type { Price } from './create-checks.ts';
import type { PathOf } from './outcome.ts';
import { placeOf, refusalIn, saysDuplicate } from './outcome.ts';
import type { Quote } from './payment.ts';
import { captureBody, paymentsPath, paymentState, quote } from './payment.ts';

/** Names of the steps, which a look-up tells what was lost by. */
export const stepNames = { validate: 'validate', capture: 'capture', terminal: 'terminal' } as const;

interface Creation {
  readonly account: string;
  readonly price: Price;
  readonly currency: string;
  readonly reference: string;
  readonly pathOf: PathOf;
  readonly body: Readonly<Record<string, Printable | undefined>>;
}

/** `POST /api/payments`, which prices it and moves nothing, and `/capture`, which repeats the price and takes the money. */
export function createSteps(
  connection: GovineerConnection,
  creation: Creation & { readonly method: Printable },
): readonly CommandStep[] {
  const { account, price, currency, reference, pathOf, body, method } = creation;
  let agreed: Quote | null = null;

  function validated(told: Quote): StepOutcome {
    const result = placeOf(told.uid);
    // Nothing is taken yet, or it is none of ours to take.
    if (told.status !== null && told.status !== 'validated') {
      return { is: 'unknown', cause: new Error('required a payment that is validated, got another state') };
    }
    const wrong = objectionTo(told, price, currency);
    if (wrong !== null) return { is: 'refused', refusals: [wrong], result };
    agreed = told;
    return { is: 'next', result };
  }

  const validate: CommandStep = {
    name: stepNames.validate,
    async send(_, call) {
      const answer = await post(connection, { account, path: paymentsPath, body }, call);
      return outcomeOf(answer, pathOf, quote, validated);
    },
  };

  const capture: CommandStep = {
    name: stepNames.capture,
    async send(before, call) {
      const result = before[0] ?? null;
      if (agreed === null || result === null) throw new Error('the step before priced a payment');
      const capturing = {
        account,
        uid: result.nativeId,
        body: captureBody(agreed, reference, method),
        result,
      };
      return sendCapture(connection, capturing, call);
    },
  };

  return [validate, capture];
}

/** `POST /api/terminals/{uid}/payments`: it answers at once, and whoever stands there pays (inferred). */
export function terminalStep(
  connection: GovineerConnection,
  { account, pathOf, body, terminal }: Creation & { readonly terminal: string },
): CommandStep {
  return {
    name: stepNames.terminal,
    async send(_, call) {
      const path = `/api/terminals/${encodeURIComponent(terminal)}/payments`;
      const answer = await post(connection, { account, path, body }, call);
      return outcomeOf(answer, pathOf, paymentState, ({ uid }) => ({ is: 'done', result: placeOf(uid) }));
    },
  };
}

function outcomeOf<T>(
  answer: CommandAnswer,
  pathOf: PathOf,
  decoder: Decoder<T>,
  read: (told: T) => StepOutcome,
): StepOutcome {
  if (answer.is !== 'answer') return answer;
  if (saysDuplicate(answer)) {
    // It was sent once, so what is there is another one.
    const path = pathOf('reference_id');
    const message = 'Govineer has a payment of this reference already.';
    const refusals: readonly Refusal[] = [refusal('CONFLICT', message, ...(path === null ? [] : [path]))];
    return { is: 'refused', refusals };
  }
  if (!isSuccess(answer.status)) return { is: 'refused', refusals: [refusalIn(answer, pathOf)] };
  const told = decoder(answer.json);
  if (told instanceof Mismatch) return { is: 'unknown', cause: new Error(told.toString()) };
  return read(told);
}

/** Why a price is not what the caller agreed to; null where it is. */
function objectionTo(told: Quote, price: Price, currency: string): Refusal | null {
  const { base_amount: base, tax_amount: tax, processing_fee_amount: fee, total_amount: total } = told;
  const same = told.currency === currency && base === price.base && tax === price.tax;
  if (!same || total !== base + tax + fee) {
    const message = 'Govineer priced something else than was asked for; nothing is taken.';
    return refusal('PROVIDER_BAD_RESPONSE', message, 'amount');
  }
  if (total <= price.most) return null;
  const [whole, part] = [money(total, currency).amount, money(fee, currency).amount];
  const message = `The customer would be charged ${whole} ${currency}, of which ${part} is a fee; nothing is taken.`;
  return refusal('BAD_USER_INPUT', message, 'maxTotal');
}
