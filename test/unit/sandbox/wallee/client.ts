import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { startWalleeSandbox } from '../../../../sandbox/wallee/server.ts';
import type { WalleeSandbox, WalleeSandboxOptions } from '../../../../sandbox/wallee/server.ts';

export const PREFIX = '/api/v2.0';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
  // Parsed JSON of whatever shape the test expects.
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a test changes about a well signed request; undefined leaves a header or claim out. */
export interface Changes {
  readonly method?: string;
  readonly space?: string | undefined;
  readonly accept?: string;
  readonly token?: string | undefined;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: string;
}

export interface TestClient extends AsyncDisposable {
  readonly sandbox: WalleeSandbox;
  /** A signed request; the target stands behind the prefix and is sent byte for byte. */
  get(target: string, changes?: Changes): Promise<Answer>;
  /** As get, of any target of the host. */
  raw(target: string, changes?: Changes): Promise<Answer>;
  /** A search of space 405, its parameters encoded; throws unless it is answered with 200. */
  search(path: string, parameters: Readonly<Record<string, string>>, space?: string): Promise<Found>;
}

export interface Found {
  readonly data: readonly Record<string, unknown>[];
  readonly hasMore: boolean;
  readonly limit: number;
  readonly offset: number;
}

export async function startTestClient(options: WalleeSandboxOptions = {}): Promise<TestClient> {
  const sandbox = await startWalleeSandbox({ scale: 0.1, ...options });
  const raw = (target: string, changes: Changes = {}): Promise<Answer> => {
    const method = changes.method ?? 'GET';
    const token = 'token' in changes ? changes.token : tokenFor(sandbox, method, target, changes);
    const space = 'space' in changes ? changes.space : '405';
    return send(new URL(sandbox.url).origin, target, method, {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(space === undefined ? {} : { space }),
      ...(changes.accept === undefined ? {} : { accept: changes.accept }),
    });
  };
  return {
    sandbox,
    raw,
    get: (target, changes) => raw(PREFIX + target, changes),
    async search(path, parameters, space = '405') {
      const answer = await raw(`${PREFIX}${path}/search?${encodeQuery(parameters)}`, { space });
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
      return answer.body as unknown as Found;
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

/** Written by hand, so that it shares nothing with what checks it. */
export function tokenFor(
  { userId, authenticationKey }: { readonly userId: number; readonly authenticationKey: string },
  method: string,
  target: string,
  { header, claims, key }: Changes = {},
): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.trunc(Date.now() / 1000);
  const signed = [
    part({ alg: 'HS256', typ: 'JWT', ver: 1, ...header }),
    part({ sub: `${userId}`, iat: now, requestPath: target, requestMethod: method, ...claims }),
  ].join('.');
  const bytes = Buffer.from(key ?? authenticationKey, 'base64');
  return `${signed}.${createHmac('sha256', bytes).update(signed).digest('base64url')}`;
}

/** node:http, as fetch rewrites targets (an apostrophe becomes %27). */
function send(
  origin: string,
  target: string,
  method: string,
  headers: Record<string, string>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const message = request({ hostname, port, path: target, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.once('end', () => {
        const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body });
      });
    });
    message.once('error', reject);
    message.end();
  });
}

export function encodeQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
