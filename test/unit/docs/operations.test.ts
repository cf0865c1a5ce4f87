import { buildSchema, isObjectType } from 'graphql';
import * as vendorsClient from 'postfinancecheckout';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { origins } from '../../../datasources/origins.ts';
import { withExampleProviders } from '../../../docs/generate/example-providers.ts';
import { providerOperations } from '../../../docs/generate/operations/every-provider.ts';
import type { OperationRow, Served } from '../../../docs/generate/operations/operation.ts';
import { ROUTES as efakaRoutes } from '../../../sandbox/efaka/routes/route-table.ts';
import { ROUTES as govineerRoutes } from '../../../sandbox/govineer/routes/route-table.ts';
import { ROUTES as paysleyRoutes } from '../../../sandbox/paysley/routes/route-table.ts';
import { ROUTES as profituityRoutes } from '../../../sandbox/profituity/routes/route-table.ts';
import { ROUTES as walleeRoutes } from '../../../sandbox/wallee/routes/route-table.ts';
import { writeRoutes as walleeWrites } from '../../../sandbox/wallee/writes/write-routes.ts';
import type { ProviderName } from '../../../src/domain/provider-name.ts';
import { providerNames } from '../../../src/domain/provider-name.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { recordKinds } from '../../../src/domain/record-kind.ts';

const graph = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

function isInGraph(type: string, field: string): boolean {
  const found = graph.getType(type);
  return isObjectType(found) && Object.hasOwn(found.getFields(), field);
}

/** Where the records of a kind are listed. */
const lists = {
  client: 'clients',
  account: 'accounts',
  transaction: 'transactions',
  refund: 'refunds',
  paymentAttempt: 'Transaction.attempts',
  customer: 'customers',
  customerGroup: 'customerGroups',
  paymentMethod: 'paymentMethods',
  paymentLink: 'paymentLinks',
  billingSubscription: 'billingSubscriptions',
  product: 'products',
  category: 'categories',
  terminal: 'terminals',
  webhookSubscription: 'webhookSubscriptions',
} as const satisfies Record<RecordKind, string>;

/** Settings that mutations take, and that the example connections leave out. */
const withoutDefault: Partial<Record<ProviderName, Readonly<Record<string, string>>>> = {
  WALLEE: { accountScope: '1' },
};

/** Accounts of providers that have none; no operation is about them. */
const ownAccount = 'one of our own making';

/** Those of one way, of all rows. */
function servedBy<B extends Served['by']>(
  rows: readonly OperationRow[],
  by: B,
): Extract<Served, { by: B }>[] {
  const is = (served: Served): served is Extract<Served, { by: B }> => served.by === by;
  return rows.flatMap(({ served }) => served.filter(is));
}

describe.each(providerNames)('the operations of %s', (name) => {
  const rows: readonly OperationRow[] = providerOperations[name].rows;

  it('are told once each', () => {
    const operations = rows.flatMap((row) => row.operations);
    expect(operations.filter((operation, at) => operations.indexOf(operation) !== at)).toEqual([]);
    expect(rows.filter((row) => row.operations.length === 0)).toEqual([]);
  });

  it('are not used where the row says why they are not', () => {
    const both = rows.filter(({ served }) => served.length > 1 && served.some(({ by }) => by === 'nothing'));
    expect(both).toEqual([]);
    for (const { because } of servedBy(rows, 'nothing')) expect(because).toMatch(/\w{3}.*[^.]$/);
  });

  it('serve fields that the graph has', () => {
    const missing = servedBy(rows, 'query').filter(({ field }) => {
      const [first, second] = field.split('.');
      return second === undefined ? !isInGraph('Query', field) : !isInGraph(first ?? '', second);
    });
    expect(missing).toEqual([]);
  });

  it('serve mutations that the graph has', () => {
    expect(servedBy(rows, 'mutation').filter((served) => !isInGraph('Mutation', served.name))).toEqual([]);
  });

  it('serve just the mutations that the provider carries out', () =>
    withExampleProviders((declared) => {
      const told = new Set<string>(servedBy(rows, 'mutation').map((served) => served.name));
      expect([...told].toSorted()).toEqual(declared.commandsOf(name).toSorted());
    }, withoutDefault));

  it('tell which mutations take a setting that has no default', () =>
    withExampleProviders((declared) => {
      const always = servedBy(rows, 'mutation').filter(({ setting }) => setting === undefined);
      const told = new Set<string>(always.map((served) => served.name));
      expect([...told].toSorted()).toEqual(declared.commandsOf(name).toSorted());
      const settings = servedBy(rows, 'mutation').flatMap(({ setting = null }) => setting ?? []);
      expect(settings).toEqual(Object.keys(withoutDefault[name] ?? {}));
    }));

  it('serve every kind of record that the provider has', () =>
    withExampleProviders((declared) => {
      const told = servedBy(rows, 'query').map(({ field }) => field);
      const unserved = recordKinds.filter(
        (kind) => declared.of(name, kind) !== null && !isOurOwn(kind) && !told.includes(lists[kind]),
      );
      expect(unserved).toEqual([]);
    }));

  function isOurOwn(kind: RecordKind): boolean {
    const told = origins[name][kind];
    return 'place' in told && told.place === ownAccount;
  }
});

/** What the sandboxes answer to, as far as a server is asked for it: each was written from the provider's documents alone. */
const routes = {
  EFAKA: efakaRoutes,
  GOVINEER: govineerRoutes,
  PAYSLEY: paysleyRoutes.map(({ method, pattern }) => ({ method, pattern: pattern.replace(/^\/v2/, '') })),
  PROFITUITY: profituityRoutes,
  WALLEE: [...walleeRoutes, ...walleeWrites],
} as const satisfies Record<ProviderName, readonly { readonly method: string; readonly pattern: string }[]>;

describe.each(providerNames)('the sandbox of %s', (name) => {
  it('answers to no operation that is not told', () => {
    const told = new Set(providerOperations[name].rows.flatMap((row) => row.operations.map(nameless)));
    const asked = routes[name].map(({ method, pattern }) => nameless(`${method} ${pattern}`));
    expect(asked.filter((operation) => !told.has(operation))).toEqual([]);
  });
});

/** Method and path, whatever its parameters are called. */
function nameless(operation: string): string {
  const [path = ''] = operation.split(/[?,]/);
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}

describe('the operations of wallee', () => {
  it("are all that the vendor's own client calls", () => {
    const told = new Set(
      providerOperations.WALLEE.rows.flatMap((row) =>
        row.operations.map((operation) => methodName(operation)),
      ),
    );
    const called = Object.values(vendorsClient).flatMap((service) => callsOf(service));
    expect(called.length).toBeGreaterThan(450);
    expect(called.filter((method) => !told.has(method)).toSorted()).toEqual([]);
  });
});

/** As the client names it: `GET /payment/links/{id}` is `getPaymentLinksId`. */
function methodName(operation: string): string {
  const [method = '', path = ''] = operation.split(' ');
  const words = path.split(/[^a-zA-Z]+/).filter((word) => word !== '');
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(
    '',
  );
}

function callsOf(service: unknown): readonly string[] {
  if (typeof service !== 'function' || !service.name.endsWith('Service')) return [];
  const methods = Object.getOwnPropertyNames(service.prototype);
  return methods.filter(
    (method) => /^(get|post|put|patch|delete)[A-Z]/.test(method) && !method.endsWith('Raw'),
  );
}
