import type { IncomingHttpHeaders } from 'node:http';

/** One directive: a token, and what it may say (RFC 9111, section 5.2). */
const directive = /^([!#$%&'*+.^_`|~\w-]+)(?:=.*)?$/;

/**
 * What a request's `Cache-Control` asks of what is kept here (RFC 9111, section 5.2.1): `no-cache` and `max-age=0` ask
 * for an answer of the provider's own, `no-store` that it be kept by nobody as well. Undefined: as it is configured.
 */
export function freshness(headers: IncomingHttpHeaders): 'reload' | 'no-store' | undefined {
  const asked = (headers['cache-control'] ?? '').split(',').map((part) => part.trim().toLowerCase());
  const names = new Set(asked.map((part) => directive.exec(part)?.[1]));
  if (names.has('no-store')) return 'no-store';
  return names.has('no-cache') || asked.includes('max-age=0') ? 'reload' : undefined;
}
