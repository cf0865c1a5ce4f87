import { inputNameOf } from '../../../../src/domain/record-commands.ts';
import { fieldOfProperty } from './request-properties.ts';

/** Which input a property of a request's body is of, dotted: what Paysley says is wrong with one is told of it. */
export const requestInputs: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(fieldOfProperty).map(([property, field]) => [
      property,
      `paymentRequest.${inputNameOf(field)}`,
    ]),
  ),
  amount: 'paymentRequest.amount.amount',
  currency: 'paymentRequest.amount.currency',
  redirect_url: 'paymentRequest.urls.redirectUrl',
  cancel_url: 'paymentRequest.urls.cancelUrl',
  response_url: 'paymentRequest.urls.notificationUrl',
  transaction_id: 'paymentLinkId',
};
