import { request } from 'node:http';

export interface PostLimits {
  readonly signal: AbortSignal;
  /** Longest silence. */
  readonly timeoutMs: number;
}

/** Posts JSON on a connection of its own and answers the HTTP status; null where none came within the limits. */
export async function post(
  url: string,
  body: string,
  { signal, timeoutMs }: PostLimits,
): Promise<number | null> {
  return await new Promise((resolve) => {
    const call = request(url, {
      method: 'POST',
      agent: false,
      signal,
      timeout: timeoutMs,
      headers: {
        'content-type': 'application/json; charset=UTF-8',
        'content-length': Buffer.byteLength(body),
      },
    });
    call.once('response', (response) => {
      response.once('error', () => undefined);
      response.resume();
      resolve(response.statusCode ?? null);
    });
    call.once('timeout', () => call.destroy());
    call.on('error', () => resolve(null));
    call.end(body);
  });
}
