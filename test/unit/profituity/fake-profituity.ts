import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeAnswer {
  readonly status?: number;
  /** JSON text, or anything that is not. */
  readonly body: string;
}

export interface FakeProfituity {
  readonly url: string;
  /** Path and query of every request but those for tokens, decoded. */
  readonly asked: string[];
  /** Method and body of those of them that have a body. */
  readonly sent: { readonly method: string; readonly body: string }[];
  /** Forms that tokens were asked for with. */
  readonly forms: string[];
  close(): Promise<void>;
}

/** A server that answers as a test wants, for what the sandbox never does. Its n-th token is `token-n`. */
export async function startFakeProfituity(
  answer: (url: URL, token: string) => FakeAnswer,
): Promise<FakeProfituity> {
  const asked: string[] = [];
  const sent: FakeProfituity['sent'] = [];
  const forms: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const reply = ({ status = 200, body }: FakeAnswer): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    };
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      if (url.pathname === '/connect/token') {
        forms.push(body);
        const token = `token-${forms.length}`;
        reply({ body: JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 3600 }) });
        return;
      }
      asked.push(decodeURIComponent(request.url ?? ''));
      if (body !== '') sent.push({ method: request.method ?? '', body });
      reply(answer(url, (request.headers.authorization ?? '').replace('Bearer ', '')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    sent,
    forms,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
