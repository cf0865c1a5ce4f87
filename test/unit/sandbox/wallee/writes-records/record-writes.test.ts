import { describe, expect, test } from 'vitest';
import { startWriteClient } from './write-client.ts';

describe('customers', () => {
  test('a created one is read, listed and searched; meta data is shown where asked for', async () => {
    await using client = await startWriteClient();
    const model = {
      customerId: 'C 1~',
      emailAddress: 'a@example.com',
      metaData: { k: 'v' },
      language: 'de-CH',
    };
    const created = await client.send('POST', '/customers', { body: model });
    const { metaData, ...shown } = model;
    expect(created.status).toBe(201);
    expect(created.headers.get('content-type')).toBe('application/json;charset=utf-8');
    expect(created.body).toEqual({
      ...shown,
      id: expect.any(Number),
      version: 1,
      linkedSpaceId: 405,
      createdOn: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const id = Number(created.body.id);
    expect((await client.send('GET', `/customers/${id}?expand=metaData`)).body).toEqual({
      ...created.body,
      metaData,
    });
    expect((await client.send('GET', '/customers?order=DESC&limit=1')).body.data).toEqual([created.body]);
    const found = await client.send('GET', `/customers/search?query=id:${id}%20customerId:%22c%201~%22`);
    expect(found.body.data).toEqual([created.body]);
    const expanded = await client.send('POST', '/customers?expand=metaData', { body: { metaData } });
    expect(expanded.body).toMatchObject({ id: id + 1, metaData });
  });

  test.each(['PATCH', 'POST'])(
    '%s changes what it names, empties what is null, and counts',
    async (method) => {
      await using client = await startWriteClient();
      const body = { customerId: 'x', givenName: 'Ada', metaData: { a: '1', b: '2' } };
      const { id } = await client.send('POST', '/customers', { body });
      const changed = await client.send(method, `/customers/${id}?expand=metaData`, {
        body: { version: 1, givenName: null, familyName: 'Doe', metaData: { c: '3' } },
      });
      expect(changed.status).toBe(200);
      expect(changed.body).toMatchObject({ id, version: 2, customerId: 'x', familyName: 'Doe' });
      expect(changed.body).toHaveProperty('metaData', { c: '3' });
      expect(changed.body).not.toHaveProperty('givenName');
      const emptied = await client.send(method, `/customers/${id}?expand=metaData`, {
        body: { version: 2, metaData: null },
      });
      expect(emptied.body).toMatchObject({ version: 3, familyName: 'Doe', metaData: {} });
    },
  );

  test('another version, or none, is a conflict and changes nothing', async () => {
    await using client = await startWriteClient();
    const { id } = await client.send('POST', '/customers', { body: {} });
    for (const version of [0, 2, '1', null, undefined]) {
      const answer = await client.send('PATCH', `/customers/${id}`, { body: { version, givenName: 'Eve' } });
      expect([answer.status, answer.body.code, answer.body.errors], `${version}`).toEqual([
        409,
        'conflict',
        { version: '1 was expected.' },
      ]);
    }
    expect((await client.send('GET', `/customers/${id}`)).body).toMatchObject({ version: 1 });
    expect((await client.send('GET', `/customers/${id}`)).body).not.toHaveProperty('givenName');
  });

  test('a deleted one is gone, and its id is not given again', async () => {
    await using client = await startWriteClient();
    const { id } = await client.send('POST', '/customers', { body: {} });
    const gone = await client.send('DELETE', `/customers/${id}`);
    expect([gone.status, gone.text]).toEqual([204, '']);
    for (const [method, body] of [['GET'], ['DELETE'], ['PATCH', { version: 1 }]] as const) {
      const answer = await client.send(method, `/customers/${id}`, { body });
      expect(answer.status, method).toBe(404);
    }
    expect((await client.send('POST', '/customers', { body: {} })).body.id).toBe(id + 1);
  });

  test('what breaks a rule is told by field', async () => {
    await using client = await startWriteClient();
    const before = client.sandbox.store.space(405).customers.size;
    const wrong: Readonly<Record<string, readonly unknown[]>> = {
      customerId: ['x'.repeat(101), 'é', 5],
      emailAddress: ['x'.repeat(255), false],
      givenName: ['x'.repeat(101)],
      familyName: ['x'.repeat(101), {}],
      preferredCurrency: ['chf', 'CHFX'],
      language: ['german?'],
      metaData: [
        [],
        'x',
        { k: 1 },
        { k: 'x'.repeat(513) },
        { ['k'.repeat(41)]: 'v' },
        Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`${index}`, ''])),
      ],
    };
    for (const [name, values] of Object.entries(wrong)) {
      for (const value of values) {
        const answer = await client.send('POST', '/customers', {
          body: { [name]: value },
        });
        expect([answer.status, answer.body.code], `${name} ${JSON.stringify(value)}`).toEqual([
          422,
          'unprocessable_entity',
        ]);
        expect(answer.body.errors).toEqual({ [name]: expect.any(String) });
      }
    }
    const two = await client.send('POST', '/customers', { body: { language: '', customerId: 1 } });
    expect(Object.keys(two.body.errors as object)).toEqual(['customerId', 'language']);
    expect(client.sandbox.store.space(405).customers.size).toBe(before);
    const most = {
      customerId: 'x'.repeat(100),
      emailAddress: 'x'.repeat(254),
      givenName: 'é'.repeat(100),
      preferredCurrency: 'CHF',
      metaData: Object.fromEntries(
        Array.from({ length: 25 }, (_, index) => [`${index}`.padEnd(40, 'k'), 'v'.repeat(512)]),
      ),
    };
    const answer = await client.send('POST', '/customers?expand=metaData', { body: most });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject(most);
  });
});

describe('requests', () => {
  test('unknown properties are refused by name', async () => {
    await using client = await startWriteClient();
    const answer = await client.send('POST', '/customers', { body: '{"id":1,"__proto__":2,"nick":"x"}' });
    expect([answer.status, answer.body.code]).toEqual([400, 'bad_request']);
    expect(Object.keys(answer.body.errors as object)).toEqual(['id', '__proto__', 'nick']);
    expect((await client.send('POST', '/customers', { body: { version: 1 } })).status).toBe(400);
    const update = { body: { version: 1, entity: 3 } };
    const refused = await client.send('PATCH', '/webhooks/listeners/52', update);
    expect([refused.status, refused.body.errors]).toEqual([400, { entity: 'There is no such property.' }]);
  });

  test('only JSON objects of a sensible size are read', async () => {
    await using client = await startWriteClient();
    for (const [status, sent] of [
      [415, {}],
      [415, { body: '{}', type: 'text/plain' }],
      [400, { body: '' }],
      [400, { body: '{' }],
      [400, { body: '[]' }],
      [400, { body: 'null' }],
      [413, { body: `"${'x'.repeat(1_048_575)}"` }],
      [201, { body: '{}', type: 'Application/JSON; charset=utf-8' }],
    ] as const) {
      expect((await client.send('POST', '/customers', sent)).status, JSON.stringify(sent).slice(0, 60)).toBe(
        status,
      );
    }
  });

  test('signature, space and parameters are checked as for reads', async () => {
    await using client = await startWriteClient();
    const body = {};
    expect((await client.send('POST', '/customers', { body, signed: 'GET' })).status).toBe(401);
    expect((await client.send('POST', '/customers', { body, space: undefined })).status).toBe(400);
    expect((await client.send('POST', '/customers', { body, space: '2001' })).status).toBe(403);
    const before = client.sandbox.store.space(405).customers.size;
    expect((await client.send('POST', '/customers?expand=nothing', { body })).status).toBe(400);
    expect((await client.send('POST', '/customers?limit=1', { body })).status).toBe(400);
    expect((await client.send('DELETE', '/customers/3001?expand=metaData')).status).toBe(400);
    expect(client.sandbox.store.space(405).customers.size).toBe(before);
    const wrong = await client.send('PUT', '/customers/bulk', { body });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST, PATCH, DELETE']);
    expect((await client.send('PATCH', '/customers/x', { body })).status).toBe(404);
  });

  test('a write touches its own space only, and a reset undoes it', async () => {
    await using client = await startWriteClient();
    const [other] = client.sandbox.store.global.spaces.all().filter(({ id }) => id !== 405);
    const { body } = await client.send('POST', '/customers', { body: {}, space: `${other?.id}` });
    expect(body.linkedSpaceId).toBe(other?.id);
    const { id } = await client.send('POST', '/webhooks/urls', { body: { url: 'https://a.ch' } });
    expect((await client.send('GET', `/webhooks/urls/${id}`, { space: `${other?.id}` })).status).toBe(404);
    client.sandbox.reset();
    expect((await client.send('GET', `/webhooks/urls/${id}`)).status).toBe(404);
  });
});

describe('webhooks', () => {
  test.each([
    [
      'urls',
      { url: 'https://a.ch' },
      { name: '', url: 'https://a.ch', state: 'ACTIVE', applicationManaged: false },
    ],
    [
      'listeners',
      { entity: 1472041829003, url: 42, entityStates: ['FULFILL', 'FULFILL'] },
      {
        name: '',
        state: 'ACTIVE',
        entity: 1472041829003,
        entityStates: ['FULFILL'],
        notifyEveryChange: false,
        enablePayloadSignatureAndState: true,
        url: { id: 42 },
      },
    ],
  ])('%s: created, changed, softly deleted', async (kind, model, expected) => {
    await using client = await startWriteClient();
    const created = await client.send('POST', `/webhooks/${kind}`, { body: model });
    const { id } = created;
    const path = `/webhooks/${kind}/${id}`;
    expect(created.status).toBe(201);
    expect(created.body).toEqual({ id, version: 1, linkedSpaceId: 405, ...expected });
    const changed = await client.send('PATCH', path, { body: { version: 1, name: 'N', state: 'INACTIVE' } });
    expect(changed.body).toEqual({ ...created.body, version: 2, name: 'N', state: 'INACTIVE' });
    expect((await client.send('PATCH', path, { body: { version: 1 } })).status).toBe(409);
    expect((await client.send('PATCH', path, { body: {} })).status).toBe(409);
    expect((await client.send('POST', path, { body: { version: 2 } })).status).toBe(405);
    expect((await client.send('DELETE', path)).status).toBe(204);
    const gone = await client.send('GET', path);
    expect([gone.status, gone.body]).toEqual([200, { ...changed.body, version: 3, state: 'DELETED' }]);
    expect((await client.send('DELETE', path)).status).toBe(204);
    expect((await client.send('GET', path)).body.version).toBe(3);
    const late = await client.send('PATCH', path, { body: { version: 3, state: 'ACTIVE' } });
    expect([late.status, late.body.errors]).toEqual([422, { state: 'The object is deleted.' }]);
  });

  test.each([
    ['urls', {}, ['url']],
    ['urls', { url: 'short' }, ['url']],
    ['urls', { url: null, name: null }, ['name', 'url']],
    ['urls', { url: 'https://a.ch', name: 'x'.repeat(51) }, ['name']],
    ['urls', { url: `https://${'a'.repeat(493)}` }, ['url']],
    ['urls', { url: 'https://a.ch', state: 'DELETED' }, ['state']],
    ['listeners', {}, ['entity', 'url']],
    ['listeners', { entity: 1, url: 1 }, ['url']],
    ['listeners', { entity: 1, url: 43 }, ['url']],
    ['listeners', { entity: 1.5, url: '42' }, ['entity', 'url']],
    ['listeners', { entity: 1, url: 42, identity: 7 }, ['identity']],
    ['listeners', { entity: 1, url: 42, entityStates: 'FULFILL' }, ['entityStates']],
    [
      'listeners',
      { entity: 1, url: 42, entityStates: [1], notifyEveryChange: 'x' },
      ['entityStates', 'notifyEveryChange'],
    ],
  ])('%s: %j is refused', async (kind, body, fields) => {
    await using client = await startWriteClient();
    const answer = await client.send('POST', `/webhooks/${kind}`, { body });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.errors as object)).toEqual(fields);
  });
});
