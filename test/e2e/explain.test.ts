import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExplainReport, FieldReport } from '../../src/gateway/explain/report.ts';
import type { FaultProxy } from '../kit/fault-proxy.ts';
import { startFaultProxy } from '../kit/fault-proxy.ts';
import type { GraphqlAnswer } from '../kit/graphql-answer.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';

let merchant: Merchant;
let proxy: FaultProxy;
let paygraph: Paygraph;

beforeAll(async () => {
  merchant = await startMerchant({ scale: 0.05 });
  proxy = await startFaultProxy(merchant.sandbox.url);
  const { clientId, clientSecret } = merchant.sandbox;
  const through = { url: proxy.origin, tokenUrl: `${proxy.origin}/oauth2/token`, clientId, clientSecret };
  paygraph = await startPaygraph({ connections: [connectionTo(through, { key: 'gov' })] });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

const reportOf = ({ extensions }: GraphqlAnswer): ExplainReport => extensions['explain'] as ExplainReport;
const fieldAt = (report: ExplainReport, path: string): FieldReport => {
  const field = report.fields.find((one) => one.path === path);
  if (field === undefined) throw new Error(`nothing is told of ${path}`);
  return field;
};

const queries: Readonly<Record<string, string>> = {
  'a list': '{ transactions(first: 7) { nodes { id amount { amount } } } }',
  'a filter and an order':
    '{ transactions(first: 7, filter: {amount: {gte: "20"}, status: {eq: SUCCEEDED}}, orderBy: [{field: AMOUNT, direction: ASC}]) { nodes { id } totalCount } }',
  'a filter that is partly run here':
    '{ transactions(first: 7, filter: {reference: {contains: "SO-1"}, last4: {startsWith: "1"}}) { nodes { id } } }',
  'an order that is made here':
    '{ customers(first: 7, orderBy: [{field: NAME}], filter: {email: {isNull: false}}) { nodes { id name } } }',
  accounts: '{ accounts(first: 3, filter: {state: {eq: ACTIVE}}) { nodes { id name } } }',
  'several lists': '{ a: refunds(first: 3) { nodes { id } } b: terminals(first: 3) { nodes { id name } } }',
};

describe.each(Object.entries(queries))('PLAN of %s', (_name, query) => {
  it('sends nothing, has no data, and lists what ANALYZE then sends first', async () => {
    const { result: planned, calls } = await merchant.callsOf(() =>
      paygraph.ask(query, {}, { explain: 'PLAN' }),
    );
    expect(calls).toEqual([]);
    expect(planned.data).toBeNull();
    expect(planned.errors).toEqual([]);

    const { result: analyzed, calls: sent } = await merchant.callsOf(() =>
      paygraph.ask(query, {}, { explain: 'ANALYZE' }),
    );
    expect(analyzed.errors).toEqual([]);
    expect(analyzed.data).not.toBeNull();
    const [plan, measured] = [reportOf(planned), reportOf(analyzed)];
    expect(plan.mode).toBe('PLAN');
    expect(measured.mode).toBe('ANALYZE');
    expect(measured.fields.map(({ path }) => path)).toEqual(plan.fields.map(({ path }) => path));

    for (const field of plan.fields) {
      const same = fieldAt(measured, field.path ?? '');
      for (const partition of field.partitions) {
        if (partition.execution === 'SKIPPED') continue;
        const run = same.partitions.find(
          ({ connection, accounts }) =>
            connection === partition.connection && accounts.join() === partition.accounts.join(),
        );
        const { requests = [], ...told } = partition;
        expect(run).toMatchObject(told);
        expect(requests.length).toBeGreaterThan(0);
        // A partition may be read in several sequences at once, and each of these goes on page by page.
        const calledUrls = run?.calls?.map(({ method, url }) => `${method} ${url}`) ?? [];
        for (const { method, url } of requests) expect(calledUrls).toContain(`${method} ${url}`);
        expect(`${run?.calls?.[0]?.method} ${run?.calls?.[0]?.url}`).toBe(
          `${requests[0]?.method} ${requests[0]?.url}`,
        );
      }
    }
    const called = measured.fields.flatMap(({ partitions }) =>
      partitions.flatMap(({ calls: made = [] }) => made),
    );
    expect(called.map(({ url }) => url.slice(proxy.origin.length)).toSorted()).toEqual(
      sent.map(({ target }) => target).toSorted(),
    );
    expect(called.every(({ status }) => status === 200)).toBe(true);
  });
});

describe('a report', () => {
  it('shows what is pushed, what is left to this service, and who puts rows in order', async () => {
    const pushed = fieldAt(
      reportOf(await paygraph.ask(queries['a filter and an order'] ?? '', {}, { explain: 'PLAN' })),
      'transactions',
    );
    expect(pushed.filter).toContain('amount');
    for (const { execution, predicates, residual } of pushed.partitions) {
      expect(execution).toBe('IN_ORDER');
      expect(predicates.length).toBeGreaterThan(1);
      expect(predicates.every((one) => one.execution === 'exact')).toBe(true);
      expect(residual).toBe('everything');
    }

    const partly = fieldAt(
      reportOf(
        await paygraph.ask(queries['a filter that is partly run here'] ?? '', {}, { explain: 'PLAN' }),
      ),
      'transactions',
    );
    for (const { predicates, residual, requests } of partly.partitions) {
      const byField = (name: string) =>
        predicates.find(({ predicate }) => predicate.includes(name))?.execution;
      expect(byField('reference')).toBe('superset');
      expect(byField('last4')).toBe('local');
      expect(residual).toMatch(/reference/);
      expect(residual).toMatch(/last4/);
      expect(decodeURIComponent(requests?.[0]?.url ?? '')).toContain('contains(');
    }

    const sorted = fieldAt(
      reportOf(await paygraph.ask(queries['an order that is made here'] ?? '', {}, { explain: 'PLAN' })),
      'customers',
    );
    expect(sorted.partitions.map(({ execution }) => execution)).toEqual(
      merchant.accounts.map(() => 'SORTED_HERE'),
    );
  });

  it('shows of fields below others the template of what they would ask', async () => {
    const query = `{ transactions(first: 2) { nodes { customer { displayName } refunds { id } } }
      accounts { nodes { transactions(first: 1, filter: {amount: {gt: "1"}}) { nodes { id } } } } }`;
    const { result, calls } = await merchant.callsOf(() => paygraph.ask(query, {}, { explain: 'PLAN' }));
    expect(calls).toEqual([]);
    const report = reportOf(result);
    expect(report.fields.map(({ path }) => path)).toEqual([
      'transactions',
      'transactions.nodes.customer',
      'transactions.nodes.refunds',
      'accounts',
      'accounts.nodes.transactions',
    ]);
    for (const path of [
      'transactions.nodes.customer',
      'transactions.nodes.refunds',
      'accounts.nodes.transactions',
    ]) {
      const [partition] = fieldAt(report, path).partitions;
      expect(partition?.accounts).toEqual(['{accountId}']);
      expect(partition?.requests?.length).toBeGreaterThan(0);
    }
    expect(
      decodeURIComponent(
        fieldAt(report, 'transactions.nodes.customer').partitions[0]?.requests?.[0]?.url ?? '',
      ),
    ).toContain("uid eq '{customerId}'");
  });

  it('measures pages, rows and calls of what was read', async () => {
    const answer = await paygraph.ask(queries['a list'] ?? '', {}, { explain: 'ANALYZE' });
    const { partitions } = fieldAt(reportOf(answer), 'transactions');
    for (const { pages, rowsRead, rowsKept, milliseconds, cacheHits, calls } of partitions) {
      expect(pages).toBe(calls?.length);
      expect(rowsRead).toBeGreaterThan(0);
      expect(rowsKept).toBeLessThanOrEqual(rowsRead ?? 0);
      expect(milliseconds).toBeGreaterThan(0);
      expect(cacheHits).toBe(0);
    }
  });

  it('says when rows were kept from an earlier page', async () => {
    const query = `query ($after: String) { customers(first: 2, after: $after, orderBy: [{field: EMAIL}]) {
      nodes { id } pageInfo { endCursor } } }`;
    const first = await paygraph.ask(query);
    const [, endCursor] = /"endCursor":"([^"]+)"/.exec(first.text) ?? [];
    expect(endCursor).toBeDefined();
    const second = await paygraph.ask(query, { after: endCursor }, { explain: 'ANALYZE' });
    for (const { cacheHits, calls } of fieldAt(reportOf(second), 'customers').partitions) {
      expect([cacheHits, calls]).toEqual([1, []]);
    }
  });

  it('never holds a token or a secret', () => {
    const text = paygraph.answers() + paygraph.log.text();
    const secrets = [...proxy.secrets, merchant.sandbox.clientSecret];
    expect(secrets.length).toBeGreaterThan(2);
    for (const secret of secrets) expect(text.includes(secret)).toBe(false);
    expect(text).not.toMatch(/bearer /i);
  });
});

describe('PLAN of a mistake', () => {
  it('is told as executing it would be', async () => {
    const { result, calls } = await merchant.callsOf(() =>
      paygraph.ask('{ transactions(first: 0) { nodes { id } } }', {}, { explain: 'PLAN' }),
    );
    expect(calls).toEqual([]);
    expect(result.data).toBeNull();
    expect(result.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }]);
  });
});
