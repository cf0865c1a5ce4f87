import { createHmac } from 'node:crypto';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { RequestToSign } from '../http/auth-hook.ts';

/** What a token is for: one request, by one application user. */
export interface Claims {
  readonly userId: string;
  readonly method: RequestToSign['method'];
  /** Path and query as they are sent, the base URL's own path included. */
  readonly path: string;
  readonly now: EpochMs;
}

const header = base64url({ alg: 'HS256', typ: 'JWT', ver: 1 });

/** The compact JWT that signs one request (wallee, authentication). `key` is the decoded authentication key. */
export function signJwt({ userId, method, path, now }: Claims, key: Uint8Array): string {
  const payload = base64url({
    sub: userId,
    // Whole seconds.
    iat: Math.floor(now / 1000),
    requestPath: path,
    requestMethod: method,
  });
  const signed = `${header}.${payload}`;
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
