import type { OperationRow } from '../operation.ts';
import { group, inside, mutation, nothing, query, row } from '../operation.ts';
import { walleeReasons } from './reasons.ts';
import { callsOf, readsOf } from './resource.ts';

const root = '/subscriptions';
const products = `${root}/products`;
const { searched, bills, plans } = walleeReasons;

const measured = 'what is used is counted by the system that sells it';
const byPlan =
  'what is agreed with a subscriber takes a plan, and the consent of the subscriber on a page of wallee';

/** What recurs, and what it is about. */
export const subscriptionOperations: readonly OperationRow[] = [
  row(`GET ${root}/search`, query('billingSubscriptions')),
  row(`GET ${root}/{id}`, inside('preparation'), inside('lookUp')),
  row(`GET ${root}`, nothing(searched)),
  row(`POST ${root}/{id}/terminate`, mutation('cancelBillingSubscription')),
  row(`GET ${root}/versions/search`, query('BillingSubscription.interval')),
  group(callsOf(`${root}/versions`, 'list', 'read'), nothing(searched)),
  group(
    [
      ...callsOf(root, 'create', 'change'),
      `POST ${root}/{id}/initialize`,
      `POST ${root}/{id}/initialize-subscriber-present`,
      `POST ${root}/{id}/apply-changes`,
      `POST ${root}/{id}/upgrade-product`,
    ],
    nothing(byPlan),
  ),
  group(
    [`POST ${root}/{id}/suspend`, `POST ${root}/{id}/reactivate`, ...readsOf(`${root}/suspensions`)],
    nothing('no other provider can pause a subscription; `status` says that one is paused'),
  ),
  row(`GET ${root}/charges/search`, query('Transaction.billingSubscription')),
  group(callsOf(`${root}/charges`, 'list', 'read'), nothing(searched)),
  group(
    [`POST ${root}/charges`, `POST ${root}/charges/{id}/discard`],
    nothing('the plan says when and how much is charged'),
  ),
  row(`GET ${root}/{id}/invoices`, nothing(bills)),
  group([...readsOf(`${root}/period-bills`), `POST ${root}/period-bills/{id}/close`], nothing(bills)),
  group(callsOf(`${root}/ledger-entries`, 'list', 'search', 'read', 'create'), nothing(bills)),
  group(
    callsOf(`${root}/metrics`, 'list', 'search', 'read', 'create', 'change', 'delete'),
    nothing(measured),
  ),
  group(callsOf(`${root}/metric-usage-reports`, 'list', 'search', 'read', 'create'), nothing(measured)),
  group(
    callsOf(`${root}/subscribers`, 'list', 'search', 'read', 'create', 'change', 'delete'),
    nothing('subscribers are not linked to customers, and the graph has customers'),
  ),
  group(
    callsOf(`${root}/affiliates`, 'list', 'search', 'read', 'create', 'change', 'delete'),
    nothing('whoever brought a subscriber; the graph has no such record'),
  ),
  row(`GET ${products}/search`, query('products'), query('product'), inside('preparation'), inside('lookUp')),
  row(`GET ${products}/{id}`, inside('preparation'), inside('lookUp')),
  row(`GET ${products}`, nothing(searched)),
  row(`POST ${products}`, mutation('createProduct')),
  row(`PATCH ${products}/{id}`, mutation('updateProduct')),
  row(`POST ${products}/{id}/retire`, mutation('retireProduct')),
  group(readsOf(`${products}/retirements`), nothing('`state` of a product says that it is retired')),
  group(
    [
      ...callsOf(`${products}/versions`, 'list', 'search', 'read', 'create', 'change'),
      `POST ${products}/versions/{id}/activate`,
      `POST ${products}/versions/{id}/retire`,
    ],
    nothing(plans),
  ),
  group(readsOf(`${products}/versions/retirements`), nothing(plans)),
  ...[
    'components',
    'component-groups',
    'setup-fees',
    'period-fees',
    'metered-fees',
    'metered-fees/{feeId}/tiers',
  ].map((part) =>
    group(
      callsOf(`${products}/${part}`, 'list', 'search', 'read', 'create', 'change', 'delete'),
      nothing(plans),
    ),
  ),
];
