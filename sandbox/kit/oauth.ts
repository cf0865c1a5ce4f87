import { createHash, timingSafeEqual } from 'node:crypto';
import type { ClientCredentials } from './credentials.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';
import type { SandboxRequest } from './request.ts';
import type { TokenBook } from './token-book.ts';

/** OAuth 2.0 error words of a token endpoint (RFC 6749, section 5.2). */
export type OAuthError = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';

export interface ClientCredentialsGrant {
  readonly clients: readonly ClientCredentials[];
  readonly scopes: readonly string[];
  readonly lifetimeSeconds: number;
  readonly tokens: TokenBook;
}

/** Answers a client-credentials token request: Basic authorization, form body, scope asked for by name. */
export function tokenReply(grant: ClientCredentialsGrant, request: SandboxRequest): Reply {
  if (request.method !== 'POST') return jsonReply(405, { error: 'invalid_request' }, { allow: 'POST' });
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') return refuse('invalid_request');
  const form = new URLSearchParams(request.body.toString('utf8'));
  if (new Set(form.keys()).size !== form.size) return refuse('invalid_request');
  const client = basicClient(grant.clients, request.headers.authorization);
  if (client === undefined) return refuse('invalid_client');
  const grantType = form.get('grant_type');
  if (grantType === null) return refuse('invalid_request');
  if (grantType !== 'client_credentials') return refuse('unsupported_grant_type');
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (scopes.length === 0 || scopes.some((scope) => !grant.scopes.includes(scope)))
    return refuse('invalid_scope');
  return jsonReply(
    200,
    {
      access_token: grant.tokens.issue(client.clientId),
      expires_in: grant.lifetimeSeconds,
      token_type: 'Bearer',
    },
    { 'cache-control': 'no-store' },
  );
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
}

function basicClient(
  clients: readonly ClientCredentials[],
  authorization: string | undefined,
): ClientCredentials | undefined {
  // Strict base64: what a wrapping encoder or a URL-safe one makes is not a valid header value.
  const encoded = /^Basic ((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/i.exec(
    authorization ?? '',
  )?.[1];
  if (encoded === undefined) return undefined;
  const given = Buffer.from(encoded, 'base64').toString('utf8');
  return clients.find((client) => sameText(given, `${client.clientId}:${client.clientSecret}`));
}

function sameText(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function refuse(error: OAuthError): Reply {
  return jsonReply(400, { error }, { 'cache-control': 'no-store' });
}
