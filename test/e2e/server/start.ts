import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { createLog } from '../../../src/log.ts';
import type { ApolloOptions } from '../../../src/server/apollo.ts';
import { createApollo } from '../../../src/server/apollo.ts';
import type { HttpServer, HttpServerOptions } from '../../../src/server/http.ts';
import { createHttpServer } from '../../../src/server/http.ts';
import type { RequestScope, ServerContext } from '../../../src/server/server-context.ts';
import type { Stub } from './stub-schema.ts';
import { createStub } from './stub-schema.ts';

/** A real server on a free port over the stub schema, with everything it did to be looked at. */
export interface Running extends AsyncDisposable {
  readonly url: string;
  readonly origin: string;
  readonly http: HttpServer;
  readonly stub: Stub;
  /** Every line logged so far, parsed, beside the text as it was written. */
  readonly lines: readonly Record<string, unknown>[];
  readonly logged: () => string;
  /** The scope of every GraphQL request so far. */
  readonly scopes: readonly RequestScope[];
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export async function start(
  options: {
    readonly apollo?: Partial<ApolloOptions<ServerContext>>;
    readonly http?: Partial<HttpServerOptions<ServerContext>>;
  } = {},
): Promise<Running> {
  const stub = createStub();
  const lines: Record<string, unknown>[] = [];
  let text = '';
  const write = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const log = createLog({ level: 'trace', pretty: null, write });
  const scopes: RequestScope[] = [];
  const app = createApollo<ServerContext>({
    schema: stub.schema,
    settings: { mode: 'development', introspection: true, explain: true, trustedDocumentsOnly: false },
    log,
    planOperation: async () => ({ planned: true }),
    ticks: () => performance.now(),
    ...options.apollo,
  });
  await app.server.start();
  const http = createHttpServer<ServerContext>({
    app,
    contextFor: (scope) => {
      scopes.push(scope);
      return { ...scope };
    },
    readiness: () => ({ ready: true, reasons: [] }),
    playground: null,
    requestDeadlineMs: 5_000,
    loopbackOnly: true,
    log,
    now: () => Date.now(),
    newRequestId: randomUUID,
    ...options.http,
  });
  const { url } = await http.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    origin: new URL(url).origin,
    http,
    stub,
    lines,
    logged: () => text,
    scopes,
    post: (body, headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    [Symbol.asyncDispose]: async () => {
      await http.stop({ graceMs: 100 });
      await app.server.stop();
    },
  };
}
