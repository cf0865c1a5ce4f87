import { startProfituitySandbox } from '../../../../sandbox/profituity/server.ts';
import type { ProfituitySandbox, ProfituitySandboxOptions } from '../../../../sandbox/profituity/server.ts';

export const PAYMENTS = '/api/merchant-portal/payments/payments';
export const TEMPLATES = '/api/merchant-portal/payments/paymentTemplates';
export const CUSTOMERS = '/api/merchant-portal/customers/customers';
export const MERCHANTS = '/api/merchant-portal/merchants/merchants';
export const REPORT = '/api/merchant-portal/payments/reports/statusDatePaymentReport';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Parsed JSON of whatever shape the test expects; empty where there is none.
  readonly body: Readonly<Record<string, unknown>>;
}

export type Query = Readonly<Record<string, unknown>>;

/** A sandbox with a token in hand. */
export interface TestClient extends AsyncDisposable {
  readonly sandbox: ProfituitySandbox;
  readonly token: string;
  /** Of the largest merchant. */
  readonly merchantId: string;
  /** Parameters that are no texts are sent as JSON. */
  get(path: string, query?: Query, options?: { bearer?: string; method?: string }): Promise<Answer>;
  /** Ids of a page of payments. */
  ids(query: Query): Promise<readonly string[]>;
  send(method: string, path: string, body?: unknown, mediaType?: string): Promise<Answer>;
}

export async function startTestClient(options: ProfituitySandboxOptions = {}): Promise<TestClient> {
  const sandbox = await startProfituitySandbox({ scale: 0.1, ...options });
  const token = await fetchToken(sandbox);
  const get: TestClient['get'] = async (path, query = {}, { bearer = token, method = 'GET' } = {}) => {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    const target = `${sandbox.url}${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
    return answer(await fetch(target, { method, headers: { authorization: `Bearer ${bearer}` } }));
  };
  return {
    sandbox,
    token,
    merchantId: sandbox.store.merchants.all()[0]?.id ?? '',
    get,
    async ids(query) {
      const { status, text, body } = await get(PAYMENTS, query);
      if (status !== 200) throw new Error(`${status} ${text}`);
      return (body.data as { id: string }[]).map(({ id }) => id);
    },
    async send(method, path, body, mediaType = 'application/json') {
      const headers: Record<string, string> = { authorization: `Bearer ${token}` };
      if (body !== undefined) headers['content-type'] = mediaType;
      const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
      return answer(await fetch(sandbox.url + path, { method, headers, ...init }));
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

export function tokenForm({ username, password, clientId, scope }: ProfituitySandbox): URLSearchParams {
  return new URLSearchParams({ grant_type: 'password', username, password, client_id: clientId, scope });
}

export async function fetchToken(sandbox: ProfituitySandbox): Promise<string> {
  const response = await fetch(`${sandbox.url}/connect/token`, { method: 'POST', body: tokenForm(sandbox) });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** A body that createPayment takes. */
export function paymentBody(merchantId: string, changes: object = {}): Record<string, unknown> {
  return {
    merchantId,
    name: 'Jane Roe',
    routeNumber: '123456780',
    accountNumber: '000123456789',
    accountType: 1,
    type: 1,
    amount: 100,
    entryClass: 6,
    ...changes,
  };
}

/** `members` of the problems of a 400, flattened and sorted. */
export function problemMembers({ body }: Answer): readonly string[] {
  const error = body.error as { validationErrors: { members: string[] }[] | null };
  return (error.validationErrors ?? []).flatMap(({ members }) => members).toSorted();
}

/** createPayment for the largest merchant. */
export async function create(client: TestClient, changes: object = {}): Promise<Answer> {
  return client.send('POST', PAYMENTS, paymentBody(client.merchantId, changes));
}

/** The business rule of a 403. */
export function errorCode({ body }: Answer): unknown {
  return (body.error as { code: string | null }).code;
}
