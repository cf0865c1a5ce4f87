import type { ProviderOperations } from './operation.ts';
import { assumedRow, inside, mutation, nothing, query, row } from './operation.ts';
import { reasons } from './reasons.ts';

export const efakaOperations: ProviderOperations = {
  about:
    'Its introduction gives the path of payments, and names the inquiry, the checkout page and the notification. Whatever else is here is what its relatives have.',
  rows: [
    row(
      'POST /v3/payments',
      nothing(`${reasons.cardNumbers}; a shopper who has to choose a brand is sent to a checkout`),
    ),
    row(
      'GET /v3/payments/{id}',
      query('transactions'),
      query('refunds'),
      inside('preparation'),
      inside('lookUp'),
      inside('doctor'),
    ),
    row('the notification sent to `notificationUrl`', nothing(reasons.noNotices)),
    row(
      "the shopper's return to `shopperResultUrl`",
      nothing('ends at the page of the merchant, who asks for the payment by its id'),
    ),
    assumedRow('POST /v3/checkouts', mutation('createPaymentLink')),
    assumedRow('GET /v3/checkouts/{id}/payment', query('paymentLinks')),
    assumedRow('POST /v3/payments/{id}, `paymentType=CP`', mutation('captureTransaction')),
    assumedRow('POST /v3/payments/{id}, `paymentType=RF`', mutation('refundTransaction')),
    assumedRow('POST /v3/payments/{id}, `paymentType=RV`', mutation('voidTransaction')),
    assumedRow(
      'POST /v3/payments/{id}, `paymentType=RB`',
      nothing('charges a shopper again after a refund, which is a new payment here'),
    ),
    assumedRow(
      'GET /v3/query?merchantTransactionId=…',
      query('transactions'),
      query('refunds'),
      inside('preparation'),
      inside('lookUp'),
      inside('doctor'),
    ),
    assumedRow('GET /v3/query/{id}', nothing('the inquiry says the same of an id')),
    assumedRow('POST /v3/registrations', nothing(reasons.cardNumbers)),
    assumedRow(
      'GET /v3/registrations/{id}',
      query('paymentMethods'),
      inside('preparation'),
      inside('lookUp'),
    ),
    assumedRow('DELETE /v3/registrations/{id}', mutation('deletePaymentMethod')),
    assumedRow('POST /v3/registrations/{id}/payments', mutation('createTransaction')),
    assumedRow(
      'GET /v3/resultcodes',
      nothing('gives texts without their meaning; what a code means is a table of this service'),
    ),
  ],
};
