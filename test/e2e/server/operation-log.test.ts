import { describe, expect, it } from 'vitest';
import { start } from './start.ts';

describe('the log line of an operation', () => {
  it('says what it was and what it cost', async () => {
    await using server = await start();
    await server.post(
      { query: 'query Cost { counted fails }', operationName: 'Cost' },
      { 'x-request-id': 'id-1' },
    );
    const lines = server.lines.filter(({ msg }) => msg === 'operation');
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        requestId: 'id-1',
        operation: 'Cost',
        kind: 'query',
        ms: expect.any(Number),
        upstreamCalls: 2,
        rowsRead: 30,
        rowsKept: 3,
        errors: ['INTERNAL_SERVER_ERROR'],
        msg: 'operation',
      },
    ]);
  });

  it('is written for what was refused, too', async () => {
    await using server = await start();
    await server.post({ query: '{ nobodys }' });
    expect(server.lines.at(-1)).toMatchObject({ operation: null, kind: null, errors: ['BAD_USER_INPUT'] });
  });

  it('holds nothing of the variables, the text, the headers or the data', async () => {
    await using server = await start();
    const headers = { authorization: 'Bearer token-word', cookie: 'session=cookie-word' };
    const asked = [
      {
        query: 'query Q($v: Int!) { strict(value: $v) transactions { nodes { id } } }',
        variables: { v: 424_242 },
      },
      { query: 'query Q($v: Int!) { strict(value: $v) }', variables: { v: 'variable-word' } },
      { query: 'query Q { strict(value: 424242) } # comment-word' },
      { query: 'query Q { syntax-word', variables: { v: 'variable-word' } },
      { query: '{ counted }', operationName: 'name-word' },
      { query: '{ counted }', extensions: { word: 'extension-word' } },
    ];
    for (const body of asked) await (await server.post(body, headers)).text();
    expect(server.lines.filter(({ msg }) => msg === 'operation')).toHaveLength(asked.length);
    expect(server.logged()).not.toMatch(/424242|-word|stub-1/);
  });
});
