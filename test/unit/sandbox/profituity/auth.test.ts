import { describe, expect, test } from 'vitest';
import { answer, fetchToken, PAYMENTS, startTestClient, tokenForm } from './client.ts';

describe('token endpoint', () => {
  test('gives a bearer token for an hour, with or without a scope, whatever the case of its path', async () => {
    await using client = await startTestClient();
    const form = tokenForm(client.sandbox);
    for (const path of ['/connect/token', '/Connect/Token']) {
      const { status, body, headers } = await answer(
        await fetch(client.sandbox.url + path, { method: 'POST', body: form }),
      );
      expect(status).toBe(200);
      expect(body).toEqual({
        access_token: expect.stringMatching(/^eyJ/),
        token_type: 'Bearer',
        expires_in: 3600,
      });
      expect(headers.get('cache-control')).toBe('no-store');
      form.delete('scope');
    }
  });

  test('says what is wrong', async () => {
    await using client = await startTestClient();
    const good = tokenForm(client.sandbox).toString();
    const form = 'application/x-www-form-urlencoded';
    const without = (name: string): string => {
      const parameters = new URLSearchParams(good);
      parameters.delete(name);
      return parameters.toString();
    };
    const cases: readonly (readonly [string, string, string])[] = [
      ['invalid_request', 'application/json', good],
      ['invalid_request', form, without('grant_type')],
      ['invalid_request', form, without('username')],
      ['invalid_request', form, without('password')],
      ['invalid_request', form, `${good}&grant_type=password`],
      ['unsupported_grant_type', form, good.replace('grant_type=password', 'grant_type=client_credentials')],
      ['invalid_client', form, without('client_id')],
      ['invalid_client', form, good.replace('PlatformNext_App', 'Other_App')],
      ['invalid_scope', form, good.replace('scope=PlatformNext', 'scope=Other')],
      ['invalid_grant', form, `${without('password')}&password=wrong`],
      ['invalid_grant', form, `${without('username')}&username=nobody`],
    ];
    for (const [error, type, body] of cases) {
      const reply = await answer(
        await fetch(`${client.sandbox.url}/connect/token`, {
          method: 'POST',
          headers: { 'content-type': type },
          body,
        }),
      );
      expect([reply.status, reply.body.error], `${error} ${body}`).toEqual([400, error]);
      expect(reply.body.error_description).toEqual(expect.any(String));
    }
    expect((await fetch(`${client.sandbox.url}/connect/token`)).status).toBe(405);
  });
});

describe('bearer', () => {
  test('every route asks for one, known or not', async () => {
    await using client = await startTestClient();
    for (const path of [PAYMENTS, '/api/nothing', '/']) {
      for (const headers of [{}, { authorization: 'Bearer eyJwrong' }, { authorization: 'Basic eyJ' }]) {
        const reply = await answer(await fetch(client.sandbox.url + path, { headers }));
        expect(reply.status).toBe(401);
        expect(reply.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
        expect(reply.body).toMatchObject({ error: { message: expect.any(String) } });
      }
    }
  });

  test('a token ends after its lifetime, or when all are made to', async () => {
    let now = Date.UTC(2026, 10, 20);
    await using client = await startTestClient({ now: () => now, tokenLifetimeSeconds: 60 });
    now += 59_999;
    expect((await client.get(PAYMENTS)).status).toBe(200);
    now += 1;
    expect((await client.get(PAYMENTS)).status).toBe(401);
    const fresh = await fetchToken(client.sandbox);
    expect((await client.get(PAYMENTS, {}, { bearer: fresh })).status).toBe(200);
    client.sandbox.expireTokens();
    expect((await client.get(PAYMENTS, {}, { bearer: fresh })).status).toBe(401);
  });

  test('time that passes at the bank ends no token', async () => {
    await using client = await startTestClient();
    client.sandbox.advance(30 * 86_400_000);
    expect((await client.get(PAYMENTS)).status).toBe(200);
  });
});

test('above the rate a token gets 429 with Retry-After and no body, other tokens go on', async () => {
  let now = 0;
  await using client = await startTestClient({ rateLimitPerSecond: 2, now: () => now });
  const second = await fetchToken(client.sandbox);
  for (let index = 0; index < 2; index += 1) expect((await client.get(PAYMENTS)).status).toBe(200);
  const refused = await client.get(PAYMENTS);
  expect([refused.status, refused.text, refused.headers.get('retry-after')]).toEqual([429, '', '1']);
  expect((await client.get(PAYMENTS, {}, { bearer: second })).status).toBe(200);
  now += 1000;
  expect((await client.get(PAYMENTS)).status).toBe(200);
});
