import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';

let merchant: Merchant;
let paygraph: Paygraph;

beforeAll(async () => {
  merchant = await startMerchant();
  paygraph = await startPaygraph({ connections: [connectionTo(merchant.sandbox, { key: 'gov' })] });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

const people = `query People($email: String!) {
  customers(first: 40, filter: {email: {isNull: false, ne: $email}}) { nodes { name email } }
  transactions(first: 30) { nodes { id reference customer { email } account { name } } }
}`;

describe('the log line of an operation', () => {
  it('has its request id, name, time and cost, as the provider saw it', async () => {
    const before = paygraph.log.lines.length;
    const { result, calls } = await merchant.callsOf(() =>
      paygraph.ask(
        people,
        { email: 'variable-word@example.com' },
        { headers: { 'x-request-id': 'request-7' } },
      ),
    );
    expect(result.errors).toEqual([]);
    const lines = paygraph.log.lines.slice(before).filter(({ msg }) => msg === 'operation');
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(line).toMatchObject({
      requestId: 'request-7',
      operation: 'People',
      kind: 'query',
      upstreamCalls: calls.length,
      errors: [],
    });
    expect(line?.['ms']).toBeGreaterThan(0);
    expect(line?.['rowsRead']).toBeGreaterThanOrEqual(70);
    expect(line?.['rowsKept']).toBeLessThanOrEqual(Number(line?.['rowsRead']));
  });

  it('has nothing of anybody: no variable, token, e-mail, name, reference or amount', async () => {
    await paygraph.ask(people, { email: 'variable-word@example.com' });
    await paygraph.ask(people, { email: 4111 });
    await paygraph.ask('{ transaction(id: "argument-word") { id } }');
    const text = paygraph.log.text();
    expect(text).toContain('"operation"');
    expect(text).not.toMatch(/-word|bearer|basic |@example/i);
    expect(text).not.toContain(merchant.sandbox.clientSecret);
    expect(text).not.toContain(merchant.sandbox.clientId);
    for (const { customers, payments } of merchant.accounts) {
      for (const { email, reference_id } of customers.all()) {
        for (const told of [email, reference_id])
          if ((told ?? '').length > 5) expect(text).not.toContain(told);
      }
      for (const { uid } of payments.all()) expect(text).not.toContain(uid);
    }
  });
});
