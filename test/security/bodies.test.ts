import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SecurityWorld } from './world.ts';
import { startSecurityWorld, underAttack } from './world.ts';

let world: SecurityWorld;

beforeAll(async () => {
  world = await startSecurityWorld();
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

interface Raw {
  readonly status: number;
  readonly text: string;
}

async function post(body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Raw> {
  const response = await fetch(world.paygraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
}

const inVariables = (value: string): string =>
  `{"query":"query ($f: TransactionFilter) { transactions(filter: $f) { nodes { id } } }","variables":{"f":${value}}}`;

const bodies: Readonly<Record<string, () => string | Buffer>> = {
  'lists inside each other': () => inVariables('['.repeat(400_000) + ']'.repeat(400_000)),
  'objects inside each other': () => inVariables(`${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`),
  'a hundred levels': () => inVariables(`${'{"not":'.repeat(100)}{}${'}'.repeat(100)}`),
  'many values': () => inVariables(`{"or":[${'{},'.repeat(200_000)}{}]}`),
  'many keys': () => inVariables(`{${Array.from({ length: 50_000 }, (_, index) => `"k${index}":1`).join()}}`),
  'many operators': () => inVariables(`{"or":[${'{"text":"a"},'.repeat(5_000)}{}]}`),
  'a number without end': () => inVariables(`{"amount":{"eq":${'9'.repeat(500_000)}}}`),
  'a decimal without end': () => inVariables(`{"amount":{"eq":"${'9'.repeat(500_000)}"}}`),
  'a decimal with a huge exponent': () => inVariables('{"amount":{"eq":"1e999999999"}}'),
  'a number that is no number': () => inVariables('{"amount":{"eq":1e999}}'),
  'a text of half a megabyte': () => inVariables(`{"text":"${'x '.repeat(250_000)}"}`),
  'extensions inside each other': () =>
    `{"query":"{ __typename }","extensions":${'{"a":'.repeat(50_000)}{}${'}'.repeat(50_000)}}`,
  '__proto__ for a filter': () => inVariables('{"__proto__":{"and":[]}}'),
  '__proto__ for an operator': () => inVariables('{"reference":{"__proto__":{"eq":"x"}}}'),
  'constructor for a field': () => inVariables('{"constructor":{"prototype":{"eq":"x"}}}'),
  'toString for a field': () => inVariables('{"toString":{"eq":"x"}}'),
  '__proto__ beside the query': () => '{"query":"{ __typename }","__proto__":{"variables":{}}}',
  'metadata with __proto__': () =>
    '{"query":"mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { userErrors { code } } }",' +
    '"variables":{"i":{"metadata":{"__proto__":{"polluted":true}}}}}',
  'invalid UTF-8': () =>
    Buffer.concat([
      Buffer.from('{"query":"{ __typename }","operationName":"'),
      Buffer.from([0xc0, 0xaf, 0xff]),
      Buffer.from('"}'),
    ]),
  'UTF-16': () => Buffer.from('{"query":"{ __typename }"}', 'utf16le'),
  'a NUL behind': () => '{"query":"{ __typename }"}\u0000',
  'a batch': () => '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
  'a batch of thousands': () => `[${'{"query":"{ __typename }"},'.repeat(20_000)}{}]`,
  'a query that is a list': () => '{"query":["{ __typename }"]}',
  'an operation that is not there': () => '{"query":"{ __typename }","operationName":"constructor"}',
};

describe.each(Object.keys(bodies))('a body with %s', (name) => {
  it('is refused at once', async () => {
    const body = bodies[name]?.() ?? '';
    const { status, text } = await underAttack(world.paygraph, () => post(body));
    expect(status, text.slice(0, 300)).toBeLessThan(500);
    const answer = JSON.parse(text) as { data?: Record<string, unknown> | null; errors?: unknown[] };
    expect(answer.errors?.length, text.slice(0, 300)).toBeGreaterThan(0);
    expect(Object.values(answer.data ?? {}).every((value) => value === null)).toBe(true);
    expect(text.length, 'no message without end').toBeLessThan(20_000);
    expect(text).not.toMatch(/call stack|RangeError|INTERNAL_SERVER_ERROR|\.ts:/);
    expect(Reflect.get({}, 'variables')).toBeUndefined();
  });
});

describe('a form of another site', () => {
  it.each([
    ['text/plain', '{"query":"mutation { __typename }"}'],
    ['text/plain; application/json', '{"query":"mutation { __typename }"}'],
    ['application/x-www-form-urlencoded', 'query=mutation%20%7B%20__typename%20%7D'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ],
    ['application/json; charset=utf-16', '{"query":"{ __typename }"}'],
    ['', '{"query":"{ __typename }"}'],
  ])('of type "%s" is refused', async (type, body) => {
    const { status } = await underAttack(world.paygraph, () => post(body, { 'content-type': type }));
    expect(status).toBe(415);
  });

  it.each(['GET', 'HEAD'])('cannot write by %s', async (method) => {
    const mutation = 'mutation { reconcileOperation(operationId: "x") { operation { id } } }';
    const url = `${world.paygraph.url}?query=${encodeURIComponent(mutation)}`;
    for (const headers of [{}, { 'apollo-require-preflight': '1' }]) {
      const { status } = await underAttack(world.paygraph, () => fetch(url, { method, headers }));
      expect([400, 405]).toContain(status);
    }
  });

  it('is told of no origin that it may read from', async () => {
    const response = await fetch(world.paygraph.url, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a client on the wire', () => {
  /** What comes back for bytes as they are, until the server closes or `ms` have passed. */
  function exchange(bytes: string, ms = 1_500): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(Number(new URL(world.paygraph.url).port), '127.0.0.1');
      let text = '';
      const end = (): void => {
        socket.destroy();
        resolve(text);
      };
      const timer = setTimeout(end, ms);
      socket.setEncoding('latin1');
      socket.on('data', (chunk: string) => (text += chunk));
      socket.on('error', () => {});
      socket.on('close', () => {
        clearTimeout(timer);
        resolve(text);
      });
      socket.write(bytes, 'latin1');
    });
  }

  const BODY = '{"query":"{ __typename }"}';
  const head = (...lines: string[]): string =>
    ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...lines, '', ''].join(
      '\r\n',
    );
  const statuses = (text: string): string[] =>
    [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status ?? '');
  const hidden = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';

  it.each([
    ['a length and chunks', head('Content-Length: 4', 'Transfer-Encoding: chunked') + `0\r\n\r\n${hidden}`],
    ['chunks and a length', head('Transfer-Encoding: chunked', 'Content-Length: 4') + `0\r\n\r\n${hidden}`],
    ['two lengths', head(`Content-Length: ${BODY.length}`, 'Content-Length: 0') + BODY + hidden],
    ['lengths in a list', head('Content-Length: 26, 0') + BODY + hidden],
    ['a length with a sign', head('Content-Length: +26') + BODY + hidden],
    ['a length in hexadecimal', head('Content-Length: 0x1a') + BODY + hidden],
    ['a length below zero', head('Content-Length: -1') + BODY + hidden],
    ['a length without end', head(`Content-Length: ${'9'.repeat(40)}`) + BODY + hidden],
    ['an encoding that is not the last', head('Transfer-Encoding: chunked, identity') + `0\r\n\r\n${hidden}`],
    ['an encoding nobody knows', head('Transfer-Encoding: xchunked') + `0\r\n\r\n${hidden}`],
    ['a space before the colon', head('Transfer-Encoding : chunked') + `0\r\n\r\n${hidden}`],
    ['a header in two lines', head('X-A: b', ' Transfer-Encoding: chunked', 'Content-Length: 0') + hidden],
    [
      'a header in two lines by a tab of another kind',
      head('X-A: b', ' Transfer-Encoding: chunked', `Content-Length: 0`).replace(
        'X-A: b\r\n ',
        'X-A: b\r\n\u000b',
      ) + hidden,
    ],
    ['a bare line feed', head('X-A: b\nTransfer-Encoding: chunked', 'Content-Length: 0') + hidden],
    ['a bare carriage return', head('X-A: b\rTransfer-Encoding: chunked', 'Content-Length: 0') + hidden],
    ['a NUL in a header', head('X-A: b\u0000c', 'Content-Length: 0') + hidden],
    [
      'a chunk of a size that is none',
      head('Transfer-Encoding: chunked') + `zz\r\n${BODY}\r\n0\r\n\r\n${hidden}`,
    ],
    ['two hosts', head('Host: evil.example', 'Content-Length: 0') + hidden],
    ['headers that are too long', head(`X-A: ${'a'.repeat(20_000)}`)],
    [
      'too many headers',
      head(...Array.from({ length: 101 }, (_, index) => `X-${index}: a`), 'Content-Length: 26') + BODY,
    ],
    ['no host', `POST /graphql HTTP/1.1\r\nContent-Length: 0\r\n\r\n${hidden}`],
    ['no HTTP', `\u0016\u0003\u0001\u0002\u0000\u0001${hidden}`],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('with %s is refused, and no second request is seen in it', async (_what, bytes) => {
    const text = await underAttack(world.paygraph, () => exchange(bytes));
    expect(statuses(text).length, text.slice(0, 300)).toBeLessThanOrEqual(1);
    expect(statuses(text)[0] ?? '400').toMatch(/^4\d\d$/);
    expect(text).not.toContain('"status":"ok"');
  });

  it('with pipelined requests gets each answer in its order', async () => {
    const one = head(`Content-Length: ${BODY.length}`) + BODY;
    const text = await underAttack(world.paygraph, () => exchange(one.repeat(50) + hidden));
    expect(statuses(text)).toEqual(Array.from({ length: 51 }, () => '200'));
    expect(text.lastIndexOf('"__typename"')).toBeLessThan(text.indexOf('"status":"ok"'));
  });

  it('cannot keep others out with two hundred connections that say nothing', async () => {
    const port = Number(new URL(world.paygraph.url).port);
    const sockets = Array.from({ length: 200 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    await underAttack(world.paygraph, () => post(BODY)).finally(() => {
      for (const socket of sockets) socket.destroy();
    });
  });
});
