import type { ProviderOperations } from './operation.ts';
import { assumedRow, inside, mutation, nothing, query, row } from './operation.ts';
import { reasons } from './reasons.ts';

const clients = '/api/clients';
const accounts = '/api/paymentaccounts';
const payments = '/api/payments';
const customers = '/api/customers';
const terminals = '/api/terminals';
const sessions = '/v1/hosted-sessions';

const onceSetUp = 'set up once for an account, by whoever runs it';
const inTheBrowser = "is called by the customer's browser with the session's own secret";

export const govineerOperations: ProviderOperations = {
  about:
    'Its overview names the token, clients, payment accounts and hosted sessions by path, everything else by word; later pages of it give more paths.',
  rows: [
    row('POST /oauth2/token', inside('authentication'), inside('doctor')),
    row(`POST ${clients}`, mutation('createClient')),
    row(
      `GET ${clients}`,
      query('clients'),
      query('client'),
      inside('preparation'),
      inside('lookUp'),
      inside('doctor'),
    ),
    assumedRow(`GET ${clients}/{uid}`, nothing(reasons.readTogether)),
    assumedRow(`PUT ${clients}/{uid}`, nothing(onceSetUp)),
    row(`POST ${accounts}`, mutation('createAccount')),
    row(
      `GET ${accounts}`,
      query('accounts'),
      query('account'),
      query('webhookSubscriptions'),
      inside('preparation'),
      inside('lookUp'),
      inside('doctor'),
    ),
    assumedRow(`GET ${accounts}/{uid}`, nothing(reasons.readTogether)),
    assumedRow(`PUT ${accounts}/{uid}`, nothing(onceSetUp)),
    row(`PUT ${accounts}/{uid}/checkout-config`, nothing(onceSetUp)),
    row(
      `GET ${accounts}/{uid}/client-config`,
      nothing(
        "gives the browser its processor's key, and asks for no token: nobody needs this service for it",
      ),
    ),
    row(
      'the API keys of an account',
      nothing('no call for them is described, and later pages have none; the token does for every call'),
    ),
    row('the fee rules and the branding of an account', nothing('no call for them is described')),
    row(`POST ${payments}`, mutation('createTransaction')),
    row(`POST ${payments}/{uid}/capture`, mutation('createTransaction'), mutation('captureTransaction')),
    assumedRow(`POST ${payments}/{uid}/refund`, mutation('refundTransaction')),
    assumedRow(`POST ${payments}/{uid}/void`, mutation('voidTransaction')),
    assumedRow(
      `GET ${payments}`,
      query('transactions'),
      query('transaction'),
      inside('lookUp'),
      inside('doctor'),
    ),
    assumedRow(`GET ${payments}/{uid}`, inside('preparation'), inside('lookUp')),
    assumedRow(
      'GET /api/transactions',
      query('refunds'),
      query('Transaction.attempts'),
      inside('preparation'),
      inside('lookUp'),
    ),
    assumedRow('GET /api/transactions/{uid}', nothing(reasons.readTogether)),
    row(`POST ${customers}`, mutation('createCustomer')),
    assumedRow(
      `GET ${customers}`,
      query('customers'),
      query('customer'),
      inside('preparation'),
      inside('lookUp'),
    ),
    assumedRow(`GET ${customers}/{uid}`, inside('preparation'), inside('lookUp')),
    assumedRow(`PUT ${customers}/{uid}`, mutation('updateCustomer')),
    assumedRow(`DELETE ${customers}/{uid}`, mutation('deleteCustomer')),
    row(`POST ${customers}/{uid}/payment-methods`, mutation('savePaymentMethod')),
    row(
      `GET ${customers}/{uid}/payment-methods`,
      query('paymentMethods'),
      query('Customer.paymentMethods'),
      inside('preparation'),
      inside('lookUp'),
    ),
    row(`PUT ${customers}/{uid}/default-payment-method`, mutation('savePaymentMethod')),
    row(`DELETE ${customers}/{uid}/payment-methods/{spmUid}`, mutation('deletePaymentMethod')),
    row(
      'POST /api/saved-payment-methods/import',
      nothing("moves a processor's tokens in, once, when a merchant comes to Govineer"),
    ),
    assumedRow(`GET ${terminals}`, query('terminals')),
    assumedRow(`GET ${terminals}/{uid}`, inside('preparation')),
    assumedRow(`POST ${terminals}/{uid}/payments`, mutation('createTransaction')),
    assumedRow(`POST ${terminals}`, nothing('a terminal is set up where it stands')),
    assumedRow(`PUT ${terminals}/{uid}`, nothing('a terminal is set up where it stands')),
    assumedRow(`DELETE ${terminals}/{uid}`, nothing('a terminal is taken away where it stood')),
    row(`POST ${sessions}`, mutation('createPaymentLink')),
    row(
      `GET ${sessions}/{sessionId}`,
      query('paymentLinks'),
      query('node'),
      inside('preparation'),
      inside('lookUp'),
    ),
    assumedRow(
      `GET ${sessions}`,
      nothing('nobody says that sessions can be listed; a session is read by its id'),
    ),
    row(`PATCH ${sessions}/{sessionId}`, mutation('updatePaymentLink')),
    row(`POST ${sessions}/{sessionId}/expire`, mutation('closePaymentLink')),
    row(`POST ${sessions}/{sessionId}/quote-fee`, nothing(inTheBrowser)),
    row(`POST ${sessions}/{sessionId}/confirm`, nothing(inTheBrowser)),
    row(`POST ${sessions}/{sessionId}/challenge/send`, nothing(inTheBrowser)),
    row('PUT /api/webhooks/subscriptions', nothing(reasons.noNotices)),
    row('GET /api/webhooks/types', nothing(reasons.noNotices)),
    row('GET /api/webhooks/secret', nothing(`${reasons.noNotices}; a secret is shown to nobody`)),
    row("the events posted to an account's `callback_url`", nothing(reasons.noNotices)),
  ],
};
