import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/config/secret.ts';

const VALUE = 'hunter2-hunter2';

describe('a secret', () => {
  const secret = new Secret(VALUE);

  it('is revealed only when asked', () => {
    expect(secret.reveal()).toBe(VALUE);
  });

  it.each([
    ['String()', () => String(secret)],
    ['a template', () => `${secret as unknown as string}`],
    ['concatenation', () => '' + (secret as unknown as string)],
    ['JSON', () => JSON.stringify({ deep: [{ secret }] })],
    ['inspect', () => inspect({ deep: { secret } }, { depth: 9, showHidden: true })],
    ['format', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['keys', () => JSON.stringify(Object.getOwnPropertyNames(secret))],
    ['a copy', () => JSON.stringify(Object.assign({}, secret))],
    ['an error', () => inspect(new Error('no', { cause: secret }))],
  ])('is not printed by %s', (_how, print) => {
    expect(print()).not.toContain(VALUE);
  });
});
