import type { Refusal } from '../../../../src/domain/operation.ts';
import type { CommandHandler } from '../../../../src/ports/command.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { onlyAccount } from '../../connection.ts';
import { refused, unknownRecord } from '../outcome.ts';
import { createRequest, lookUpNewRequest } from './create-request.ts';
import { createPosLink, lookUpPosLink } from './pos-link.ts';

/** Payment requests, and the one POS link of the merchant; Paysley has no other links. */
export function createLinkCreation(connection: PaysleyConnection): CommandHandler<'createPaymentLink'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ account, link }, context) {
      if (link.is === 'hosted' || link.is === 'reusable') return refused(noSuchLink(link.is));
      if (account.nativeId !== onlyAccount) return refused(unknownRecord('accountId'));
      return link.is === 'paymentRequest'
        ? createRequest(connection, link.fields, context)
        : createPosLink(connection, link.fields, context);
    },

    lookUp: (operation, call) =>
      operation.baseline['link'] === 'posLink'
        ? lookUpPosLink(connection, operation, call)
        : lookUpNewRequest(connection, operation, call),
  };
}

/** `is`: the member of the input that was set. */
export function noSuchLink(is: 'hosted' | 'reusable'): Refusal {
  return refusal('UNSUPPORTED_BY_PROVIDER', 'Paysley has payment requests and a POS link only.', is);
}
