import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isObject } from '../../../datasources/http/decode.ts';
import type { UpstreamOptions } from '../../../datasources/http/upstream.ts';
import { bodyMark, harness } from './harness.ts';

let server: Server;
let baseUrl: string;
let body = '';

beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const options: Partial<UpstreamOptions> = {
  refusalOf: (json) => (isObject(json) && json['ok'] === false ? 'NOT_FOUND' : null),
  nativeCodeOf: (json) => (isObject(json) ? String(json['code']) : undefined),
};

test('an error in a 2xx answer is a failure like any other, told without its body and not tried again', async () => {
  await using here = harness(baseUrl, options);
  body = JSON.stringify({ ok: false, code: 'E42', message: bodyMark });
  const failure = await here.failure('NOT_FOUND');
  expect(failure).toMatchObject({ httpStatus: 200, nativeCode: 'E42' });
  expect(here.calls).toHaveLength(1);
  expect(here.upstream.health().health).toBe('UP');
});

test('an answer without one is passed on, and one that is no JSON fails at once', async () => {
  await using here = harness(baseUrl, options);
  body = '{"ok":true}';
  const response = await here.upstream.read({ path: '/list', method: 'GET' }, here.call());
  expect(response.json()).toEqual({ ok: true });
  body = `<html>${bodyMark}`;
  await here.failure('PROVIDER_BAD_RESPONSE');
});
