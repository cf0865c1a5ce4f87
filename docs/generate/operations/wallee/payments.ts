import type { OperationRow } from '../operation.ts';
import { group, inside, mutation, nothing, query, row } from '../operation.ts';
import { reasons } from '../reasons.ts';
import { walleeReasons } from './reasons.ts';
import { callsOf, commentsOf, readsOf } from './resource.ts';

const transactions = '/payment/transactions';
const one = `${transactions}/{id}`;
const held = `${transactions}/by-credentials/{credentials}`;
const refunds = '/payment/refunds';
const attempts = '/payment/charge-attempts';
const completions = `${transactions}/completions`;
const voids = `${transactions}/voids`;
const versions = `${transactions}/line-item-versions`;
const invoices = `${transactions}/invoices`;
const { searched, inTheBrowser, documents, notes, outcomeUnseen } = walleeReasons;

/** Payments and what is done with them. */
export const paymentOperations: readonly OperationRow[] = [
  row(`POST ${transactions}`, mutation('createTransaction')),
  row(
    `GET ${transactions}/search`,
    query('transactions'),
    query('transaction'),
    inside('lookUp'),
    inside('doctor'),
  ),
  row(`GET ${one}`, inside('preparation'), inside('lookUp')),
  row(`GET ${transactions}`, nothing(searched)),
  row(`PATCH ${one}`, nothing(reasons.paymentsStay)),
  row(`POST ${one}/confirm`, mutation('createTransaction')),
  row(`POST ${one}/process-with-token`, mutation('createTransaction')),
  row(`GET ${one}/payment-page-url`, mutation('createTransaction')),
  row(
    `POST ${one}/process-without-interaction`,
    nothing('charges what the customer chose before; a saved payment method is charged by its token'),
  ),
  row(`POST ${one}/process-card-details`, nothing(reasons.cardNumbers)),
  row(`POST ${one}/process-card-details-threed`, nothing(reasons.cardNumbers)),
  row(`POST ${one}/complete-partially-online`, mutation('captureTransaction')),
  row(`POST ${one}/complete-online`, nothing('carries no mark by which it could be found again')),
  group([`POST ${one}/complete-partially-offline`, `POST ${one}/complete-offline`], nothing(outcomeUnseen)),
  row(`POST ${one}/void-online`, mutation('voidTransaction')),
  row(`POST ${one}/void-offline`, nothing(outcomeUnseen)),
  row(`GET ${completions}/search`, query('Transaction.captures'), inside('preparation'), inside('lookUp')),
  group(callsOf(completions, 'list', 'read'), nothing(searched)),
  row(`GET ${voids}/search`, inside('preparation'), inside('lookUp')),
  group(callsOf(voids, 'list', 'read'), nothing(searched)),
  row(`POST ${refunds}`, mutation('refundTransaction')),
  row(
    `GET ${refunds}/search`,
    query('refunds'),
    query('Transaction.refunds'),
    inside('preparation'),
    inside('lookUp'),
  ),
  group(callsOf(refunds, 'list', 'read'), nothing(searched)),
  group([`POST ${refunds}/{id}/mark-succeeded`, `POST ${refunds}/{id}/mark-failed`], nothing(outcomeUnseen)),
  row(`GET ${attempts}/search`, query('Transaction.attempts')),
  group(callsOf(attempts, 'list', 'read'), nothing(searched)),
  row(`GET ${transactions}/export`, nothing('a file of the same payments that `transactions` pages through')),
  group(
    [
      `GET ${one}/iframe-javascript-url`,
      `GET ${one}/lightbox-javascript-url`,
      `GET ${one}/payment-method-configurations`,
    ],
    nothing(inTheBrowser),
  ),
  row(
    `GET ${one}/credentials`,
    nothing('hands the whole payment to whoever has them: not through this service'),
  ),
  group(
    [
      `GET ${held}`,
      `GET ${held}/mobile-sdk-url`,
      `GET ${held}/one-click-tokens`,
      `DELETE ${held}/one-click-tokens/{id}`,
      `GET ${held}/payment-method-configurations`,
    ],
    nothing(inTheBrowser),
  ),
  row(`POST ${held}/one-click-tokens/{id}/process`, nothing(inTheBrowser)),
  row(`GET ${one}/check-token-creation-possible`, nothing(walleeReasons.dependsOnMoment)),
  group(
    [`GET ${one}/latest-line-item-version`, ...callsOf(versions, 'list', 'search', 'read')],
    nothing('earlier drafts of `lineItems`, which the transaction has as they are now'),
  ),
  row(`POST ${versions}`, nothing(reasons.paymentsStay)),
  group(
    [
      `GET ${one}/invoice-document`,
      `GET ${one}/packing-slip-document`,
      `GET ${one}/terminal-receipts`,
      `GET ${refunds}/{id}/document`,
      `GET ${invoices}/{id}/document`,
    ],
    nothing(documents),
  ),
  group(readsOf(invoices), nothing('an invoice repeats the items and the amount of its transaction')),
  row(`POST ${invoices}/{id}/mark-paid`, nothing(outcomeUnseen)),
  group(
    [
      `POST ${invoices}/{id}/derecognize`,
      `POST ${invoices}/{id}/replace`,
      `GET ${invoices}/{id}/check-replacement-possible`,
    ],
    nothing('an invoice is corrected by whoever keeps the books, in the back office'),
  ),
  group(
    [
      `POST ${one}/charge-flow/apply`,
      `POST ${one}/charge-flow/cancel`,
      `GET ${one}/charge-flow/payment-page-url`,
      `POST ${one}/charge-flow/update-recipient`,
    ],
    nothing(walleeReasons.flows),
  ),
  group(readsOf('/payment/charge-flows'), nothing(walleeReasons.flows)),
  group(
    [...readsOf('/payment/charge-flows/levels'), 'POST /payment/charge-flows/levels/{id}/send-message'],
    nothing(walleeReasons.flows),
  ),
  group(readsOf('/payment/charge-flows/levels/payment-links'), nothing(walleeReasons.flows)),
  group(commentsOf(`${transactions}/{transactionId}`), nothing(notes)),
  group(commentsOf(`${refunds}/{refundId}`), nothing(notes)),
  group(commentsOf(`${invoices}/{invoiceId}`), nothing(notes)),
  group(
    [
      ...readsOf('/payment/delivery-indications'),
      'POST /payment/delivery-indications/{id}/mark-suitable',
      'POST /payment/delivery-indications/{id}/mark-not-suitable',
    ],
    nothing('whether to deliver is decided by a person who looked at it, in the back office'),
  ),
];
