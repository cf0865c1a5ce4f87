import type { OperationRow } from '../operation.ts';
import { group, nothing, row } from '../operation.ts';
import { walleeReasons } from './reasons.ts';
import { callsOf, readsOf } from './resource.ts';

const { setUp, people, books, words, webApps, flows } = walleeReasons;
const queries = '/analytics/queries';
const byToken = `${queries}/queryToken/{queryToken}`;
const byExternalId = `${queries}/queryExternalId/{queryExternalId}`;

const analytics =
  'an evaluation that takes minutes and is billed; `transactions` is filtered and paged instead';

const rolesOf = (users: string): readonly string[] =>
  ['account-roles', 'space-roles'].flatMap((roles) =>
    ['GET', 'POST', 'DELETE'].map((method) => `${method} ${users}/{userId}/${roles}`),
  );

/** One row for each resource of which this service reads nothing. */
function unread(root: string, resources: readonly string[], because: string): readonly OperationRow[] {
  return resources.map((resource) => group(readsOf(`${root}/${resource}`), nothing(because)));
}

/** What merchants set up, look up and evaluate in the back office. */
export const administrationOperations: readonly OperationRow[] = [
  ...['connector', 'method', 'processor'].flatMap((what) => [
    row(`DELETE /payment/${what}-configurations/{id}`, nothing(setUp)),
    group(
      callsOf(`/payment/${what}-configurations`, 'list', 'search', 'read', 'create', 'change'),
      nothing(setUp),
    ),
  ]),
  ...['/application-users', '/human-users', '/single-sign-on-users'].flatMap((users) => [
    row(`DELETE ${users}/{id}`, nothing(people)),
    group(callsOf(users, 'list', 'search', 'read', 'create', 'change'), nothing(people)),
    group(rolesOf(users), nothing(people)),
  ]),
  row('GET /human-users/export', nothing(people)),
  group(
    [
      'GET /application-users/{userId}/keys',
      'POST /application-users/{userId}/keys',
      'DELETE /application-users/{userId}/keys/{id}',
    ],
    nothing(people),
  ),
  row('DELETE /roles/{id}', nothing(people)),
  group(callsOf('/roles', 'list', 'search', 'read', 'create', 'change'), nothing(people)),
  group(readsOf('/permissions'), nothing(people)),
  row('the deletion of a saved view', nothing('how a person likes to see lists in the back office')),
  row(`POST ${queries}/submit`, nothing(analytics)),
  row(`GET ${byToken}`, nothing(analytics)),
  row(`GET ${byToken}/result`, nothing(analytics)),
  group([`GET ${queries}`, `DELETE ${byToken}`], nothing(analytics)),
  group([`GET ${byExternalId}`, `DELETE ${byExternalId}`, `GET ${byExternalId}/result`], nothing(analytics)),
  row("a web app's update of the state of a charge attempt", nothing(webApps)),
  row("a web app's update of the state of a completion", nothing(webApps)),
  row("a web app's update of the state of a refund", nothing(webApps)),
  row("a web app's update of the state of a void", nothing(webApps)),
  row("the deletion of a web app's connector", nothing(webApps)),
  row("the deletion of a web app's processor", nothing(webApps)),
  row('GET /web-apps/installed', nothing(webApps)),
  row('POST /web-apps/confirm/{code}', nothing(webApps)),
  row('POST /web-apps/uninstall', nothing(webApps)),
  group(
    [
      'POST /express-checkout/create-session',
      'PATCH /express-checkout/shipping/address-change',
      'PATCH /express-checkout/shipping/method-change',
      'POST /bogus-express-checkout/on-approve',
    ],
    nothing(walleeReasons.inTheBrowser),
  ),
  ...unread('/payment', ['bank-accounts', 'currency-bank-accounts', 'bank-transactions'], books),
  ...unread(
    '/payment/bank-transactions',
    ['charges', 'external-transfers', 'internal-transfers', 'refund-recoveries', 'refunds'],
    books,
  ),
  group(
    [
      ...readsOf('/payment/dunning-cases'),
      'POST /payment/dunning-cases/invoice/{invoiceId}',
      'POST /payment/dunning-cases/{id}/suspend',
    ],
    nothing(flows),
  ),
  ...unread('/payment', ['dunning-flows', 'dunning-flows/levels'], flows),
  group(
    [
      ...readsOf('/manual-tasks'),
      'GET /manual-tasks/{id}/notification',
      'POST /manual-tasks/{id}/action/{actionId}',
    ],
    nothing('what wallee wants a person to decide is decided in its back office'),
  ),
  ...unread('', ['document-templates', 'document-templates/types'], walleeReasons.documents),
  ...unread(
    '/payment',
    [
      'methods',
      'method-brands',
      'connectors',
      'processors',
      'condition-types',
      'sales-channels',
      'transaction/client-platforms',
    ],
    words,
  ),
  ...unread(
    '',
    ['label-descriptors', 'label-descriptors/groups', 'legal-organization-forms', 'static-values'],
    words,
  ),
  ...['countries', 'currencies', 'languages'].map((what) =>
    group([`GET /${what}`, `GET /${what}/search`, `GET /${what}/{code}`], nothing(words)),
  ),
  group(
    ['GET /countries/states', 'GET /countries/states/{id}', 'GET /countries/{countryCode}/states'],
    nothing(words),
  ),
];
