import { startWalleeSandbox } from '../../../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../../../sandbox/wallee/server.ts';
import { PREFIX, tokenFor } from '../client.ts';

export interface WriteAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of the record answered; NaN where there is none. */
  readonly id: number;
  /** Parsed JSON, {} where there is none. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Sent {
  /** Sent as JSON; text is sent as it stands. */
  readonly body?: unknown;
  readonly type?: string;
  readonly space?: string | undefined;
  /** Method the token is signed for; default: that of the request. */
  readonly signed?: string;
}

export interface WriteClient extends AsyncDisposable {
  readonly sandbox: WalleeSandbox;
  send(method: string, target: string, sent?: Sent): Promise<WriteAnswer>;
}

export async function startWriteClient(): Promise<WriteClient> {
  const sandbox = await startWalleeSandbox({ scale: 0.05 });
  return {
    sandbox,
    async send(method, target, sent = {}) {
      const space = 'space' in sent ? sent.space : '405';
      const { body } = sent;
      const answer = await fetch(new URL(sandbox.url).origin + PREFIX + target, {
        method,
        headers: {
          authorization: `Bearer ${tokenFor(sandbox, sent.signed ?? method, PREFIX + target)}`,
          ...(space === undefined ? {} : { space }),
          ...(body === undefined ? {} : { 'content-type': sent.type ?? 'application/json' }),
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      const parsed = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      return {
        status: answer.status,
        headers: answer.headers,
        text,
        id: Number(parsed.id),
        body: parsed,
      };
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}
