import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { fetchToken, upstreamAccess } from '../upstream-access.ts';
import type { AccountRow, CustomerRow, PaymentRow, Rows } from './wire.ts';
import { dollars, statusOf } from './wire.ts';

/**
 * The limit: what the answer costs if it is written by hand for this one question. No GraphQL, no checks, no
 * filters; the upstream calls are those of the endpoint.
 */
const access = upstreamAccess();
const token = await fetchToken(access);
const pool = new Pool(access.url, { connections: 64, pipelining: 1 });

async function get<Row>(path: string, account: string | null): Promise<readonly Row[]> {
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(account === null ? {} : { 'x-payment-account-uid': account }),
    },
  });
  const { value } = (await body.json()) as Rows<Row>;
  if (statusCode !== 200) throw new Error(`the provider answered with ${statusCode}`);
  return value;
}

const list =
  '/api/payments?$orderby=created_at%20desc,uid%20asc&$top=50' +
  '&$select=uid,status,reference_id,total_amount,currency,customer_uid,created_at';

async function answer(): Promise<string> {
  const payments = await get<PaymentRow>(list, access.account);
  const uids = new Set(payments.flatMap(({ customer_uid: uid }) => (typeof uid === 'string' ? [uid] : [])));
  const quoted = Array.from(uids, (uid) => `'${uid}'`).join(',');
  const [customers, accounts] = await Promise.all([
    get<CustomerRow>(
      `/api/customers?$filter=${encodeURIComponent(`uid in (${quoted})`)}&$top=${uids.size}&$select=uid,email`,
      access.account,
    ),
    get<AccountRow>(
      `/api/paymentaccounts?$filter=${encodeURIComponent(`uid eq '${access.account}'`)}&$top=1&$select=uid,name`,
      null,
    ),
  ]);
  const byUid = new Map(customers.map((customer) => [customer.uid, customer]));
  const [account] = accounts;
  const nodes = payments.map((payment) => {
    const customer = byUid.get(payment.customer_uid ?? '');
    return {
      nativeId: payment.uid,
      status: statusOf(payment.status),
      amount: { amount: dollars(payment.total_amount), currency: payment.currency },
      reference: payment.reference_id ?? null,
      createdAt: new Date(payment.created_at).toISOString(),
      customer: customer === undefined ? null : { nativeId: customer.uid, email: customer.email ?? null },
      account: account === undefined ? null : { nativeId: account.uid, name: account.name },
    };
  });
  return JSON.stringify({ data: { transactions: { nodes } } });
}

async function bodyOf(request: IncomingMessage): Promise<void> {
  for await (const _ of request) continue;
}

const server = createServer((request, response) => {
  bodyOf(request)
    .then(answer)
    .then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
});
process.once('disconnect', () => process.exit());
