import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Running } from './start.ts';
import { start } from './start.ts';

const QUERY = 'query Q { counted }';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

function get(server: Running, parameters: Readonly<Record<string, string>>): Promise<Response> {
  const headers = { 'apollo-require-preflight': 'yes' };
  return fetch(`${server.url}?${new URLSearchParams(parameters).toString()}`, { headers });
}

const notFound = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'BAD_USER_INPUT' } }],
};

describe('a document that a client registers', () => {
  it('is asked for by its digest from then on, by GET too', async () => {
    await using server = await start();
    const extensions = JSON.stringify(persisted(QUERY));
    expect(await (await get(server, { extensions })).json()).toMatchObject(notFound);
    const registered = await server.post({ query: QUERY, extensions: persisted(QUERY) });
    expect(await registered.json()).toEqual({ data: { counted: 1 } });
    expect(await (await get(server, { extensions })).json()).toEqual({ data: { counted: 1 } });
    const byId = { documentId: `sha256:${sha256(QUERY)}` };
    expect(await (await get(server, byId)).json()).toEqual({ data: { counted: 1 } });
    expect(await (await server.post(byId)).json()).toEqual({ data: { counted: 1 } });
  });

  it('must be what its digest says, and valid', async () => {
    await using server = await start();
    const other = await server.post({ query: QUERY, extensions: persisted('{ other }') });
    expect(other.status).toBe(400);
    const invalid = '{ nobody }';
    await server.post({ query: invalid, extensions: persisted(invalid) });
    for (const text of ['{ other }', invalid]) {
      expect(await (await server.post({ extensions: persisted(text) })).json()).toMatchObject(notFound);
    }
  });

  it('is registered and asked for by Apollo Client as it does', async () => {
    await using server = await start();
    const methods: string[] = [];
    const http = new HttpLink({
      uri: server.url,
      headers: { 'apollo-require-preflight': 'yes' },
      fetch: (url, init) => {
        methods.push(
          `${init?.method} ${JSON.stringify([url, init?.body]).includes('counted') ? 'text' : 'digest'}`,
        );
        return fetch(url, init);
      },
    });
    const link = new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(http);
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const ask = () => client.query({ query: gql(QUERY), fetchPolicy: 'no-cache' });
    expect((await ask()).data).toEqual({ counted: 1 });
    expect((await ask()).data).toEqual({ counted: 1 });
    expect(methods.at(-1)).toBe('GET digest');
    expect(methods[0]).toBe('GET digest');
  });
});

describe('a trusted document', () => {
  const digest = sha256(QUERY);
  const trustedDocuments = {
    byDigest: new Map([[digest, QUERY]]),
    digestOf: new Map([['shop-1', digest]]),
  };
  const only = {
    mode: 'production',
    introspection: false,
    explain: false,
    trustedDocumentsOnly: true,
  } as const;

  it('is asked for by the id of the file, or its digest, wherever there is a file', async () => {
    for (const more of [{}, { settings: only }]) {
      await using server = await start({ apollo: { trustedDocuments, ...more } });
      for (const documentId of ['shop-1', `sha256:${digest}`]) {
        expect(await (await server.post({ documentId })).json()).toEqual({ data: { counted: 1 } });
        expect(await (await get(server, { documentId })).json()).toEqual({ data: { counted: 1 } });
      }
    }
  });

  it('stands alone: no other is registered where only they are accepted', async () => {
    await using server = await start({ apollo: { trustedDocuments, settings: only } });
    const other = '{ counted }';
    const refused = await server.post({ query: other, extensions: persisted(other) });
    expect(refused.status).toBe(403);
    expect(await (await server.post({ extensions: persisted(other) })).json()).toMatchObject(notFound);
  });

  it('takes variables and extensions with it, and writes by POST only', async () => {
    const text = 'mutation M { pay(amount: 1) }';
    const write = sha256(text);
    const documents = {
      byDigest: new Map([
        [digest, QUERY],
        [write, text],
      ]),
      digestOf: new Map(),
    };
    await using server = await start({ apollo: { trustedDocuments: documents } });
    const documentId = `sha256:${digest}`;
    const explained = await server.post({ documentId, extensions: { explain: 'PLAN' } });
    expect(await explained.json()).toMatchObject({ extensions: { explain: { planned: true } } });
    for (const odd of ['x', [1], 7]) {
      const answer = await server.post({ documentId, extensions: odd });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ message: 'extensions must be an object.' }] });
    }
    expect((await get(server, { documentId: `sha256:${write}` })).status).toBe(405);
    expect(server.stub.calls).toBe(0);
    expect(await (await server.post({ documentId: `sha256:${write}` })).json()).toEqual({ data: { pay: 1 } });
  });

  it('is named by one id, which can be one, and by nothing else', async () => {
    await using server = await start({ apollo: { trustedDocuments } });
    for (const body of [
      { documentId: 'shop-1', query: QUERY },
      { documentId: 7 },
      { documentId: null },
      { documentId: 'shop-2' },
      { documentId: 'sha256:12' },
    ]) {
      const answer = await server.post(body);
      expect(answer.status).toBe(400);
      const [error] = ((await answer.json()) as { errors: { message: string }[] }).errors;
      expect(error?.message).toMatch(/^documentId /);
    }
    expect(await (await server.post({ documentId: `sha256:${sha256('x')}` })).json()).toMatchObject(notFound);
  });
});
