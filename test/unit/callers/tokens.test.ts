import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Callers } from '../../../src/callers/callers.ts';
import type { TokenIssuer } from '../../../src/config/callers.ts';
import type { Caller } from '../../../src/ports/caller.ts';
import type { Issuer } from '../../kit/token-issuer.ts';
import { startIssuer } from '../../kit/token-issuer.ts';

function termsOf({ issuer, jwksUrl }: Issuer, more: Partial<TokenIssuer> = {}): TokenIssuer {
  return {
    issuer,
    jwksUrl,
    audience: 'paygraph',
    clockToleranceSeconds: 30,
    tenant: 'default',
    claims: { id: 'sub', tenant: null, scopes: 'scope' },
    scopes: new Set(['customers:read', 'explain']),
    sees: new Map([['gov', 'all']]),
    ...more,
  };
}

function callersOf(issuer: Issuer, more: Partial<TokenIssuer> = {}, now = Date.now): Callers {
  return new Callers({ keys: [], issuers: [termsOf(issuer, more)] }, now);
}

function ask(callers: Callers, token: string): Promise<Caller> {
  return callers.authenticate({ authorization: `Bearer ${token}` });
}

afterEach(() => {
  vi.useRealTimers();
});

describe('tokens', () => {
  it('tell the id and the scopes, of which no more than the issuer can give', async () => {
    await using issuer = await startIssuer();
    const token = await issuer.token({ scope: 'openid customers:read payments:write' });
    expect(await ask(callersOf(issuer), token)).toEqual({
      id: 'till-7',
      tenant: 'default',
      scopes: new Set(['customers:read']),
      sees: new Map([['gov', 'all']]),
    });
  });

  it.each<[string, JWTPayload, Partial<TokenIssuer>, Partial<Caller>]>([
    ['no scopes', {}, { scopes: 'all' }, { scopes: new Set() }],
    [
      'scopes as a list, of an issuer that can give all',
      { scp: ['links:read', 'root'] },
      { scopes: 'all', claims: { id: 'sub', tenant: null, scopes: 'scp' } },
      { scopes: new Set(['links:read']) },
    ],
    [
      'scopes that are not asked for',
      { scope: 'links:read' },
      { claims: { id: 'sub', tenant: null, scopes: null } },
      { scopes: new Set(['customers:read', 'explain']) },
    ],
    ['what its issuer gives to spend', {}, { costPerMinute: 500 }, { costPerMinute: 500 }],
    [
      'a tenant and an id of its own',
      { org: 'north', client: 'app' },
      { claims: { id: 'client', tenant: 'org', scopes: 'scope' } },
      { id: 'app', tenant: 'north' },
    ],
  ])('may have %s', async (_, claims, terms, expected) => {
    await using issuer = await startIssuer();
    expect(await ask(callersOf(issuer, terms), await issuer.token(claims))).toMatchObject(expected);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: 'somebody else' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no id', { sub: undefined }],
    ['an id with a line break', { sub: 'a\nb' }],
    ['an id without an end', { sub: 'x'.repeat(201) }],
    ['audiences of which none is ours', { aud: ['somebody else', 'paygraph2'] }],
    ['no audience', { aud: undefined }],
    ['an end that is text', { exp: '9999999999' }],
    ['a list of issuers', { iss: ['https://issuer.example'] }],
    ['an id that is a list', { sub: ['till-7'] }],
    ['an end that was too long ago', { exp: Math.floor(Date.now() / 1000) - 60 }],
    ['no end', { exp: undefined }],
    ['a beginning in the future', { nbf: Math.floor(Date.now() / 1000) + 60 }],
  ])('are refused with %s', async (_, claims) => {
    await using issuer = await startIssuer();
    const token = await issuer.token(claims);
    const error = await ask(callersOf(issuer), token).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'The API key or token is not valid here.',
    });
  });

  it('are refused without the tenant they have to tell', async () => {
    await using issuer = await startIssuer();
    const callers = callersOf(issuer, { claims: { id: 'sub', tenant: 'org', scopes: 'scope' } });
    await expect(ask(callers, await issuer.token())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('may be off by what clocks may be off', async () => {
    await using issuer = await startIssuer();
    const token = await issuer.token();
    const later = (seconds: number) => () => Date.now() + seconds * 1000;
    expect(await ask(callersOf(issuer, {}, later(80)), token)).toMatchObject({ id: 'till-7' });
    await expect(ask(callersOf(issuer, {}, later(100)), token)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('are refused when they are not signed, or by another key, or with the public key as a secret', async () => {
    await using issuer = await startIssuer();
    const callers = callersOf(issuer);
    const claims = { iss: issuer.issuer, aud: 'paygraph', sub: 'till-7' };
    const { privateKey } = await generateKeyPair('ES256');
    const secret = new TextEncoder().encode(JSON.stringify(issuer.publicKeys()[0]));
    const forged = [
      new UnsecuredJWT(claims).setExpirationTime('1m').encode(),
      await new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'first' })
        .setExpirationTime('1m')
        .sign(privateKey),
      await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .setExpirationTime('1m')
        .sign(secret),
    ];
    for (const token of forged) {
      await expect(ask(callers, token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  it('are for several audiences if ours is among them', async () => {
    await using issuer = await startIssuer();
    const token = await issuer.token({ aud: ['somebody else', 'paygraph'] });
    expect(await ask(callersOf(issuer), token)).toMatchObject({ id: 'till-7' });
  });

  it('are checked with no key that they bring along or point to', async () => {
    await using issuer = await startIssuer();
    await using evil = await startIssuer();
    const callers = callersOf(issuer);
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const claims = { iss: issuer.issuer, aud: 'paygraph', sub: 'till-7' };
    const jwk = await exportJWK(publicKey);
    for (const header of [
      { kid: 'first', jwk },
      { kid: 'first', jku: evil.jwksUrl },
      { kid: '../../dev/null' },
      { kid: "first' or '1'='1" },
      { kid: '__proto__' },
      {},
    ]) {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', ...header })
        .setExpirationTime('1m')
        .sign(privateKey);
      await expect(ask(callers, token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect(evil.reads).toBe(0);
    expect(issuer.reads).toBe(1);
  });

  it('of one issuer are not those of another, whoever signed them', async () => {
    await using one = await startIssuer();
    await using other = await startIssuer();
    const terms = (issuer: Issuer, tenant: string): TokenIssuer => ({
      issuer: issuer.issuer,
      jwksUrl: issuer.jwksUrl,
      audience: 'paygraph',
      clockToleranceSeconds: 0,
      tenant,
      claims: { id: 'sub', tenant: null, scopes: null },
      scopes: 'all',
      sees: 'all',
    });
    const callers = new Callers({ keys: [], issuers: [terms(one, 'one'), terms(other, 'other')] }, Date.now);
    expect(await ask(callers, await other.token())).toMatchObject({ tenant: 'other' });
    const forged = await other.token({ iss: one.issuer });
    await expect(ask(callers, forged)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are checked with keys that are known while their issuer does not answer', async () => {
    await using issuer = await startIssuer();
    const callers = callersOf(issuer);
    await ask(callers, await issuer.token());
    issuer.fail(500);
    expect(await ask(callers, await issuer.token({ sub: 'till-8' }))).toMatchObject({ id: 'till-8' });
  });

  it('are checked with keys that are known when callers are replaced while their issuer does not answer', async () => {
    await using issuer = await startIssuer();
    const callers = callersOf(issuer);
    await ask(callers, await issuer.token());
    issuer.fail(500);
    callers.replace({ keys: [], issuers: [termsOf(issuer, { tenant: 'south' })] });
    expect(await ask(callers, await issuer.token())).toMatchObject({ tenant: 'south' });
    expect(issuer.reads).toBe(1);
  });

  it('are checked with keys that are read once', async () => {
    await using issuer = await startIssuer();
    const callers = callersOf(issuer);
    for (let i = 0; i < 5; i += 1) await ask(callers, await issuer.token({ sub: `till-${i}` }));
    expect(issuer.reads).toBe(1);
  });

  it('are checked with a new key of their issuer, looked for at most every half minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await using issuer = await startIssuer();
    const callers = callersOf(issuer);
    const before = await issuer.token();
    await ask(callers, before);
    await issuer.rotate('second');
    for (let i = 0; i < 3; i += 1) {
      await expect(ask(callers, await issuer.token())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect(issuer.reads).toBe(1);
    vi.setSystemTime(Date.now() + 31_000);
    expect(await ask(callers, await issuer.token())).toMatchObject({ id: 'till-7' });
    expect(await ask(callers, before), 'the old key is still there').toMatchObject({ id: 'till-7' });
    expect(issuer.reads).toBe(2);
  });

  it('cannot be told while the keys of their issuer cannot be had', async () => {
    await using issuer = await startIssuer();
    issuer.fail(500);
    const token = await issuer.token();
    await expect(ask(callersOf(issuer), token)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    const nowhere = callersOf(issuer, { jwksUrl: 'http://127.0.0.1:1/jwks' });
    await expect(ask(nowhere, token)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });
});
