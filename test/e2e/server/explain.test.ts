import { describe, expect, it } from 'vitest';
import { UserInputError } from '../../../src/domain/errors.ts';
import { start } from './start.ts';

const body = (explain: unknown, query = '{ transactions { nodes { id } } }'): object => ({
  query,
  extensions: { explain },
});

describe('PLAN', () => {
  it('says what would be asked, and asks nothing', async () => {
    await using server = await start({
      apollo: {
        planOperation: async ({ operationName, contextValue }) => ({
          operationName,
          mode: contextValue.explain,
        }),
      },
    });
    const response = await server.post(body('PLAN', 'query Q { transactions { nodes { id } } }'));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: null,
      extensions: { explain: { operationName: 'Q', mode: 'PLAN' } },
    });
    expect(server.stub.calls).toBe(0);
  });

  it('of a mutation is refused, and nothing is sent', async () => {
    await using server = await start();
    const response = await server.post(body('PLAN', 'mutation { pay(amount: 1) }'));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(server.stub.calls).toBe(0);
  });

  it.each([
    [new UserInputError('filter', 'no'), 'BAD_USER_INPUT', 'filter: no'],
    [new Error('secret-word'), 'INTERNAL_SERVER_ERROR', 'Internal error (request r)'],
  ])('that fails with %s is an error like any other', async (failure, code, message) => {
    await using server = await start({ apollo: { planOperation: () => Promise.reject(failure) } });
    const response = await server.post(body('PLAN'), { 'x-request-id': 'r' });
    expect(await response.json()).toMatchObject({ data: null, errors: [{ message, extensions: { code } }] });
  });
});

describe('ANALYZE', () => {
  it('answers and reports', async () => {
    await using server = await start({
      http: {
        contextFor: (scope) => ({ ...scope, explainReport: () => ({ calls: scope.metrics.upstreamCalls }) }),
      },
    });
    const response = await server.post(body('ANALYZE', '{ counted }'));
    expect(await response.json()).toEqual({ data: { counted: 1 }, extensions: { explain: { calls: 2 } } });
  });

  it('is not answered unasked', async () => {
    await using server = await start({
      http: { contextFor: (scope) => ({ ...scope, explainReport: () => 'report' }) },
    });
    for (const explain of [undefined, null]) {
      expect(await (await server.post(body(explain, '{ counted }'))).json()).toEqual({
        data: { counted: 1 },
      });
    }
  });
});

describe('anything else', () => {
  it.each(['plan', 'FULL', '', true, 1, {}, ['PLAN']])(
    '(%j) is refused before anything is asked',
    async (explain) => {
      await using server = await start();
      const response = await server.post(body(explain));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: 'extensions.explain: expected PLAN or ANALYZE.',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      });
      expect(server.stub.calls).toBe(0);
    },
  );
});

describe('where it is not allowed', () => {
  it.each(['PLAN', 'ANALYZE'])('%s is forbidden', async (explain) => {
    await using server = await start({
      apollo: {
        settings: { mode: 'production', introspection: false, explain: false, trustedDocumentsOnly: false },
      },
    });
    const response = await server.post(body(explain));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(server.stub.calls).toBe(0);
  });
});
