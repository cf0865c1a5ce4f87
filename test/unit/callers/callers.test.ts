import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Callers } from '../../../src/callers/callers.ts';
import type { CallersSettings, KeyCaller } from '../../../src/config/callers.ts';
import { PaygraphError } from '../../../src/domain/errors.ts';
import { anonymous } from '../../../src/ports/caller.ts';

const digest = (key: string): string => createHash('sha256').update(key).digest('hex');

const shop: KeyCaller = {
  id: 'shop',
  tenant: 'north',
  apiKeys: [digest('old sesame'), digest('sesame')],
  scopes: new Set(['explain']),
  sees: new Map([['gov', new Set(['one'])]]),
};
const till: KeyCaller = {
  id: 'till',
  tenant: 'default',
  apiKeys: [digest('abc')],
  scopes: 'all',
  sees: 'all',
};
const settings: CallersSettings = { keys: [shop, till], issuers: [] };

function known(): Callers {
  return new Callers(settings, Date.now);
}

async function refusal(work: Promise<unknown>): Promise<PaygraphError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PaygraphError) return error;
  throw new Error('expected a refusal', { cause: error });
}

describe('API keys', () => {
  it.each([{ authorization: 'Bearer abc' }, { authorization: 'bearer   abc ' }, { 'x-api-key': 'abc' }])(
    'are taken from %j',
    async (headers) => {
      expect(await known().authenticate(headers)).toEqual({
        id: 'till',
        tenant: 'default',
        scopes: 'all',
        sees: 'all',
      });
    },
  );

  it('are several of one caller, who keeps no digest', async () => {
    for (const key of ['sesame', 'old sesame']) {
      const { apiKeys, ...caller } = shop;
      expect(apiKeys).toHaveLength(2);
      expect(await known().authenticate({ 'x-api-key': key })).toEqual(caller);
    }
  });

  it.each([
    {},
    { authorization: 'Bearer ' },
    { authorization: 'Basic YWJjOg==' },
    { authorization: 'abc' },
    { 'x-api-key': '' },
    { 'x-api-key': 'abd' },
    { 'x-api-key': digest('abc') },
    { 'x-api-key': ['abc', 'abc'] },
    { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ0aWxsIn0.' },
    { authorization: 'Bearer abc', 'x-api-key': 'abc' },
  ])('are not found in %j, which is not repeated', async (headers) => {
    const error = await refusal(known().authenticate(headers));
    expect(error.code).toBe('UNAUTHENTICATED');
    expect(error.message).not.toMatch(/abc|abd|YWJ|eyJ/);
  });

  it('are not asked for where no callers are configured', async () => {
    expect(await new Callers(undefined, Date.now).authenticate({})).toBe(anonymous);
  });

  it('can be replaced', async () => {
    const callers = known();
    callers.replace({ keys: [{ ...till, apiKeys: [digest('new')] }], issuers: [] });
    expect(await callers.authenticate({ 'x-api-key': 'new' })).toMatchObject({ id: 'till' });
    expect((await refusal(callers.authenticate({ 'x-api-key': 'abc' }))).code).toBe('UNAUTHENTICATED');
  });
});
