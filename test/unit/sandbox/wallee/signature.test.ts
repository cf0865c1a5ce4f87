import { describe, expect, test } from 'vitest';
import { PREFIX, startTestClient, tokenFor } from './client.ts';
import type { Changes } from './client.ts';

const SECONDS = (): number => Math.trunc(Date.now() / 1000);

describe('a signature', () => {
  test('is asked for by every route, known or not, and checked to the letter', async () => {
    await using client = await startTestClient();
    const { otherUser } = client.sandbox;
    const refused: Readonly<Record<string, Changes>> = {
      none: { token: undefined },
      'no token': { token: 'abc' },
      'not JSON': { token: 'abc.def.ghi' },
      'alg none': { header: { alg: 'none' } },
      'another algorithm': { header: { alg: 'HS384' } },
      'no version': { header: { ver: undefined } },
      'version as text': { header: { ver: '1' } },
      'no type': { header: { typ: undefined } },
      'another type': { header: { typ: 'JWE' } },
      'another key': { key: otherUser.authenticationKey },
      'the key not decoded': { key: Buffer.from(client.sandbox.authenticationKey).toString('base64') },
      'an unknown user': { claims: { sub: '1' } },
      'a number as user': { claims: { sub: client.sandbox.userId } },
      'no time': { claims: { iat: undefined } },
      milliseconds: { claims: { iat: Date.now() } },
      'text as time': { claims: { iat: `${SECONDS()}` } },
      'part of a second': { claims: { iat: SECONDS() + 0.5 } },
      'too old': { claims: { iat: SECONDS() - 602 } },
      'from the future': { claims: { iat: SECONDS() + 602 } },
      'another method': { claims: { requestMethod: 'POST' } },
      'a method in lower case': { claims: { requestMethod: 'get' } },
      'no path': { claims: { requestPath: undefined } },
      'another path': { claims: { requestPath: `${PREFIX}/spaces` } },
      'a path without prefix': { claims: { requestPath: '/customers?limit=1' } },
      'a path without query': { claims: { requestPath: `${PREFIX}/customers` } },
    };
    for (const [name, changes] of Object.entries(refused)) {
      for (const target of ['/customers?limit=1', '/unknown?limit=1']) {
        const answer = await client.get(target, changes);
        expect([answer.status, answer.body.code], `${name} ${target}`).toEqual([401, 'unauthorized']);
        expect(answer.headers['www-authenticate']).toBe('Bearer');
      }
    }
    expect((await client.get('/customers?limit=1')).status).toBe(200);
  });

  test('may say type for typ, and be up to ten minutes away', async () => {
    await using client = await startTestClient();
    for (const changes of [
      { header: { typ: undefined, type: 'JWT' } },
      { claims: { iat: SECONDS() - 590 } },
      { claims: { iat: SECONDS() + 590 } },
    ]) {
      expect((await client.get('/customers', changes)).status).toBe(200);
    }
  });

  test('covers the path as it was sent, byte for byte; leniently, as it was meant', async () => {
    await using strict = await startTestClient();
    await using lenient = await startTestClient({ lenientPath: true });
    const sent = `${PREFIX}/customers/search?query=givenName%3A%22it%27s%22`;
    const signed = { claims: { requestPath: sent.replace('%27', "'") } };
    expect((await strict.raw(sent, signed)).status).toBe(401);
    expect((await lenient.raw(sent, signed)).status).toBe(200);
    expect((await strict.raw(sent)).status).toBe(200);
    expect((await lenient.raw(sent, { claims: { requestPath: `${sent}x` } })).status).toBe(401);
  });

  test('is judged by the clock of the sandbox', async () => {
    const now = Date.UTC(2030, 0, 1);
    await using client = await startTestClient({ now: () => now });
    expect((await client.get('/customers')).status).toBe(401);
    expect((await client.get('/customers', { claims: { iat: now / 1000 } })).status).toBe(200);
  });
});

describe('spaces', () => {
  test('need the header where they are meant, and are closed to others', async () => {
    await using client = await startTestClient();
    const { otherUser } = client.sandbox;
    for (const space of [undefined, '', 'x', '405.5']) {
      expect(await client.get('/customers', { space })).toMatchObject({
        status: 400,
        body: { code: 'bad_request' },
      });
    }
    for (const space of ['2001', '999999']) {
      expect(await client.get('/customers', { space })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
    }
    const target = `${PREFIX}/customers`;
    const token = tokenFor(otherUser, 'GET', target);
    expect((await client.raw(target, { token, space: '2001' })).status).toBe(200);
    expect((await client.raw(target, { token, space: '405' })).status).toBe(403);
    for (const path of ['/spaces', '/accounts', '/payment/methods', '/payment/method-brands']) {
      expect((await client.get(path, { space: undefined })).status).toBe(200);
    }
    const foreign = await client.raw(`${PREFIX}/spaces`, {
      token: tokenFor(otherUser, 'GET', `${PREFIX}/spaces`),
    });
    expect((foreign.body.data as { id: number }[]).map(({ id }) => id)).toEqual([2001]);
  });

  test('take so many requests within two minutes', async () => {
    let now = Date.now();
    await using client = await startTestClient({ rateLimitPerSpace: 2, now: () => now });
    const status = async (space: string): Promise<number> =>
      (await client.get('/customers', { space })).status;
    expect([await status('405'), await status('405'), await status('405')]).toEqual([200, 200, 429]);
    expect(await status('406')).toBe(200);
    now += 70_000;
    const answer = await client.get('/customers');
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([
      429,
      'too_many_requests',
      '50',
    ]);
    now += 50_000;
    expect(await status('405')).toBe(200);
  });

  test('have a limit of their own', async () => {
    await using client = await startTestClient();
    client.sandbox.store.global.spaces.update(405, { requestLimit: 1 });
    expect((await client.get('/customers')).status).toBe(200);
    expect((await client.get('/customers')).status).toBe(429);
    client.sandbox.reset();
    expect((await client.get('/customers')).status).toBe(200);
  });
});
