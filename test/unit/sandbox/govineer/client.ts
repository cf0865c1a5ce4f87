import { startGovineerSandbox } from '../../../../sandbox/govineer/server.ts';
import type { GovineerSandbox, GovineerSandboxOptions } from '../../../../sandbox/govineer/server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Parsed JSON of whatever shape the test expects.
  readonly body: Readonly<Record<string, unknown>>;
}

/** A sandbox with a token in hand. */
export interface TestClient extends AsyncDisposable {
  readonly sandbox: GovineerSandbox;
  /** The largest account of the first credentials. */
  readonly account: string;
  readonly token: string;
  get(
    target: string,
    options?: { account?: string | undefined; bearer?: string | undefined; method?: string },
  ): Promise<Answer>;
  /** `value` of a list of the account, with options encoded. */
  list(
    path: string,
    options: Readonly<Record<string, string>>,
    account?: string,
  ): Promise<readonly Record<string, unknown>[]>;
}

export async function startTestClient(options: GovineerSandboxOptions = {}): Promise<TestClient> {
  const sandbox = await startGovineerSandbox({ scale: 0.25, ...options });
  const account = sandbox.store.paymentAccounts.all()[0]?.uid ?? '';
  const token = await fetchToken(sandbox);
  const get: TestClient['get'] = async (
    target,
    { account: header = account, bearer = token, method = 'GET' } = {},
  ) => {
    const headers: Record<string, string> = { authorization: `Bearer ${bearer}` };
    if (header !== '') headers['x-payment-account-uid'] = header;
    return answer(await fetch(sandbox.url + target, { method, headers }));
  };
  return {
    sandbox,
    account,
    token,
    get,
    async list(path, query, header) {
      const reply = await get(`${path}?${encodeQuery(query)}`, { account: header });
      if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`);
      return reply.body.value as readonly Record<string, unknown>[];
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

export async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}

export function encodeQuery(options: Readonly<Record<string, string>>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

export function basic(clientId: string, clientSecret: string): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}

export const TOKEN_FORM = 'grant_type=client_credentials&scope=com.govineer.payments%2Fadmin';

export async function fetchToken(
  sandbox: { readonly tokenUrl: string },
  { clientId, clientSecret }: { clientId: string; clientSecret: string } = sandbox as GovineerSandbox,
): Promise<string> {
  const response = await fetch(sandbox.tokenUrl, {
    method: 'POST',
    headers: {
      authorization: basic(clientId, clientSecret),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: TOKEN_FORM,
  });
  const body = (await response.json()) as { access_token: string };
  return body.access_token;
}
