import type { IncomingHttpHeaders } from 'node:http';

/** A provider request as the route handlers see it. */
export interface SandboxRequest {
  readonly method: string;
  /** Path without the query, still percent-encoded. */
  readonly path: string;
  /** What follows the question mark, still percent-encoded; empty without one. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
