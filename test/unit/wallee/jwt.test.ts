import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signJwt } from '../../../datasources/wallee/jwt.ts';
import { startWalleeSandbox } from '../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../sandbox/wallee/server.ts';

const key = Buffer.from('0123456789abcdef0123456789abcdef');

describe('the token', () => {
  test('says who asks for what, and when', () => {
    const token = signJwt(
      { userId: '512', method: 'GET', path: '/api/v2.0/x?a=%27', now: 1_664_375_069_999 },
      key,
    );
    const [header = '', payload = '', signature = ''] = token.split('.');
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    expect(read(header)).toEqual({ alg: 'HS256', typ: 'JWT', ver: 1 });
    expect(read(payload)).toEqual({
      sub: '512',
      iat: 1_664_375_069,
      requestPath: '/api/v2.0/x?a=%27',
      requestMethod: 'GET',
    });
    expect(signature).toBe(createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url'));
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });
});

describe('at the service', () => {
  let sandbox: WalleeSandbox;
  beforeAll(async () => {
    sandbox = await startWalleeSandbox();
  });
  afterAll(() => sandbox.close());

  async function statusOf(
    path: string,
    claims: Partial<Parameters<typeof signJwt>[0]> = {},
  ): Promise<number> {
    const token = signJwt(
      { userId: String(sandbox.userId), method: 'GET', path: `/api/v2.0${path}`, now: Date.now(), ...claims },
      Buffer.from(sandbox.authenticationKey, 'base64'),
    );
    const answer = await fetch(sandbox.url + path, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    return answer.status;
  }

  test('holds for the request it was made for, and for no other', async () => {
    const path = `/spaces/search?query=${encodeURIComponent('name:"World')}%27${encodeURIComponent('s Shop"')}`;
    expect(await statusOf(path)).toBe(200);
    expect(await statusOf(path, { path: '/api/v2.0/spaces/search' })).toBe(401);
    expect(await statusOf(path, { method: 'POST' })).toBe(401);
    expect(await statusOf(path, { userId: '1' })).toBe(401);
    expect(await statusOf(path, { now: Date.now() - 3_600_000 })).toBe(401);
  });
});
