/** Long enough for any tracing system, and nothing that could forge a log line or a header. */
const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/** The id a client or proxy gave the request, if it is a sane one, else a new one. */
export function requestIdOf(header: string | string[] | undefined, newId: () => string): string {
  return typeof header === 'string' && SANE.test(header) ? header : newId();
}
