import type { CommandHandler } from '../../../../src/ports/command.ts';
import { refusal, withoutPlace } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed } from '../../connection.ts';
import { isPosId, isRequestId } from '../../mapper/link-id.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { noSuchLink } from './create-link.ts';
import { lookUpPosLink, updatePosLink } from './pos-link.ts';
import { lookUpChangedRequest, updateRequest } from './update-request.ts';

/** Which kind a link is of is in its id. Paysley has no versions. */
export function createLinkUpdate(connection: PaysleyConnection): CommandHandler<'updatePaymentLink'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ paymentLink: ref, version, link }, context) {
      const unplaced = withoutPlace('Paysley', { version });
      if (link.is === 'hosted' || link.is === 'reusable') return refused(...unplaced, noSuchLink(link.is));
      const isRequest = isRequestId(ref.nativeId);
      if (!isServed(ref.account) || !(isRequest || isPosId(ref.nativeId))) {
        return refused(...unplaced, unknownRecord('paymentLinkId'));
      }
      if (isRequest !== (link.is === 'paymentRequest')) {
        const required = isRequest ? 'paymentRequest' : 'posLink';
        return refused(...unplaced, refusal('BAD_USER_INPUT', `Required ${required}: it is one.`, link.is));
      }
      const command =
        link.is === 'paymentRequest'
          ? await updateRequest(connection, ref, link.fields, context)
          : await updatePosLink(connection, ref, link.fields, context);
      if (unplaced.length === 0) return command;
      return refused(...unplaced, ...(command.is === 'refused' ? command.refusals : []));
    },

    lookUp: (operation, call) =>
      operation.baseline['link'] === 'posLink'
        ? lookUpPosLink(connection, operation, call)
        : lookUpChangedRequest(connection, operation, call),
  };
}
