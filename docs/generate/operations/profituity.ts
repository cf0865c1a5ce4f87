import type { ProviderOperations } from './operation.ts';
import { assumedRow, inside, mutation, nothing, query, row } from './operation.ts';
import { reasons } from './reasons.ts';

const api = '/api/merchant-portal';
const payments = `${api}/payments/payments`;
const templates = `${api}/payments/paymentTemplates`;
const customers = `${api}/customers/customers`;

const changedInPart = 'records are changed by PATCH, which leaves alone what was not said';
const byOwnId =
  'records are found by their external id through the list, where the merchant is asked for, too';

export const profituityOperations: ProviderOperations = {
  about:
    'Its introduction names the token and what GET, POST, PUT, PATCH and DELETE do to a record, without paths. Payments, their report and the making of templates are in its sample program.',
  rows: [
    row('POST /connect/token', inside('authentication'), inside('doctor')),
    row(`POST ${payments}`, mutation('createTransaction')),
    row(`POST ${payments}/bulk`, nothing(reasons.oneByOne)),
    row(
      `GET ${payments}`,
      query('transactions'),
      query('transaction'),
      query('refunds'),
      inside('preparation'),
      inside('lookUp'),
      inside('doctor'),
    ),
    row(`GET ${api}/payments/reports/statusDatePaymentReport`, query('transactions')),
    row(`POST ${payments}/{id}/cancelPayment`, mutation('voidTransaction')),
    row(`POST ${payments}/{id}/refundPayment`, mutation('refundTransaction')),
    assumedRow(`GET ${payments}/{id}`, nothing(reasons.readTogether)),
    assumedRow(`GET ${payments}/externalId/{externalId}`, nothing(byOwnId)),
    assumedRow(`PUT ${payments}/{id}`, nothing(reasons.paymentsStay)),
    assumedRow(`PATCH ${payments}/{id}`, nothing(reasons.paymentsStay)),
    assumedRow(
      `POST ${payments}/verify`,
      nothing(
        'says whether a bank account is there and moves nothing; there is no record of it to be found again',
      ),
    ),
    row(`POST ${templates}`, mutation('savePaymentMethod')),
    row(`POST ${templates}/{id}/createPaymentFromPaymentTemplate`, mutation('createTransaction')),
    assumedRow(
      `POST ${templates}/externalId/{externalId}/createPaymentFromPaymentTemplate`,
      nothing('a template is told by its id, which no two have'),
    ),
    assumedRow(
      `GET ${templates}`,
      query('paymentMethods'),
      query('billingSubscriptions'),
      inside('preparation'),
      inside('lookUp'),
    ),
    assumedRow(`GET ${templates}/{id}`, nothing(reasons.readTogether)),
    assumedRow(`PUT ${templates}/{id}`, nothing(changedInPart)),
    assumedRow(`PATCH ${templates}/{id}`, mutation('cancelBillingSubscription')),
    assumedRow(`DELETE ${templates}/{id}`, mutation('deletePaymentMethod')),
    assumedRow(
      `GET ${customers}`,
      query('customers'),
      query('customer'),
      inside('preparation'),
      inside('lookUp'),
    ),
    assumedRow(`POST ${customers}`, mutation('createCustomer')),
    assumedRow(`GET ${customers}/{id}`, nothing(reasons.readTogether)),
    assumedRow(`PUT ${customers}/{id}`, nothing(changedInPart)),
    assumedRow(`PATCH ${customers}/{id}`, mutation('updateCustomer')),
    assumedRow(`DELETE ${customers}/{id}`, mutation('deleteCustomer')),
    assumedRow(`GET ${api}/merchants/merchants`, query('accounts'), query('account'), inside('doctor')),
  ],
};
