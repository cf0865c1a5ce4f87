import type { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import type { CommandHandler } from '../../../../src/ports/command.ts';
import { unmarked } from '../../../commands/unmarked.ts';
import type { GovineerConnection } from '../../connection.ts';
import { isSegment } from '../../../http/segment.ts';
import { send } from '../call.ts';
import { accountOf, nowhere, refused, unknownRecord } from '../outcome.ts';
import { deletionOutcome } from '../record-outcome.ts';
import { methodPlace, methodsPath, readSavedMethods } from './read.ts';

const refusing = { unique: null, pathOf: nowhere, record: 'paymentMethodId' } as const;

/** `DELETE /api/customers/{uid}/payment-methods/{spm}`. */
export function createMethodDeletion(connection: GovineerConnection): CommandHandler<'deletePaymentMethod'> {
  async function isThere(
    account: string,
    { parent, nativeId }: Pick<RecordRef, 'parent' | 'nativeId'>,
    call: CallContext,
  ): Promise<boolean> {
    if (parent === null || !isSegment(nativeId)) return false;
    const methods = await readSavedMethods(connection, account, parent, call);
    return methods.some((method) => method.saved_payment_method_uid === nativeId);
  }

  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ paymentMethod: ref }, { call }) {
      const { parent, nativeId } = ref;
      const account = accountOf(connection, ref);
      if (account === null || parent === null || !(await isThere(account, ref, call))) {
        return refused(unknownRecord('paymentMethodId'));
      }
      return {
        is: 'prepared',
        account,
        target: methodPlace(nativeId, parent),
        ...unmarked,
        steps: [
          {
            name: 'delete',
            async send(_, sent) {
              const path = `${methodsPath(parent)}/${encodeURIComponent(nativeId)}`;
              const answer = await send(connection, { method: 'DELETE', account, path }, sent);
              return deletionOutcome(answer, refusing);
            },
          },
        ],
      };
    },

    async lookUp({ account, target }, call) {
      if (account === null || target === null) {
        return { is: 'unclear', reason: 'It was recorded without a target.' };
      }
      return (await isThere(account, target, call)) ? { is: 'absent' } : { is: 'found', result: null };
    },
  };
}
