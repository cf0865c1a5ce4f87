import { Writable } from 'node:stream';
import pretty from 'pino-pretty';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/config/secret.ts';
import type { Log } from '../../../src/log.ts';
import { createLog } from '../../../src/log.ts';

const VALUE = 'hunter2-hunter2';

function written(write: (log: Log) => void, readable = false): string {
  let text = '';
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  write(createLog({ level: 'info', pretty: readable ? pretty : null, write: stream }));
  return text;
}

describe('the log', () => {
  it('is JSON, one object a line', () => {
    const line = written((log) => log.child({ requestId: 'r' }).info({ calls: 2 }, 'done'));
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      requestId: 'r',
      calls: 2,
      msg: 'done',
    });
  });

  it('is readable where it is asked to be', async () => {
    const line = written((log) => log.info({ calls: 2 }, 'done'), true);
    expect(line).toContain('done');
    expect(line).not.toMatch(/^\{/);
  });

  it('leaves out what is below its level', () => {
    expect(written((log) => log.debug('x'))).toBe('');
  });

  it.each<[string, (log: Log) => void]>([
    ['a name', (log) => log.info({ password: VALUE })],
    ['a header', (log) => log.info({ request: { headers: { Authorization: `Bearer ${VALUE}` } } })],
    ['a hyphenated header', (log) => log.info({ headers: { 'set-cookie': [VALUE], 'X-Api-Key': VALUE } })],
    ['snake case', (log) => log.info({ body: { client_secret: VALUE, access_token: VALUE } })],
    ['a list', (log) => log.info({ attempts: [{ token: VALUE }, [{ cardNumber: VALUE }]] })],
    ['variables', (log) => log.info({ variables: { name: VALUE } })],
    ['a child', (log) => log.child({ token: VALUE }).info('x')],
    ['a Secret', (log) => log.info({ url: new Secret(VALUE) })],
    ['depth', (log) => log.info({ a: { b: { c: { d: { e: { f: { g: { h: { token: VALUE } } } } } } } } })],
    ['an error', (log) => log.error(Object.assign(new Error('x'), { response: { body: VALUE } }))],
    ['a cause', (log) => log.error({ err: new Error('x', { cause: { token: VALUE } }) })],
    ['an error inside', (log) => log.info({ tries: [Object.assign(new Error('x'), { body: VALUE })] })],
  ])('writes no secret under %s', (_what, write) => {
    const line = written(write);
    expect(line).not.toBe('');
    expect(line).not.toContain(VALUE);
    expect(written(write, true)).not.toContain(VALUE);
  });

  it('keeps what helps to mend an error: kind, message, code, stack, cause', () => {
    const cause = Object.assign(new TypeError('the socket closed'), { code: 'ECONNRESET' });
    const line = written((log) => log.error({ err: new Error('the call failed', { cause }) }, 'x'));
    expect(JSON.parse(line)).toMatchObject({
      err: {
        type: 'Error',
        message: 'the call failed',
        stack: expect.stringContaining('log.test.ts'),
        cause: { type: 'TypeError', message: 'the socket closed', code: 'ECONNRESET' },
      },
    });
  });

  it('survives an error that is its own cause', () => {
    const error = new Error('x');
    error.cause = error;
    expect(written((log) => log.error(error))).toContain('[deep]');
  });
});
