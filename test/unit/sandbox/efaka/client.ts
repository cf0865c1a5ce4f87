import { startEfakaSandbox } from '../../../../sandbox/efaka/server.ts';
import type { EfakaSandbox, EfakaSandboxOptions } from '../../../../sandbox/efaka/server.ts';
import type { PaymentRecord, Result } from '../../../../sandbox/efaka/records.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed JSON; empty where the answer is none. */
  readonly body: Body;
}

/** A payment, another answer with a result, or a page of payments. */
export interface Body extends Partial<Omit<PaymentRecord, 'result'>> {
  readonly result?: Result;
  readonly records?: readonly Body[];
  readonly page?: number;
  readonly pages?: number;
  readonly buildNumber?: string;
  readonly ndc?: string;
}

export type Fields = Readonly<Record<string, string>>;

export interface TestClient extends AsyncDisposable {
  readonly sandbox: EfakaSandbox;
  /** `path` begins with /v3. */
  get(path: string, query?: Fields, options?: { token?: string; method?: string }): Promise<Answer>;
  post(path: string, fields?: Fields): Promise<Answer>;
  /** The id of a payment made with these fields over VISA; throws if there is none. */
  pay(fields?: Fields): Promise<string>;
  /** Result code of the answer to a POST, with its HTTP status. */
  code(path: string, fields?: Fields): Promise<string>;
}

/** A debit that succeeds. */
export const VISA: Fields = {
  amount: '92.00',
  currency: 'EUR',
  paymentType: 'DB',
  paymentBrand: 'VISA',
  'card.number': '4200000000000000',
  'card.holder': 'Jane Jones',
  'card.expiryMonth': '05',
  'card.expiryYear': '2034',
  'card.cvv': '123',
};

/** 2026-01-05 10:00:00 UTC. */
export const NOON = Date.UTC(2026, 0, 5, 10);

export async function startTestClient(options: EfakaSandboxOptions = {}): Promise<TestClient> {
  const sandbox = await startEfakaSandbox({ scale: 0.1, now: () => NOON, ...options });
  const authorization = `Bearer ${sandbox.accessToken}`;
  const post: TestClient['post'] = async (path, fields = {}) =>
    answer(
      await fetch(sandbox.url + path, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams(fields),
      }),
    );
  return {
    sandbox,
    post,
    async get(path, query = {}, { token = sandbox.accessToken, method = 'GET' } = {}) {
      const search = new URLSearchParams(query).toString();
      const target = `${sandbox.url}${path}${search === '' ? '' : `?${search}`}`;
      return answer(
        await fetch(target, { method, redirect: 'manual', headers: { authorization: `Bearer ${token}` } }),
      );
    },
    async pay(fields = {}) {
      const { body, text } = await post('/v3/payments', { ...VISA, ...fields });
      if (body.id === undefined) throw new Error(text);
      return body.id;
    },
    async code(path, fields) {
      const { status, body } = await post(path, fields);
      return `${status} ${body.result?.code}`;
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

export async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: json ? (JSON.parse(text) as Body) : {},
  };
}

/** A debit with nothing special but what is given. */
export function payment(id: string, changes: Partial<PaymentRecord> = {}): PaymentRecord {
  return {
    id,
    paymentType: 'DB',
    amount: '1.00',
    currency: 'EUR',
    result: { code: '000.000.000', description: 'transaction succeeded' },
    timestamp: '2026-01-02 03:04:05+0000',
    ...changes,
  };
}

/** The id of this number. */
export const idOf = (number: number): string => number.toString(16).padStart(32, '0');
