import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printReport } from '../../../src/doctor/report.ts';
import { makeCertificate, startTlsServer } from './certificate.ts';
import type { Variables, Ward } from './ward.ts';
import {
  failed,
  reportOn,
  startServer,
  startSmallWallee,
  startWard,
  statuses,
  walleeVariables,
} from './ward.ts';

type Whose = 'govineer' | 'wallee' | 'paysley';

let ward: Ward;
beforeAll(async () => {
  ward = await startWard();
});
afterAll(() => ward[Symbol.asyncDispose]());

const webPage: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<title>never-to-be-seen</title>');
};

describe('an address that is wrong', () => {
  test.each([
    ['GOVINEER_BASE_URL', 'https://nobody.invalid'],
    ['GOVINEER_TOKEN_URL', 'https://nobody.invalid/token'],
  ])('%s with a name that DNS does not know', async (variable, url) => {
    const report = await reportOn({ ...ward.govineer, [variable]: url });
    expect(statuses(report)).toBe(
      'resolve failed, connect not tried, authenticate not tried, read not tried',
    );
    const { cause, wanted, lookAt } = failed(report);
    expect(wanted).toBe('a connection to https://nobody.invalid');
    // A machine without a network has no DNS to ask.
    expect([cause, lookAt]).toEqual(cause === 'dnsSilent' ? ['dnsSilent', []] : ['unknownHost', [variable]]);
  });

  test.each([
    ['GOVINEER_BASE_URL', 'http://127.0.0.1:1'],
    ['GOVINEER_TOKEN_URL', 'http://127.0.0.1:1/token'],
  ])('%s with a port where nobody listens', async (variable, url) => {
    const report = await reportOn({ ...ward.govineer, [variable]: url });
    expect(statuses(report)).toMatch(/^resolve ok, connect failed/);
    expect(failed(report)).toMatchObject({
      cause: 'refused',
      wanted: 'a connection to http://127.0.0.1:1',
      came: 'connection refused (ECONNREFUSED)',
      lookAt: [variable],
    });
  });

  test('https where http is spoken', async () => {
    const https = ward.sandbox.url.replace('http:', 'https:');
    const report = await reportOn({ ...ward.govineer, GOVINEER_BASE_URL: https });
    expect(failed(report)).toMatchObject({ step: 'connect', cause: 'notTls', lookAt: ['GOVINEER_BASE_URL'] });
  });

  test('a certificate that is signed by itself', async () => {
    await using server = await startTlsServer(makeCertificate());
    const report = await reportOn({
      ...ward.wallee,
      WALLEE_BASE_URL: `https://localhost:${server.port}/api/v2.0`,
    });
    expect(failed(report)).toMatchObject({
      step: 'connect',
      cause: 'certificateUntrusted',
      came: 'a failed handshake or certificate (DEPTH_ZERO_SELF_SIGNED_CERT)',
      lookAt: ['WALLEE_BASE_URL'],
    });
  });

  test.each<[variable: string, whose: Whose, step: string]>([
    ['GOVINEER_BASE_URL', 'govineer', 'read'],
    ['WALLEE_BASE_URL', 'wallee', 'authenticate'],
    ['PAYSLEY_BASE_URL', 'paysley', 'authenticate'],
  ])('%s with a path of nothing', async (variable, whose, step) => {
    const before = ward[whose];
    const report = await reportOn({ ...before, [variable]: `${before[variable] ?? ''}/v9` });
    expect(failed(report)).toMatchObject({ step, cause: 'nothingThere', lookAt: [variable] });
    expect(failed(report).tried).toContain('/v9/');
  });

  test.each<[variable: string, whose: Whose]>([
    ['GOVINEER_BASE_URL', 'govineer'],
    ['GOVINEER_TOKEN_URL', 'govineer'],
    ['WALLEE_BASE_URL', 'wallee'],
    ['PAYSLEY_BASE_URL', 'paysley'],
  ])('%s of a web page', async (variable, whose) => {
    await using server = await startServer(webPage);
    const report = await reportOn({ ...ward[whose], [variable]: `${server.origin}/some` });
    expect(failed(report)).toMatchObject({
      cause: 'notTheApi',
      wanted: 'JSON',
      came: expect.stringMatching(/^200 text\/html, \d+ bytes$/) as string,
      lookAt: [variable],
    });
    expect(JSON.stringify(report)).not.toContain('never-to-be-seen');
  });

  test('a server that moved', async () => {
    await using server = await startServer((request, response) => {
      response
        .writeHead(request.method === 'HEAD' ? 200 : 308, { location: 'https://api.example.com/' })
        .end();
    });
    const report = await reportOn({ ...ward.paysley, PAYSLEY_BASE_URL: server.origin });
    expect(failed(report)).toMatchObject({ cause: 'redirected', came: '308, a redirect to another origin' });
  });
});

describe('credentials that are wrong', () => {
  const wrongKey = Buffer.alloc(32, 1).toString('base64');

  test.each<[name: string, whose: Whose, wrong: Variables, cause: string, lookAt: string]>([
    [
      'a wallee key',
      'wallee',
      { WALLEE_AUTHENTICATION_KEY: wrongKey },
      'credentialsRefused',
      'WALLEE_USER_ID',
    ],
    ['a wallee user', 'wallee', { WALLEE_USER_ID: '999999' }, 'credentialsRefused', 'WALLEE_USER_ID'],
    [
      'a Paysley key',
      'paysley',
      { PAYSLEY_ACCESS_KEY: 'py_test_not-the-key' },
      'credentialsRefused',
      'PAYSLEY_ACCESS_KEY',
    ],
    [
      'a Paysley key that is not entitled here',
      'paysley',
      { PAYSLEY_ACCESS_KEY: 'py_live_not-the-key' },
      'signInForbidden',
      'PAYSLEY_ACCESS_KEY',
    ],
  ])('%s', async (_name, whose, wrong, cause, lookAt) => {
    const report = await reportOn({ ...ward[whose], ...wrong });
    expect(statuses(report)).toBe('resolve ok, connect ok, authenticate failed, read not tried');
    expect(failed(report)).toMatchObject({ cause });
    expect(failed(report).lookAt[0]).toBe(lookAt);
    const text = printReport(report, false) + JSON.stringify(report);
    expect(text).not.toContain(wrongKey);
    expect(text).not.toContain('not-the-key');
  });
});

describe('an account that is not ours', () => {
  test('Govineer: another merchant’s, and one that does not exist', async () => {
    const [account] = ward.sandbox.other.store.paymentAccounts.all();
    const uid = account?.uid ?? '';
    const others = await reportOn({ ...ward.govineer, GOVINEER_ACCOUNT_UIDS: uid });
    expect(failed(others)).toMatchObject({
      step: 'read',
      cause: 'accountForbidden',
      wanted: `a 2xx answer for payment account ${uid}`,
      lookAt: ['GOVINEER_ACCOUNT_UIDS'],
    });
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const nobodys = await reportOn({ ...ward.govineer, GOVINEER_ACCOUNT_UIDS: nowhere });
    expect(failed(nobodys)).toMatchObject({
      cause: 'accountUnknown',
      wanted: `a 2xx answer for payment account ${nowhere}`,
      lookAt: ['GOVINEER_ACCOUNT_UIDS'],
    });
  });

  test('wallee: of several spaces the one that is not there', async () => {
    const report = await reportOn({ ...ward.wallee, WALLEE_SPACE_IDS: '405,99,406' });
    expect(failed(report)).toMatchObject({
      step: 'read',
      cause: 'accountForbidden',
      wanted: 'a 2xx answer for space 99',
      lookAt: ['WALLEE_SPACE_IDS'],
    });
  });

  test('wallee: a space that another user sees', async () => {
    const theirs = await startSmallWallee();
    const report = await reportOn({
      ...walleeVariables(theirs.url, theirs.otherUser),
      WALLEE_SPACE_IDS: '405',
    });
    await theirs.close();
    expect(failed(report)).toMatchObject({ cause: 'accountForbidden', wanted: 'a 2xx answer for space 405' });
  });
});

describe('a clock that is wrong', () => {
  const shift = 15 * 60_000;

  test('is told, and is no failure where nothing fails', async () => {
    await using server = await startServer((_request, response) => {
      response.setHeader('date', new Date(Date.now() - shift).toUTCString());
      response.writeHead(401).end();
    });
    const report = await reportOn({ ...ward.paysley, PAYSLEY_BASE_URL: server.origin });
    expect(report.steps[1]).toMatchObject({ step: 'connect', status: 'ok' });
    expect(report.steps[1]?.detail).toMatch(/clock is 15 min ahead of the provider's/);
    // A key holds no time: its refusal has another reason.
    expect(failed(report).cause).toBe('credentialsRefused');
  });

  test('is named as the reason where a signature with the time in it is refused', async () => {
    const ahead = await startSmallWallee({ now: () => Date.now() + shift });
    await using proxy = await startServer((request, response) => {
      const { authorization = '' } = request.headers;
      void fetch(new URL(request.url ?? '', ahead.url), {
        method: request.method ?? 'GET',
        headers: { authorization },
      }).then(async (answer) => {
        const body = await answer.text();
        response.setHeader('date', new Date(Date.now() + shift).toUTCString());
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
      });
    });
    const report = await reportOn(walleeVariables(proxy.origin + new URL(ahead.url).pathname, ahead));
    await ahead.close();
    expect(report.steps[1]?.detail).toMatch(/clock is 15 min behind the provider's/);
    expect(failed(report)).toMatchObject({
      step: 'authenticate',
      cause: 'clockSkew',
      came: expect.stringMatching(/^401 /) as string,
      lookAt: [],
    });
  });
});
