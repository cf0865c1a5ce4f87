import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import type { ProfituityContext } from './context.ts';

/** The public client of the API, and its one scope (Profituity: introducing our REST API). */
export const CLIENT_ID = 'PlatformNext_App';
export const SCOPE = 'PlatformNext';

/** OAuth 2.0 error words of a token endpoint (RFC 6749, section 5.2). */
type OAuthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unsupported_grant_type'
  | 'invalid_scope';

/**
 * Answers a password grant (RFC 6749, section 4.3). The scope may be left out, as in the vendor's own example;
 * there is no refresh token.
 */
export function tokenReply(context: ProfituityContext, request: SandboxRequest): Reply {
  if (request.method !== 'POST') return jsonReply(405, { error: 'invalid_request' }, { allow: 'POST' });
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') {
    return refuse('invalid_request', 'The mandatory Content-Type header is missing or not supported.');
  }
  const form = new URLSearchParams(request.body.toString('utf8'));
  if (new Set(form.keys()).size !== form.size) return refuse('invalid_request', 'A parameter is repeated.');
  const grantType = form.get('grant_type');
  if (grantType === null) return refuse('invalid_request', 'The mandatory grant_type is missing.');
  if (grantType !== 'password') {
    return refuse('unsupported_grant_type', 'The grant type is not supported.');
  }
  if (form.get('client_id') !== CLIENT_ID) return refuse('invalid_client', 'The client is not known.');
  const scopes = (form.get('scope') ?? SCOPE).split(' ').filter((scope) => scope !== '');
  if (scopes.some((scope) => scope !== SCOPE)) return refuse('invalid_scope', 'The scope is not supported.');
  const username = form.get('username');
  const password = form.get('password');
  if (username === null || password === null) {
    return refuse('invalid_request', 'The mandatory username or password is missing.');
  }
  if (username !== context.user.username || password !== context.user.password) {
    return refuse('invalid_grant', 'Invalid username or password!');
  }
  return jsonReply(
    200,
    {
      access_token: context.tokens.issue(username),
      token_type: 'Bearer',
      expires_in: context.tokenLifetimeSeconds,
    },
    { 'cache-control': 'no-store' },
  );
}

function refuse(error: OAuthError, description: string): Reply {
  return jsonReply(400, { error, error_description: description }, { 'cache-control': 'no-store' });
}
