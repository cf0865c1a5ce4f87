import { startPaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import type { PaysleySandbox, PaysleySandboxOptions } from '../../../../sandbox/paysley/server.ts';
import type { PaymentRecord } from '../../../../sandbox/paysley/records.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Parsed JSON of whatever shape the test expects; empty where the answer is no JSON.
  readonly body: Readonly<Record<string, unknown>>;
}

export type Query = Readonly<Record<string, string | number>>;

export interface TestClient extends AsyncDisposable {
  readonly sandbox: PaysleySandbox;
  /** `path` begins behind /v2. */
  get(path: string, query?: Query, options?: { key?: string; method?: string }): Promise<Answer>;
  /** `payments` of the history, without page or limit one page of 100. */
  history(query?: Query): Promise<readonly PaymentRecord[]>;
}

export async function startTestClient(options: PaysleySandboxOptions = {}): Promise<TestClient> {
  const sandbox = await startPaysleySandbox({ scale: 0.1, ...options });
  const get: TestClient['get'] = async (
    path,
    query = {},
    { key = sandbox.accessKey, method = 'GET' } = {},
  ) => {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const target = `${sandbox.baseUrl}${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
    return answer(await fetch(target, { method, headers: { authorization: `Bearer ${key}` } }));
  };
  return {
    sandbox,
    get,
    async history(query = {}) {
      const { status, text, body } = await get('/payments', { limit: 100, ...query });
      if (status !== 200) throw new Error(`${status} ${text}`);
      return body.payments as readonly PaymentRecord[];
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
    body: json ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

/** A row with nothing special but what is given. */
export function payment(paymentId: string, changes: Partial<PaymentRecord> = {}): PaymentRecord {
  return {
    amount: 1,
    currency: 'ZAR',
    customer_phone_number: '',
    email: '',
    payment_date: '2025-02-05T10:54:59.000Z',
    payment_id: paymentId,
    payment_type: 'CC.DB',
    reference_number: '',
    reference_payment_id: null,
    result_description: '',
    shipping_information: false,
    status: 'success',
    transaction_date: '2025-02-05T10:48:23.000Z',
    transaction_id: '6954555OO',
    transaction_type: 'once-off',
    ...changes,
  };
}

export const ids = (rows: readonly PaymentRecord[]): string[] => rows.map((row) => row.payment_id);
