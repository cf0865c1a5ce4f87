import { ProviderFailure } from '../../src/domain/errors.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { noAuth } from './auth-hook.ts';
import { integer, object, optional, text } from './decode.ts';
import { providerFailure } from './failure.ts';
import { Mismatch } from './mismatch.ts';
import type { IssuedToken } from './oauth-token.ts';
import type { UpstreamLog } from './upstream-log.ts';
import type { UpstreamSettings } from './upstream-settings.ts';
import { createUpstream } from './upstream.ts';

export interface OAuthGrantOptions {
  readonly provider: ProviderName;
  readonly connection: string;
  /** The token endpoint, query allowed. */
  readonly tokenUrl: string;
  /** Fields of the form, `grant_type` among them. A function, so that secrets are revealed only when they are sent. */
  readonly form: () => Readonly<Record<string, string>>;
  /** Headers that carry credentials, e.g. `basicCredentials`. */
  readonly headers?: () => Readonly<Record<string, string>>;
  readonly settings?: Partial<UpstreamSettings>;
  readonly clock: Clock;
  readonly log: UpstreamLog;
}

/** An OAuth token endpoint (RFC 6749 §3.2): what `createOAuthToken` fetches from. */
export interface OAuthGrant {
  /**
   * Asks for a token, with tries, deadline and breaker as for any read. Rejects with ProviderFailure:
   * PROVIDER_AUTHENTICATION_FAILED where the credentials are refused.
   */
  fetch(call: CallContext): Promise<IssuedToken>;
  close(): Promise<void>;
}

/** RFC 6749 §5.2, without `invalid_request` and the like, which are our mistake and not the credentials'. */
const refusals: ReadonlySet<string> = new Set(['invalid_client', 'invalid_grant', 'unauthorized_client']);
const knownErrors: ReadonlySet<string> = new Set([
  ...refusals,
  'invalid_request',
  'unsupported_grant_type',
  'invalid_scope',
]);

const answer = object({ access_token: text, token_type: optional(text), expires_in: optional(integer) });
const errorAnswer = object({ error: text });

/** Life of a token whose answer does not say, in seconds: `expires_in` is optional there. */
const unsaidLife = 300;

export function createOAuthGrant(options: OAuthGrantOptions): OAuthGrant {
  const { provider, connection, clock, log, settings } = options;
  const name = { provider, connection };
  const url = new URL(options.tokenUrl);
  const upstream = createUpstream({
    ...name,
    baseUrl: url.origin,
    auth: noAuth,
    clock,
    log,
    ...(settings === undefined ? {} : { settings }),
    nativeCodeOf(json) {
      const read = errorAnswer(json);
      return read instanceof Mismatch || !knownErrors.has(read.error) ? undefined : read.error;
    },
  });

  return {
    async fetch(call) {
      const body = new URLSearchParams(options.form()).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded', ...options.headers?.() };
      const request = { method: 'POST', path: url.pathname + url.search, headers, body } as const;
      const response = await upstream.read(request, call).catch((error: unknown) => {
        throw refused(error) ?? error;
      });
      const token = answer(response.json());
      const required = 'a bearer token';
      if (token instanceof Mismatch) {
        throw providerFailure(name, 'PROVIDER_BAD_RESPONSE', {
          required,
          got: `an answer with ${token.toString()}`,
          httpStatus: response.status,
        });
      }
      const { access_token: accessToken, token_type: type, expires_in: expiresIn } = token;
      // Anything else would break the header it is to be sent in (RFC 6750 §2.1).
      const usable = /^[\x21-\x7e]+$/.test(accessToken) && (type ?? 'bearer').toLowerCase() === 'bearer';
      if (!usable || (expiresIn ?? unsaidLife) <= 0) {
        const got = 'one of another type, with odd characters, or expired';
        throw providerFailure(name, 'PROVIDER_BAD_RESPONSE', { required, got, httpStatus: response.status });
      }
      return { accessToken, expiresIn: expiresIn ?? unsaidLife };
    },
    close: () => upstream.close(),
  };

  function refused(error: unknown): ProviderFailure | null {
    if (!(error instanceof ProviderFailure) || !refusals.has(error.nativeCode ?? '')) return null;
    return providerFailure(name, 'PROVIDER_AUTHENTICATION_FAILED', {
      required: 'a token',
      got: `refused credentials (${error.nativeCode ?? ''})`,
      nativeCode: error.nativeCode,
      ...(error.httpStatus === undefined ? {} : { httpStatus: error.httpStatus }),
    });
  }
}

/** The `authorization` header of RFC 7617, in UTF-8. */
export function basicCredentials(user: string, password: string): { readonly authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
