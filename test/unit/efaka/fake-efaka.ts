import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON text, or anything that is not. */
  readonly body: string;
}

export interface FakeEfaka {
  readonly url: string;
  readonly accessToken: string;
  /** Path and query of every request, and what it was authorized by. */
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

/** A server that answers as a test wants, for what the sandbox never does. */
export async function startFakeEfaka(
  answer: (url: URL) => FakeAnswer | Promise<FakeAnswer>,
): Promise<FakeEfaka> {
  const asked: FakeEfaka['asked'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, authorization: request.headers.authorization });
    void Promise.resolve(answer(new URL(path, 'http://fake'))).then(({ status = 200, headers, body }) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    accessToken: 'token-of-the-fake-server-0123456789',
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A payment as it is on the wire. */
export function wirePayment(
  given: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    id: idOf(1),
    paymentType: 'DB',
    paymentBrand: 'VISA',
    amount: '92.00',
    currency: 'EUR',
    merchantTransactionId: 'order-1',
    result: { code: '000.100.110', description: 'done' },
    card: { bin: '420000', last4Digits: '0000', holder: 'Jane Jones', expiryMonth: '05', expiryYear: '2034' },
    timestamp: '2026-01-05 10:00:00+0000',
    ...given,
  };
}

/** The id that ends in a number. */
export function idOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}
