import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import {
  PaymentLinksOnlyDocument,
  PaymentPageDocument,
  PaymentsCountedDocument,
  PaymentsTwiceDocument,
} from './generated/graphql.ts';

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

describe('upstream calls', () => {
  it('x', async () => {
    const { result, calls } = await merchant.callsOf(() => paygraph.query(PaymentPageDocument, { first: 50 }));
    expect(result.errors).toEqual([]);
    process.stdout.write(JSON.stringify({ result: result.data?.transactions?.nodes.slice(0, 2), calls }, null, 1));
    for (const d of [PaymentLinksOnlyDocument, PaymentsCountedDocument, PaymentsTwiceDocument]) {
      const { result, calls } = await merchant.callsOf(() => paygraph.query(d, { first: 50 }));
      process.stdout.write(JSON.stringify({ e: result.errors, n: calls.length, c: calls.slice(0, 8).map((c) => [c.path, c.options]) }, null, 1));
    }
    const p = await paygraph.query(PaymentPageDocument, { first: 5 }, { explain: 'PLAN' });
    process.stdout.write(p.text.slice(0, 3000));
  });
});
