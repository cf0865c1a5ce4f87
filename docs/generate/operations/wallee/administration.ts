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

/** What merchants set up, look up and evaluate in the back office. */
export const administrationOperations: readonly OperationRow[] = [
  row('DELETE /payment/connector-configurations/{id}', nothing(setUp)),
  row('DELETE /payment/method-configurations/{id}', nothing(setUp)),
  row('DELETE /payment/processor-configurations/{id}', nothing(setUp)),
  group(
    ['connector', 'method', 'processor'].flatMap((what) =>
      callsOf(`/payment/${what}-configurations`, 'list', 'search', 'read', 'create', 'change'),
    ),
    nothing(setUp),
  ),
  row('DELETE /application-users/{id}', nothing(people)),
  row('DELETE /human-users/{id}', nothing(people)),
  row('DELETE /single-sign-on-users/{id}', nothing(people)),
  row('DELETE /roles/{id}', nothing(people)),
  row('the deletion of a saved view', nothing('how a person likes to see lists in the back office')),
  row('GET /human-users/export', nothing(people)),
  group(
    [
      ...['/application-users', '/human-users', '/single-sign-on-users'].flatMap((users) => [
        ...callsOf(users, 'list', 'search', 'read', 'create', 'change'),
        ...rolesOf(users),
      ]),
      'GET /application-users/{userId}/keys',
      'POST /application-users/{userId}/keys',
      'DELETE /application-users/{userId}/keys/{id}',
      ...callsOf('/roles', 'list', 'search', 'read', 'create', 'change'),
      ...readsOf('/permissions'),
    ],
    nothing(people),
  ),
  row(`POST ${queries}/submit`, nothing(analytics)),
  row(`GET ${byToken}`, nothing(analytics)),
  row(`GET ${byToken}/result`, nothing(analytics)),
  group(
    [
      `GET ${queries}`,
      `DELETE ${byToken}`,
      `GET ${byExternalId}`,
      `DELETE ${byExternalId}`,
      `GET ${byExternalId}/result`,
    ],
    nothing(analytics),
  ),
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
  group(
    [
      ...['bank-accounts', 'currency-bank-accounts', 'bank-transactions'].flatMap((what) =>
        readsOf(`/payment/${what}`),
      ),
      ...['charges', 'external-transfers', 'internal-transfers', 'refund-recoveries', 'refunds'].flatMap(
        (what) => readsOf(`/payment/bank-transactions/${what}`),
      ),
    ],
    nothing(books),
  ),
  group(
    [
      ...readsOf('/payment/dunning-cases'),
      'POST /payment/dunning-cases/invoice/{invoiceId}',
      'POST /payment/dunning-cases/{id}/suspend',
      ...readsOf('/payment/dunning-flows'),
      ...readsOf('/payment/dunning-flows/levels'),
    ],
    nothing(flows),
  ),
  group(
    [
      ...readsOf('/manual-tasks'),
      'GET /manual-tasks/{id}/notification',
      'POST /manual-tasks/{id}/action/{actionId}',
    ],
    nothing('what wallee wants a person to decide is decided in its back office'),
  ),
  group(
    [...readsOf('/document-templates'), ...readsOf('/document-templates/types')],
    nothing(walleeReasons.documents),
  ),
  group(
    [
      ...[
        'methods',
        'method-brands',
        'connectors',
        'processors',
        'condition-types',
        'sales-channels',
        'transaction/client-platforms',
      ].flatMap((what) => readsOf(`/payment/${what}`)),
      ...[
        '/label-descriptors',
        '/label-descriptors/groups',
        '/legal-organization-forms',
        '/static-values',
      ].flatMap(readsOf),
      'GET /countries',
      'GET /countries/search',
      'GET /countries/{code}',
      'GET /countries/states',
      'GET /countries/states/{id}',
      'GET /countries/{countryCode}/states',
      'GET /currencies',
      'GET /currencies/search',
      'GET /currencies/{code}',
      'GET /languages',
      'GET /languages/search',
      'GET /languages/{code}',
    ],
    nothing(words),
  ),
];
