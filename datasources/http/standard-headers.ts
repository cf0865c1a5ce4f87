import type { Answer } from './exchange.ts';

/** What every request of ours says of itself. */
export function standardHeaders(
  body: string | undefined,
  contentType = 'application/json',
): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'user-agent': 'paygraph',
    ...(body === undefined ? {} : { 'content-type': contentType }),
  };
}

/** The header as it was sent; the first where there are several. */
export function rawHeader({ headers }: Pick<Answer, 'headers'>, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
