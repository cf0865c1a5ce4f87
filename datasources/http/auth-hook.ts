import type { CallContext } from '../../src/ports/call-context.ts';

/** What a hook may sign: the request line, and whose credentials are wanted where a connection has several. */
export interface RequestToSign {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query as they will be sent, the base URL's own path included. */
  readonly path: string;
  readonly authScope?: string;
}

/** How a provider's calls are authenticated. Throws ProviderFailure or the signal's reason, nothing else. */
export interface AuthHook {
  /** Headers that carry the credentials; asked for before every send, so a hook may sign with the time. */
  headers(call: CallContext, request: RequestToSign): Promise<Readonly<Record<string, string>>>;
  /**
   * Called once in a read or command when the provider answered 401 to `refused`, which `headers` gave; then the request is sent
   * once more. Left out where there is nothing to refresh: a 401 is then final.
   */
  refresh?(
    call: CallContext,
    refused: Readonly<Record<string, string>>,
    request: RequestToSign,
  ): Promise<void>;
}

/** For endpoints that take no credentials in a header of ours. */
export const noAuth: AuthHook = { headers: () => Promise.resolve({}) };
