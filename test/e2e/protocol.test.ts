import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { IncomingHttpHeaders, RequestOptions } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaygraphError } from '../../src/domain/errors.ts';
import type { Running } from './server/start.ts';
import { start } from './server/start.ts';

let server: Running;

beforeAll(async () => {
  server = await start();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

interface Raw {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Node.js's own client, which decompresses nothing. Without `body` the request never ends. */
async function send(options: RequestOptions, body?: string, url = server.url): Promise<Raw> {
  const { promise, resolve, reject } = Promise.withResolvers<Raw>();
  const sent = request(url, { signal: AbortSignal.timeout(5_000), ...options }, (response) => {
    buffer(response).then(
      (bytes) => resolve({ status: response.statusCode, headers: response.headers, body: bytes }),
      reject,
    );
  });
  sent.once('error', reject);
  if (body === undefined) sent.flushHeaders();
  else sent.end(body);
  return promise.finally(() => sent.destroy());
}

const POST = { 'content-type': 'application/json' };
const aliases = Array.from({ length: 20 }, (_, index) => `${'long'.repeat(20)}${index}: __typename`).join(
  ' ',
);
const long = JSON.stringify({ query: `{ ${aliases} }` });

describe('an answer above 1 KiB', () => {
  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const)('is sent in %s to who takes it', async (encoding, decompress) => {
    const plain = await send({ method: 'POST', headers: POST }, long);
    const { headers, body } = await send(
      { method: 'POST', headers: { ...POST, 'accept-encoding': encoding } },
      long,
    );
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.length).toBeGreaterThan(1024);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('accept, accept-encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeLessThan(plain.body.length / 2);
    expect(decompress(body)).toEqual(plain.body);
  });

  it('has the same length for HEAD as for GET, and nothing else', async () => {
    const path = `/graphql?query=${encodeURIComponent(`{ ${aliases} }`)}`;
    const headers = { 'accept-encoding': 'gzip', 'apollo-require-preflight': '1', connection: 'close' };
    const get = await send({ path, headers }, '');
    const head = await send({ method: 'HEAD', path, headers }, '');
    expect(get.headers['content-encoding']).toBe('gzip');
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.body).toHaveLength(0);
  });
});

it('an answer below 1 KiB is sent as it is', async () => {
  const short = JSON.stringify({ query: '{ __typename }' });
  const { headers } = await send({ method: 'POST', headers: { ...POST, 'accept-encoding': 'gzip' } }, short);
  expect(headers['content-encoding']).toBeUndefined();
});

it('who may not call is told before the body comes', async () => {
  await using closed = await start({
    http: {
      contextFor: () => {
        throw new PaygraphError('UNAUTHENTICATED', 'The API key or token is not valid here.');
      },
    },
  });
  const headers = { ...POST, 'content-length': '1048576' };
  const { status, body } = await send({ method: 'POST', headers }, undefined, closed.url);
  expect(status).toBe(401);
  expect(JSON.parse(body.toString())).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

describe('the request id is in every error', () => {
  it.each<[string, RequestOptions, string]>([
    ['of a path', { path: '/nothing' }, ''],
    ['of a method', { method: 'PUT' }, ''],
    ['of a simple request', { path: '/graphql?query={__typename}' }, ''],
    ['of a body that is no JSON', { method: 'POST' }, '{'],
    ['of a body without a query', { method: 'POST' }, '{}'],
    ['of a document', { method: 'POST' }, '{"query":"{ nobody }"}'],
  ])('%s', async (_what, options, body) => {
    const type = options.method === 'POST' ? POST : {};
    const answer = await send({ ...options, headers: { ...type, 'x-request-id': 'mine' } }, body);
    const { errors } = JSON.parse(answer.body.toString()) as { errors: readonly unknown[] };
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error).toMatchObject({ extensions: { requestId: 'mine' } });
  });
});
