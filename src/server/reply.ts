import type { ServerResponse } from 'node:http';
import type { HttpError } from './http-error.ts';

/** On every answer. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** An answer of a known length, so that HEAD can tell it too. */
export function reply(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = '',
): void {
  // The client went away while the answer was made.
  if (response.destroyed || response.headersSent) return;
  // What the listener has set for every answer goes before what this one says.
  const vary = [response.getHeader('vary'), headers['vary']].filter((part) => part !== undefined).join(', ');
  response.writeHead(status, {
    ...ALWAYS,
    ...headers,
    ...(vary === '' ? {} : { vary }),
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

export function replyJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  reply(
    response,
    status,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    `${JSON.stringify(value)}\n`,
  );
}

/** In the shape of a GraphQL error, so that clients need to know only one. */
export function replyError(response: ServerResponse, error: HttpError, requestId: string): void {
  const errors = [{ message: error.message, extensions: { code: error.code, requestId } }];
  replyJson(response, error.status, { errors }, error.headers);
}
