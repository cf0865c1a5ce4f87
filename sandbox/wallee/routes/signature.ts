import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SandboxRequest } from '../../kit/request.ts';
import { ApiError } from './api-error.ts';
import type { ApplicationUser, WalleeContext } from './context.ts';

/** Seconds a token's time may be away from ours (assumed: the provider says nothing of its replay window). */
const TOLERANCE_SECONDS = 600;
/** Greater numbers are milliseconds. */
const MAX_SECONDS = 1e11;

/** The user who signed this very request with a JWT of its own (wallee spec: authentication), or a 401. */
export function signerOf(context: WalleeContext, request: SandboxRequest): ApplicationUser {
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(request.headers.authorization ?? '');
  if (token === null) throw refused('The header Authorization needs "Bearer" and a JSON Web Token.');
  const [, head = '', body = '', signature = ''] = token;
  const header = decode(head);
  if (header?.alg !== 'HS256') throw refused('The token needs alg "HS256".');
  if (header.ver !== 1) throw refused('The token needs ver 1.');
  if ((header.typ ?? header.type) !== 'JWT') throw refused('The token needs typ "JWT".');
  const claims = decode(body);
  const user = context.users.find(({ userId }) => claims?.sub === `${userId}`);
  if (claims === undefined || user === undefined)
    throw refused('The token needs an application user as sub.');
  if (!isSigned(`${head}.${body}`, signature, user)) throw refused('The signature of the token is wrong.');
  checkTime(claims.iat, context.now());
  if (claims.requestMethod !== request.method) {
    throw refused(`The token is for the method ${text(claims.requestMethod)}, not ${request.method}.`);
  }
  const target = request.query === '' ? request.path : `${request.path}?${request.query}`;
  const same = context.lenientPath
    ? decodeTarget(text(claims.requestPath)) === decodeTarget(target)
    : claims.requestPath === target;
  if (!same) throw refused('The requestPath of the token is not the path and query of the request.');
  return user;
}

function isSigned(signed: string, signature: string, user: ApplicationUser): boolean {
  const key = Buffer.from(user.authenticationKey, 'base64');
  const expected = createHmac('sha256', key).update(signed).digest();
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function checkTime(iat: unknown, now: number): void {
  if (typeof iat !== 'number' || !Number.isInteger(iat) || iat > MAX_SECONDS) {
    throw refused('The token needs whole seconds as iat.');
  }
  if (Math.abs(now / 1000 - iat) > TOLERANCE_SECONDS) {
    throw refused(`The iat of the token is more than ${TOLERANCE_SECONDS} seconds away.`);
  }
}

function decode(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target.replaceAll('+', ' '));
  } catch {
    return target;
  }
}

function text(claim: unknown): string {
  return typeof claim === 'string' ? claim : typeof claim;
}

function refused(message: string): ApiError {
  return new ApiError('unauthorized', message, { headers: { 'www-authenticate': 'Bearer' } });
}
