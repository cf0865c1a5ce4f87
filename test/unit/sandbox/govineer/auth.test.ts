import { describe, expect, test } from 'vitest';
import { answer, basic, fetchToken, startTestClient, TOKEN_FORM } from './client.ts';

async function askToken(
  tokenUrl: string,
  init: RequestInit,
): Promise<{ status: number; body: Record<string, unknown> }> {
  return answer(await fetch(tokenUrl, { method: 'POST', ...init }));
}

describe('token endpoint', () => {
  test('gives a bearer token for an hour', async () => {
    await using client = await startTestClient();
    const { clientId, clientSecret, tokenUrl } = client.sandbox;
    const headers = {
      authorization: basic(clientId, clientSecret),
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    };
    const { status, body } = await askToken(tokenUrl, { headers, body: TOKEN_FORM });
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^eyJ/),
      expires_in: 3600,
      token_type: 'Bearer',
    });
  });

  test('says what is wrong', async () => {
    await using client = await startTestClient();
    const { clientId, clientSecret, tokenUrl } = client.sandbox;
    const form = 'application/x-www-form-urlencoded';
    const good = basic(clientId, clientSecret);
    const cases: readonly (readonly [string, string | undefined, string, string])[] = [
      ['invalid_client', undefined, form, TOKEN_FORM],
      ['invalid_client', basic(clientId, 'wrong'), form, TOKEN_FORM],
      ['invalid_client', basic('nobody', clientSecret), form, TOKEN_FORM],
      ['invalid_client', `${good.slice(0, 60)} ${good.slice(60)}`, form, TOKEN_FORM],
      ['invalid_client', `Bearer ${client.token}`, form, TOKEN_FORM],
      ['invalid_request', good, 'application/json', TOKEN_FORM],
      ['invalid_request', good, form, 'scope=com.govineer.payments%2Fadmin'],
      ['invalid_request', good, form, `${TOKEN_FORM}&grant_type=client_credentials`],
      ['unsupported_grant_type', good, form, TOKEN_FORM.replace('client_credentials', 'password')],
      ['invalid_scope', good, form, 'grant_type=client_credentials&scope=other'],
      ['invalid_scope', good, form, 'grant_type=client_credentials'],
    ];
    for (const [error, authorization, type, body] of cases) {
      const headers = { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) };
      expect(await askToken(tokenUrl, { headers, body }), `${error} ${body}`).toMatchObject({
        status: 400,
        body: { error },
      });
    }
    expect((await fetch(tokenUrl)).status).toBe(405);
  });
});

describe('bearer', () => {
  test('every route asks for one, known or not', async () => {
    await using client = await startTestClient();
    for (const target of ['/api/clients', '/api/payments', '/api/nothing', '/', '/v1/hosted-sessions/cs_x']) {
      const response = await answer(await fetch(client.sandbox.url + target));
      expect([response.status, response.body]).toEqual([401, { message: 'Unauthorized' }]);
      expect((await client.get(target, { bearer: 'eyJwrong' })).status).toBe(401);
    }
    const lowerCase = await fetch(`${client.sandbox.url}/api/clients`, {
      headers: { authorization: `bearer ${client.token}` },
    });
    expect(lowerCase.status).toBe(200);
  });

  test('a token ends after its hour; a new one works beside the others', async () => {
    let now = Date.UTC(2026, 10, 20);
    await using client = await startTestClient({ now: () => now });
    now += 3_599_999;
    expect((await client.get('/api/clients')).status).toBe(200);
    const fresh = await fetchToken(client.sandbox);
    expect((await client.get('/api/clients')).status).toBe(200);
    now += 1;
    expect((await client.get('/api/clients')).status).toBe(401);
    expect((await client.get('/api/clients', { bearer: fresh })).status).toBe(200);
  });
});

describe('account header', () => {
  test('is required on scoped routes, and must be one of the caller', async () => {
    await using client = await startTestClient();
    const foreign = client.sandbox.other.store.paymentAccounts.all()[0]?.uid ?? '';
    for (const path of [
      '/api/payments',
      '/api/transactions',
      '/api/customers',
      '/api/terminals',
      '/api/webhooks/types',
    ]) {
      expect(await client.get(path, { account: '' })).toMatchObject({
        status: 400,
        body: { code: 'validation_error', message: expect.stringContaining('X-Payment-Account-Uid') },
      });
      expect((await client.get(path, { account: 'nobody' })).status).toBe(404);
      expect(await client.get(path, { account: foreign })).toMatchObject({
        status: 403,
        body: { code: 'insufficient_scope' },
      });
      expect((await client.get(path)).status).toBe(200);
    }
    expect((await client.get('/api/clients', { account: '' })).status).toBe(200);
    expect((await client.get('/api/paymentaccounts', { account: '' })).status).toBe(200);
  });

  test('each credentials see their own clients and accounts only', async () => {
    await using client = await startTestClient();
    const { other, store } = client.sandbox;
    const bearer = await fetchToken(client.sandbox, other.credentials);
    const names = async (path: string, token?: string): Promise<unknown[]> =>
      ((await client.get(path, { bearer: token })).body.value as { uid: string }[])
        .map(({ uid }) => uid)
        .toSorted();
    expect(await names('/api/clients')).toEqual(
      store.clients
        .all()
        .map(({ uid }) => uid)
        .toSorted(),
    );
    expect(await names('/api/clients', bearer)).toEqual(other.store.clients.all().map(({ uid }) => uid));
    expect(await names('/api/paymentaccounts', bearer)).toEqual(
      other.store.paymentAccounts.all().map(({ uid }) => uid),
    );
    expect((await client.get(`/api/clients/${other.store.clients.all()[0]?.uid}`)).status).toBe(404);
    expect((await client.get('/api/payments', { bearer })).status).toBe(403);
  });
});

test('above the rate a token gets 429 with Retry-After, other tokens go on', async () => {
  let now = 0;
  await using client = await startTestClient({ rateLimitPerSecond: 3, now: () => now });
  const second = await fetchToken(client.sandbox);
  for (let index = 0; index < 3; index += 1) expect((await client.get('/api/clients')).status).toBe(200);
  const refused = await client.get('/api/clients');
  expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited', recoverable: true } });
  expect(refused.headers.get('retry-after')).toBe('1');
  expect((await client.get('/api/clients', { bearer: second })).status).toBe(200);
  now += 1000;
  expect((await client.get('/api/clients')).status).toBe(200);
});
