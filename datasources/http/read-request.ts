/** A request that changes nothing at the provider, so that it may be sent again. */
export interface ReadRequest {
  /** Begins with `/`; appended to the base URL's path; the query encoded. Sent as it stands. */
  readonly path: string;
  readonly method: 'GET' | 'POST';
  /** Names in lower case. Credentials come from the AuthHook, not from here. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Handed to the AuthHook: which credentials, where a connection has several. */
  readonly authScope?: string;
}

/** A 2xx answer, or another that the provider means as one, read to its end. */
export interface ReadResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Length of the body, inflated. */
  readonly bytes: number;
  /**
   * The body as `parseJson` reads it: numbers of more than 15 significant digits are `NumberText`. Parsed at the first
   * call. Throws ProviderFailure PROVIDER_BAD_RESPONSE if the answer is not JSON.
   */
  json(): unknown;
}
