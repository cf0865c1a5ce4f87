import { expect, test } from 'vitest';
import { isObject } from '../../../datasources/http/decode.ts';
import type { UpstreamOptions } from '../../../datasources/http/upstream.ts';
import { json, startMisbehavingServer } from '../../kit/misbehaving-server.ts';
import { bodyMark, harness } from './harness.ts';

const options: Partial<UpstreamOptions> = {
  meaningOf: (status, body) =>
    status !== 400 || !isObject(body) ? null : body['id'] !== undefined ? 'answer' : 'RATE_LIMITED',
  nativeCodeOf: (body) => (isObject(body) ? String(body['code']) : undefined),
};

const list = { path: '/list', method: 'GET' } as const;

test('an answer that is not 2xx may be what was asked for', async () => {
  await using server = await startMisbehavingServer(json({ id: 7 }, 400));
  await using here = harness(server.origin, options);
  const response = await here.upstream.read(list, here.call());
  expect([response.status, response.json()]).toEqual([400, { id: 7 }]);
});

test('it may be another error than its status says, and is not tried again', async () => {
  await using server = await startMisbehavingServer(
    json({ code: 'E42', message: bodyMark }, 400, { 'retry-after': '9' }),
  );
  await using here = harness(server.origin, options);
  const failure = await here.failure('RATE_LIMITED');
  expect(failure).toMatchObject({ httpStatus: 400, nativeCode: 'E42', retryAfterSeconds: 9 });
  expect(here.calls).toHaveLength(1);
});

test('what has no meaning of its own goes by its status', async () => {
  await using server = await startMisbehavingServer(json({ id: 7 }, 404), json({ id: 7 }, 403));
  await using here = harness(server.origin, options);
  await here.failure('NOT_FOUND');
  await here.failure('PROVIDER_AUTHENTICATION_FAILED');
});

test('an error page has none', async () => {
  const page = { kind: 'reply', status: 400, body: `<html>${bodyMark}` } as const;
  await using server = await startMisbehavingServer(page);
  await using here = harness(server.origin, options);
  await here.failure('PROVIDER_BAD_RESPONSE');
});

test('5xx is never an answer', async () => {
  const ill = json({ id: 7 }, 500);
  await using server = await startMisbehavingServer(ill, ill, ill);
  await using here = harness(server.origin, { ...options, meaningOf: () => 'answer' });
  await here.failure('PROVIDER_UNAVAILABLE');
});
