import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { faultOf } from './fault.ts';
import { FailedTry } from './failed-try.ts';
import { isSuccess } from './status-rule.ts';

const inflate = promisify(gunzip);

/** A request as it goes on the wire. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Inflated. Empty where the body of an answer that is not 2xx could not be read. */
  readonly body: Buffer;
}

/**
 * One request, one answer, no second try. We ask for gzip, which makes lists of rows about ten times smaller; both what
 * is sent (undici's `maxResponseSize`) and what it inflates to stay within `maxBytes`. Rejects with the signal's reason
 * or FailedTry.
 */
export async function exchange(
  pool: Pick<Dispatcher, 'request'>,
  sent: Sent,
  limits: { readonly signal: AbortSignal; readonly maxBytes: number },
): Promise<Answer> {
  const { signal, maxBytes } = limits;
  let answered: Omit<Answer, 'body'> | null = null;
  try {
    const response = await pool.request({ ...sent, body: sent.body ?? null, signal });
    answered = { status: response.statusCode, headers: response.headers };
    const raw = Buffer.from(await response.body.arrayBuffer());
    const body = await plain(raw, headerOf(answered, 'content-encoding'), maxBytes);
    return { ...answered, body };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    // The status says enough; only the provider's own code is lost with the body.
    if (answered !== null && !isSuccess(answered.status)) return { ...answered, body: Buffer.alloc(0) };
    if (error instanceof FailedTry) throw error;
    throw FailedTry.of(faultOf(error, answered !== null), error, answered?.status);
  }
}

async function plain(raw: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  if (raw.length === 0 || encoding === '' || encoding === 'identity') return raw;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') throw FailedTry.of('encoding');
  return inflate(raw, { maxOutputLength: maxBytes });
}

/** The header in lower case and without blanks around it; empty if there is none. */
export function headerOf({ headers }: Pick<Answer, 'headers'>, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(', ') : (value ?? '')).trim().toLowerCase();
}

/** What came, in words that quote nothing: `503 text/html, 1234 bytes`. */
export function describeAnswer(answer: Answer): string {
  const type = /^[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,60}/.exec(headerOf(answer, 'content-type'))?.[0];
  return `${answer.status} ${type ?? 'of no known type'}, ${answer.body.length} bytes`;
}
