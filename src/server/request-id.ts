import { z } from 'zod';

/** Long enough for any tracing system, and nothing that could forge a log line or a header. */
const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/** The id a client or proxy gave the request, if it is a sane one, else a new one. */
export function requestIdOf(header: string | string[] | undefined, newId: () => string): string {
  return typeof header === 'string' && SANE.test(header) ? header : newId();
}

const refusal = z.object({
  errors: z.array(z.looseObject({ extensions: z.record(z.string(), z.unknown()).default({}) })),
});

/** The body of an answer that Apollo made before there was an operation: its errors get the request id here. */
export function withRequestId(body: string, requestId: string): string {
  if (!body.startsWith('{')) return body;
  const parsed = refusal.safeParse(JSON.parse(body));
  if (!parsed.success) return body;
  const errors = parsed.data.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return `${JSON.stringify({ errors })}\n`;
}
