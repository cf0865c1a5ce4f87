/** How much the HTTP layer takes of clients, before there is any GraphQL. */
export interface HttpLimits {
  /** How long a client may take to send its headers, in milliseconds. */
  readonly headersMs: number;
  /** How long it may take to send its whole request, in milliseconds. */
  readonly requestMs: number;
  /** How long an idle connection is kept, in milliseconds. */
  readonly keepAliveMs: number;
  /** How often the three above are looked at, in milliseconds: this much later they take effect at most. */
  readonly checkMs: number;
  /** Bytes of a request's first line and headers together. */
  readonly headerBytes: number;
  /** Headers of one request. */
  readonly headers: number;
  /** Requests on one connection, which is closed then. */
  readonly requestsPerConnection: number;
  /** Connections at one time; one more is closed at once. */
  readonly connections: number;
}

export const httpLimits: HttpLimits = Object.freeze({
  headersMs: 10_000,
  requestMs: 30_000,
  // Longer than the minute that proxies commonly keep an idle connection, so that they close it first.
  keepAliveMs: 65_000,
  checkMs: 1_000,
  headerBytes: 16_384,
  headers: 100,
  requestsPerConnection: 10_000,
  connections: 1_000,
});
