import type { OperationRow } from '../operation.ts';
import { group, inside, mutation, mutationWith, nothing, query, row } from '../operation.ts';
import { reasons } from '../reasons.ts';
import { walleeReasons } from './reasons.ts';
import { callsOf, commentsOf, readsOf } from './resource.ts';

const customers = '/customers';
const addresses = `${customers}/{customerId}/addresses`;
const tokens = '/payment/tokens';
const links = '/payment/links';
const terminals = '/payment/terminals';
const listeners = '/webhooks/listeners';
const urls = '/webhooks/urls';
const { searched, setUp } = walleeReasons;

const atTheTill =
  'waits a minute and a half for the customer, and what it is told beside the transaction is not published';

const bulk = (path: string): readonly string[] => [
  `POST ${path}/bulk`,
  `PATCH ${path}/bulk`,
  `DELETE ${path}/bulk`,
];

/** Customers and what they pay with, links, terminals, webhooks, accounts and spaces. */
export const recordOperations: readonly OperationRow[] = [
  row(`GET ${customers}/search`, query('customers'), query('customer'), inside('lookUp')),
  row(`GET ${customers}/{id}`, inside('preparation'), inside('lookUp')),
  row(`GET ${customers}`, nothing(searched)),
  row(`POST ${customers}`, mutation('createCustomer')),
  row(`PATCH ${customers}/{id}`, mutation('updateCustomer')),
  row(`POST ${customers}/{id}`, nothing('the same update as an example spells it; PATCH is sent')),
  row(`DELETE ${customers}/{id}`, mutation('deleteCustomer')),
  group(bulk(customers), nothing(reasons.oneByOne)),
  row(
    `POST ${customers}/{id}/merge/{other}`,
    nothing('the customer that is merged away is gone for good, and nothing shows later where to'),
  ),
  row(`GET ${customers}/{id}/email-addresses`, nothing('the customer has the address that is current')),
  row(`GET ${addresses}/search`, query('Customer.address'), inside('preparation'), inside('lookUp')),
  group(callsOf(addresses, 'list', 'read'), nothing(searched)),
  row(`POST ${addresses}`, mutation('createCustomer'), mutation('updateCustomer')),
  row(`PATCH ${addresses}/{id}`, mutation('updateCustomer')),
  row(`DELETE ${addresses}/{id}`, mutation('updateCustomer')),
  row(`POST ${addresses}/{id}/default`, mutation('createCustomer'), mutation('updateCustomer')),
  group(commentsOf(`${customers}/{customerId}`), nothing(walleeReasons.notes)),
  row(`GET ${tokens}/search`, query('paymentMethods'), query('Customer.paymentMethods')),
  row(`GET ${tokens}/{id}`, inside('preparation'), inside('lookUp')),
  row(`GET ${tokens}`, nothing(searched)),
  row(`DELETE ${tokens}/{id}`, mutation('deletePaymentMethod')),
  group(
    [...callsOf(tokens, 'create', 'change'), `POST ${tokens}/{id}/create-transaction-for-token-update`],
    nothing('a token holds nothing until a customer has paid with it: it comes of a payment'),
  ),
  row('GET /payment/token-versions/search', query('PaymentMethod.details')),
  group(
    [...callsOf('/payment/token-versions', 'list', 'read'), `GET ${tokens}/{id}/active-version`],
    nothing(searched),
  ),
  row(`GET ${links}/search`, query('paymentLinks'), inside('preparation'), inside('lookUp')),
  row(`GET ${links}/{id}`, inside('preparation'), inside('lookUp')),
  row(`GET ${links}`, nothing(searched)),
  row(`POST ${links}`, mutation('createPaymentLink')),
  row(`PATCH ${links}/{id}`, mutation('updatePaymentLink')),
  row(`DELETE ${links}/{id}`, mutation('closePaymentLink')),
  row(`GET ${terminals}/search`, query('terminals')),
  group(callsOf(terminals, 'list', 'read'), nothing(searched)),
  row(`POST ${terminals}/{id}/perform-transaction`, nothing(atTheTill)),
  row(`POST ${terminals}/by-identifier/{identifier}/perform-transaction`, nothing(atTheTill)),
  row(`DELETE ${terminals}/{id}`, nothing(setUp)),
  group(
    [
      ...callsOf(terminals, 'create', 'change'),
      `POST ${terminals}/{id}/link`,
      `POST ${terminals}/{id}/unlink`,
      `GET ${terminals}/{id}/till-connection-credentials`,
    ],
    nothing(setUp),
  ),
  group(
    [
      `POST ${terminals}/{id}/trigger-final-balance`,
      `POST ${terminals}/by-identifier/{identifier}/trigger-final-balance`,
      ...readsOf(`${terminals}/transaction-summaries`),
      `GET ${terminals}/transaction-summaries/{id}/receipt`,
    ],
    nothing('the end of a day at a till, where it is done'),
  ),
  row(`GET ${listeners}/search`, query('webhookSubscriptions')),
  group(callsOf(listeners, 'list', 'read'), nothing(searched)),
  group(readsOf(urls), nothing('the listener is read together with its address')),
  group(callsOf(listeners, 'create', 'change', 'delete'), nothing(reasons.noNotices)),
  group(bulk(listeners), nothing(reasons.noNotices)),
  group(callsOf(urls, 'create', 'change', 'delete'), nothing(reasons.noNotices)),
  group(bulk(urls), nothing(reasons.noNotices)),
  row('GET /webhooks/encryption-keys/{id}', nothing(reasons.noNotices)),
  row('the webhook message posted to a listener', nothing(reasons.noNotices)),
  row('GET /accounts/search', query('clients'), query('client'), inside('preparation'), inside('lookUp')),
  row('GET /accounts/{id}', inside('preparation')),
  row('GET /accounts', nothing(searched)),
  row('POST /accounts', mutationWith('accountScope', 'createClient')),
  row('DELETE /accounts/{id}', nothing('takes an organisation away with everything in it')),
  group(
    ['PATCH /accounts/{id}', 'POST /accounts/{id}/activate', 'POST /accounts/{id}/deactivate'],
    nothing(setUp),
  ),
  row(
    'GET /spaces/search',
    query('accounts'),
    query('account'),
    inside('preparation'),
    inside('lookUp'),
    inside('doctor'),
  ),
  group(callsOf('/spaces', 'list', 'read'), nothing(searched)),
  row('POST /spaces', mutation('createAccount')),
  row('DELETE /spaces/{id}', nothing('takes an account away with everything in it')),
  row('PATCH /spaces/{id}', nothing(setUp)),
  row('GET /spaces/consumed-resources', nothing('what wallee bills for; the graph has no such record')),
];
