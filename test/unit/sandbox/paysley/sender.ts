import type { Answer, TestClient } from './client.ts';
import { answer } from './client.ts';

/** Sends a write; `path` begins behind /v2. */
export async function sendTo(
  { sandbox: { baseUrl, accessKey } }: TestClient,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  return answer(
    await fetch(`${baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${accessKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}
