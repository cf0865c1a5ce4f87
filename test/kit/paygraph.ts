import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import type { OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { EfakaSandbox } from '../../sandbox/efaka/server.ts';
import type { GovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { PaysleySandbox } from '../../sandbox/paysley/server.ts';
import type { ProfituitySandbox } from '../../sandbox/profituity/server.ts';
import type { WalleeSandbox } from '../../sandbox/wallee/server.ts';
import type { Callers } from '../../src/callers/callers.ts';
import { compose } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import type { Environment } from '../../src/config/environment.ts';
import type { Connection } from '../../src/gateway/connection.ts';
import { systemClock } from '../../src/system-clock.ts';
import type { GraphqlError } from './graphql-answer.ts';
import { parseAnswer } from './graphql-answer.ts';
import type { GraphqlAnswer } from './graphql-answer.ts';
import { captureLog } from './log-capture.ts';
import type { CapturedLog } from './log-capture.ts';

/** A connection as a configuration file has it. */
export type ConnectionConfig = Readonly<Record<string, unknown>> & { readonly key: string };

export interface PaygraphOptions {
  readonly connections: readonly ConnectionConfig[];
  /** What else the configuration file has, e.g. `callers`. */
  readonly file?: Readonly<Record<string, unknown>>;
  /** Variables of the environment, over those of the test: SCAN_BUDGET and the like. JOURNAL_URL: a folder of its own. */
  readonly env?: Environment;
  /** Whether accounts and tokens are learnt before the first request. Default true. */
  readonly warm?: boolean;
}

export interface AskOptions {
  readonly explain?: 'PLAN' | 'ANALYZE';
  readonly operationName?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked<Data> {
  /** Null where the answer has none. */
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
  readonly extensions: Readonly<Record<string, unknown>>;
  /** The answer as it came over the wire. */
  readonly text: string;
  readonly status: number;
}

/** A composed server on a free port, spoken to over HTTP only. */
export interface Paygraph extends AsyncDisposable {
  readonly url: string;
  readonly connections: readonly Connection[];
  /** Who may call, to be replaced. */
  readonly callers: Callers;
  readonly log: CapturedLog;
  /** A typed operation, sent by Apollo Client. */
  query<Data, Variables extends OperationVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Asked<Data>>;
  /** A document as text, for what no typed operation could say. */
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: AskOptions,
  ): Promise<GraphqlAnswer>;
  /** Every answer so far, as text. */
  answers(): string;
}

/** How a server reaches a sandbox, with what is known of it told. */
export function connectionTo(
  sandbox: Pick<GovineerSandbox, 'url' | 'tokenUrl' | 'clientId' | 'clientSecret'>,
  more: ConnectionConfig,
): ConnectionConfig {
  return {
    provider: 'govineer',
    mode: 'SANDBOX',
    baseUrl: sandbox.url,
    tokenUrl: sandbox.tokenUrl,
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    strings: 'ordinal',
    ids: 'ordinal',
    ...more,
  };
}

/** The same of wallee, whose searches are told to compare dates as instants. */
export function walleeConnection(
  sandbox: Pick<WalleeSandbox, 'url' | 'userId' | 'authenticationKey'>,
  more: ConnectionConfig,
): ConnectionConfig {
  return {
    provider: 'wallee',
    mode: 'SANDBOX',
    baseUrl: sandbox.url,
    userId: `${sandbox.userId}`,
    authenticationKey: sandbox.authenticationKey,
    datePush: 'instant',
    ...more,
  };
}

/** The same of Paysley, with the currency and the time zone that it does not tell. */
export function paysleyConnection(
  sandbox: Pick<PaysleySandbox, 'baseUrl' | 'accessKey'>,
  more: ConnectionConfig,
): ConnectionConfig {
  return {
    provider: 'paysley',
    mode: 'SANDBOX',
    baseUrl: sandbox.baseUrl,
    accessKey: sandbox.accessKey,
    currency: 'USD',
    timeZone: 'UTC',
    ...more,
  };
}

/** The same of Profituity, of whose words, texts, ids and dates is told what the sandbox does with them. */
export function profituityConnection(
  sandbox: Pick<ProfituitySandbox, 'url' | 'username' | 'password'>,
  more: ConnectionConfig,
): ConnectionConfig {
  return {
    provider: 'profituity',
    mode: 'SANDBOX',
    baseUrl: sandbox.url,
    username: sandbox.username,
    password: sandbox.password,
    words: 'known',
    strings: 'insensitive',
    ids: 'ordinal',
    dates: 'instant',
    ...more,
  };
}

/** The same of eFaka, which is told to find payments by the merchant's reference. */
export function efakaConnection(
  sandbox: Pick<EfakaSandbox, 'url' | 'accessToken'>,
  more: ConnectionConfig,
): ConnectionConfig {
  return {
    provider: 'efaka',
    mode: 'SANDBOX',
    baseUrl: sandbox.url,
    accessToken: sandbox.accessToken,
    query: 'reference',
    ...more,
  };
}

const configFile = 'paygraph.json';

export async function startPaygraph(options: PaygraphOptions): Promise<Paygraph> {
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-journal-'));
  const settings = parseConfig(
    {
      PORT: '0',
      PAYGRAPH_CONFIG: configFile,
      JOURNAL_URL: `sqlite:${join(folder, 'journal.sqlite')}`,
      ...options.env,
    },
    () => JSON.stringify({ connections: options.connections, ...options.file }),
  );
  const log = captureLog();
  const composition = await compose({ settings, clock: systemClock, log: log.log, probes: new Map() });
  const { url } = await composition.server.listen(settings.listen);
  if (options.warm ?? true) {
    await Promise.allSettled(composition.connections.map(({ accounts }) => accounts.all()));
  }
  const answers: string[] = [];
  const send = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(input, init);
    answers.push(await response.clone().text());
    return response;
  };
  return {
    url,
    connections: composition.connections,
    callers: composition.callers,
    log,
    answers: () => answers.join('\n'),
    async query(document, variables) {
      let answer = parseAnswer(0, '{}');
      const link = new HttpLink({
        uri: url,
        fetch: async (input, init) => {
          const response = await send(input, init);
          answer = parseAnswer(response.status, await response.clone().text());
          return response;
        },
      });
      const client = new ApolloClient({ link, cache: new InMemoryCache() });
      const { data } = await client.query<unknown>({
        query: document,
        variables,
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
      });
      client.stop();
      // The data as Apollo Client has it; it has no place for the rest of the answer.
      return { ...answer, data: (data ?? null) as never };
    },
    async ask(query, variables = {}, { explain, operationName, headers = {} } = {}) {
      const response = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({
          query,
          variables,
          ...(operationName === undefined ? {} : { operationName }),
          ...(explain === undefined ? {} : { extensions: { explain } }),
        }),
      });
      return parseAnswer(response.status, await response.text());
    },
    async [Symbol.asyncDispose]() {
      await composition.stop({ graceMs: 200 });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
