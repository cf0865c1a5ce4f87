import type { CommandStep, StepOutcome } from '../../../../src/ports/command.ts';
import type { Decoder } from '../../../http/decode.ts';
import { isObject, object } from '../../../http/decode.ts';
import { Mismatch } from '../../../http/mismatch.ts';
import type { Printable } from '../../../http/print-json.ts';
import { isSuccess } from '../../../http/status-rule.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { GovineerConnection } from '../../connection.ts';
import { customersPath } from '../../sources/customer.ts';
import { uid } from '../../wire/uid.ts';
import { post, send } from '../call.ts';
import type { PathOf } from '../outcome.ts';
import { recordOutcome } from '../record-outcome.ts';
import { tokenPath } from '../token-body.ts';
import { methodPlace, methodsPath } from './read.ts';

/** Names of the steps, which a look-up tells what was lost by. */
export const stepNames = { save: 'save', makeDefault: 'default' } as const;

const someMethod = object({ saved_payment_method_uid: uid });

const pathOf: PathOf = (property) => {
  const [first, ...rest] = property.split('.');
  return first === 'payment_method' ? tokenPath(rest, 'token') : null;
};
const refusing = { unique: null, pathOf, record: 'customerId' } as const;

interface Saving {
  readonly account: string;
  readonly customer: string;
  readonly body: Printable;
  readonly isDefault: boolean;
}

export function saveSteps(connection: GovineerConnection, saving: Saving): readonly CommandStep[] {
  const { account, customer, isDefault } = saving;

  const save: CommandStep = {
    name: stepNames.save,
    async send(_, call) {
      const body = { payment_method: saving.body };
      const answer = await post(connection, { account, path: methodsPath(customer), body }, call);
      return recordOutcome(answer, refusing, someMethod, (told) => ({
        is: isDefault ? 'next' : 'done',
        result: methodPlace(told.saved_payment_method_uid, customer),
      }));
    },
  };

  const makeDefault: CommandStep = {
    name: stepNames.makeDefault,
    async send([saved], call) {
      if (saved === undefined || saved === null) throw new Error('the step before saved a method');
      const path = `${customersPath}/${encodeURIComponent(customer)}/default-payment-method`;
      const body = { saved_payment_method_uid: saved.nativeId };
      const answer = await send(connection, { method: 'PUT', account, path, body }, call);
      if (answer.is === 'answer' && !isSuccess(answer.status)) {
        const message = `The payment method is saved, but Govineer did not make it the default one (${answer.status}).`;
        return { is: 'refused', refusals: [refusal('INVALID_STATE', message, 'isDefault')], result: saved };
      }
      if (answer.is === 'answer' && answer.status === 204) return { is: 'done', result: saved };
      return recordOutcome(answer, refusing, naming(saved.nativeId), (): StepOutcome => ({
        is: 'done',
        result: saved,
      }));
    },
  };

  return isDefault ? [save, makeDefault] : [save];
}

/** What the call answers with is not published: something that names the method is of it. */
function naming(nativeId: string): Decoder<true> {
  return (input) =>
    isObject(input) && input['saved_payment_method_uid'] === nativeId
      ? true
      : new Mismatch('saved_payment_method_uid', 'the one that was sent', 'another one or none');
}
