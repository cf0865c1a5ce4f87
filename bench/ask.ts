import { requestHeaders } from './caller.ts';
import type { RunningServer } from './running-server.ts';

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: unknown;
}

/** One GraphQL request. Rejects if the answer has errors. */
export async function ask(server: RunningServer, body: object): Promise<Answer> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: requestHeaders,
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer;
  if (answer.errors !== undefined)
    throw new Error(`${server.name}: ${answer.errors[0]?.message ?? 'errors'}`);
  return answer;
}
