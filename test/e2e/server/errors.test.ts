import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../src/domain/error-code.ts';
import { PaygraphError, ProviderFailure, UserInputError } from '../../../src/domain/errors.ts';
import type { Running } from './start.ts';
import { start } from './start.ts';

const JSON_TYPE = { accept: 'application/json' };
const GRAPHQL_TYPE = { accept: 'application/graphql-response+json' };

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

describe('what is wrong with a document', () => {
  const wrong: readonly [string, Record<string, unknown>, string][] = [
    ['its syntax', { query: '{ transactions' }, 'BAD_USER_INPUT'],
    ['a field', { query: '{ nobodys }' }, 'BAD_USER_INPUT'],
    [
      'a variable',
      { query: 'query ($v: Int!) { strict(value: $v) }', variables: { v: 'x' } },
      'BAD_USER_INPUT',
    ],
    ['no variable', { query: 'query ($v: Int!) { strict(value: $v) }' }, 'BAD_USER_INPUT'],
    ['the operation', { query: 'query A { counted } query B { counted }' }, 'BAD_USER_INPUT'],
    ['the operation name', { query: 'query A { counted }', operationName: 'B' }, 'BAD_USER_INPUT'],
    ['its length', { query: `{ ${'counted '.repeat(6_000)} }` }, 'QUERY_TOO_COMPLEX'],
    ['its fragments', { query: explosive(24) }, 'QUERY_TOO_COMPLEX'],
  ];

  it.each(wrong)('(%s) is told with 200 in JSON, 400 in GraphQL, and no data', async (_what, body, code) => {
    await using server = await start();
    for (const [accept, status] of [
      [JSON_TYPE, 200],
      [GRAPHQL_TYPE, 400],
      [{ accept: '*/*' }, 200],
    ] as const) {
      const response = await server.post(body, accept);
      expect(response.status).toBe(status);
      const type = accept.accept === '*/*' ? 'application/json' : accept.accept;
      expect(response.headers.get('content-type')).toContain(type);
      const answer = (await response.json()) as Answer;
      expect(answer).not.toHaveProperty('data');
      expect(answer.errors?.[0]?.extensions).toEqual({ code, requestId: expect.any(String) });
    }
    expect(server.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is told up to ten times', async () => {
    await using server = await start();
    const fields = Array.from({ length: 50 }, (_, index) => `nobodys${index}`).join(' ');
    const answer = (await (await server.post({ query: `{ ${fields} }` })).json()) as Answer;
    expect(answer.errors?.length).toBeLessThanOrEqual(11);
  });

  it('does not give the schema away in production', async () => {
    await using server = await start({
      apollo: {
        settings: { mode: 'production', introspection: false, explain: false, trustedDocumentsOnly: false },
      },
    });
    const typo = (await (await server.post({ query: '{ transaction { nodes { id } } }' })).json()) as Answer;
    expect(JSON.stringify(typo)).not.toContain('transactions');
    const introspection = (await (
      await server.post({ query: '{ __schema { types { name } } }' })
    ).json()) as Answer;
    expect(introspection.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(introspection.errors?.[0]?.message).toBe(
      'The schema cannot be asked for here: INTROSPECTION is off.',
    );
    expect(introspection).not.toHaveProperty('data');
  });
});

describe('an answer that nobody accepts', () => {
  it('is 406', async () => {
    await using server = await start();
    expect((await server.post({ query: '{ counted }' }, { accept: 'text/csv' })).status).toBe(406);
  });
});

describe('an error of a resolver', () => {
  async function fail(
    failure: unknown,
  ): Promise<{ answer: Answer; status: number; log: string; text: string }> {
    await using server = await start();
    server.stub.failure = failure;
    const response = await server.post({ query: '{ fails }' }, { 'x-request-id': 'req-1' });
    const text = await response.text();
    return { answer: JSON.parse(text) as Answer, status: response.status, log: server.logged(), text };
  }

  it('that was written for the caller is told', async () => {
    const { answer, status, log } = await fail(
      new UserInputError('filter.amount.gte', 'expected a decimal, got "x"'),
    );
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      data: { fails: null },
      errors: [
        {
          message: 'filter.amount.gte: expected a decimal, got "x"',
          path: ['fails'],
          extensions: { code: 'BAD_USER_INPUT', argument: 'filter.amount.gte' },
        },
      ],
    });
    expect(log).not.toContain('internal error');
  });

  it('of a provider says which, and when to come back', async () => {
    const cause = new Error('body: {"card":"4111111111111111"}');
    const details = {
      provider: 'GOVINEER',
      connection: 'east',
      httpStatus: 429,
      retryAfterSeconds: 7,
      cause,
    } as const;
    const { answer, text } = await fail(
      new ProviderFailure('RATE_LIMITED', 'Govineer asks to wait.', details),
    );
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'RATE_LIMITED',
      requestId: 'req-1',
      provider: { name: 'GOVINEER', connection: 'east', httpStatus: 429, retryable: true },
      retryAfterSeconds: 7,
    });
    expect(text).not.toContain('4111');
  });

  it.each([
    ['an Error', Object.assign(new Error('secret-word at db.internal:5432'), { body: 'hidden-body' })],
    ['a TypeError', new TypeError('secret-word')],
    ['a string', 'secret-word'],
    ['undefined', undefined],
    [
      'a GraphQLError of another library',
      new GraphQLError('secret-word', { extensions: { code: 'DB_DOWN', sql: 'x' } }),
    ],
    ['a GraphQLError without a code', new GraphQLError('secret-word')],
    ['a forged argument error', new GraphQLError('Argument "secret-word" is bad')],
  ])('that is %s is masked, and logged with the request id', async (_what, failure) => {
    const { answer, status, log, text } = await fail(failure);
    expect(status).toBe(200);
    expect(answer.errors?.[0]).toEqual({
      message: 'Internal error (request req-1)',
      path: ['fails'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-1' },
    });
    expect(text).not.toContain('secret-word');
    expect(text).not.toMatch(/stack|\.ts:\d/);
    expect(log).toContain('"requestId":"req-1"');
    expect(log).toContain('internal error');
    expect(log).not.toContain('hidden-body');
  });

  it('that graphql-js finds in an argument only then is the caller’s', async () => {
    await using server = await start();
    const body = { query: 'query ($v: Int) { strict(value: $v) }', variables: { v: null } };
    expect(await (await server.post(body)).json()).toMatchObject({
      data: { strict: null },
      errors: [
        { message: expect.stringMatching(/^Argument "value"/), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });

  it('always has a code of the schema', async () => {
    for (const failure of [new Error('x'), new UserInputError('a', 'b'), new GraphQLError('x')]) {
      const { answer } = await fail(failure);
      expect(errorCodes).toContain(answer.errors?.[0]?.extensions['code']);
    }
  });
});

describe('an error in making the context', () => {
  const failing = (failure: Error): Promise<Running> =>
    start({
      http: {
        contextFor: () => {
          throw failure;
        },
      },
    });

  it('is masked and logged', async () => {
    await using server = await failing(new Error('secret-word'));
    const response = await server.post({ query: '{ counted }' });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ errors: [{ message: 'Internal error' }] });
    expect(server.logged()).toContain('secret-word');
  });

  it.each([
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['BAD_USER_INPUT', 400],
    ['PROVIDER_UNAVAILABLE', 503],
  ] as const)('that is %s is told with %d', async (code, status) => {
    await using server = await failing(new PaygraphError(code, 'Why.'));
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      const response = await server.post({ query: '{ counted }' }, accept);
      expect(response.status).toBe(status);
      const requestId = expect.any(String);
      expect(await response.json()).toEqual({
        errors: [{ message: 'Why.', extensions: { code, requestId } }],
      });
    }
  });
});

describe('trusted documents', () => {
  const settings = {
    mode: 'production',
    introspection: false,
    explain: false,
    trustedDocumentsOnly: true,
  } as const;

  it('are the only ones accepted', async () => {
    const trusted = '{ counted }';
    const digest = createHash('sha256').update(trusted).digest('hex');
    const trustedDocuments = {
      byDigest: new Map([[digest, trusted]]),
      digestOf: new Map([['shop', digest]]),
    };
    await using server = await start({ apollo: { settings, trustedDocuments } });
    expect(await (await server.post({ query: trusted })).json()).toEqual({ data: { counted: 1 } });
    const refused = await server.post({ query: '{ counted  }' });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('cannot be asked for without a list', async () => {
    await expect(start({ apollo: { settings } })).rejects.toThrow(/TRUSTED_DOCUMENTS_ONLY/);
  });
});

/** Twice as many selections per fragment as in the one before. */
function explosive(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next =
      level + 1 === levels ? 'counted' : `a: node { ...F${level + 1} } b: node { ...F${level + 1} }`;
    return `fragment F${level} on Query { ${next} }`;
  });
  return `{ ...F0 } ${fragments.join(' ')}`;
}
