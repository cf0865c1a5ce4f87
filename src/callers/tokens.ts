import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { TokenIssuer } from '../config/callers.ts';
import { PaygraphError } from '../domain/errors.ts';
import type { Scope } from '../domain/scope.ts';
import { scopes } from '../domain/scope.ts';
import type { Caller } from '../ports/caller.ts';

/** Asymmetric ones only: with a shared secret whoever can check tokens could make them, and a public key is no secret. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** Of the issuer's keys, in milliseconds. An unknown key id has them read again, but not more often than the pause. */
const keysDeadline = 5_000;
const keysPause = 30_000;
const keysMaxAge = 600_000;

/** Long enough for what people name callers and tenants; they are written down with every operation. */
const name = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/** What may be told of a token that is not believed: no word of it, nor which of its parts was wrong. */
const refused = 'The API key or token is not valid here.';

/** The callers with tokens (JWT) of known issuers. */
export class Tokens {
  readonly #issuers: ReadonlyMap<string, { readonly terms: TokenIssuer; readonly keys: JWTVerifyGetKey }>;
  readonly #now: () => number;

  /**
   * `now`: epoch milliseconds. Keys are fetched when the first token comes. `before`: whom these replace; keys that it has
   * of the same issuer at the same address go on to be used, for the issuer may not answer just now.
   */
  constructor(issuers: readonly TokenIssuer[], now: () => number, before: Tokens | null = null) {
    this.#now = now;
    this.#issuers = new Map(
      issuers.map((terms) => [
        terms.issuer,
        { terms, keys: (before === null ? null : before.#keysOf(terms)) ?? keysAt(terms.jwksUrl) },
      ]),
    );
  }

  /**
   * Whose token it is.
   *
   * @throws {PaygraphError} UNAUTHENTICATED if it is not to be believed, PROVIDER_UNAVAILABLE if the keys of its issuer
   * can't be had.
   */
  async callerOf(token: string): Promise<Caller> {
    const issuer = this.#issuers.get(issuerOf(token) ?? '');
    if (issuer === undefined) throw new PaygraphError('UNAUTHENTICATED', refused);
    const { terms, keys } = issuer;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: terms.issuer,
        audience: terms.audience,
        algorithms,
        clockTolerance: terms.clockToleranceSeconds,
        // A token that never ends could not be taken back.
        requiredClaims: ['exp', terms.claims.id],
        currentDate: new Date(this.#now()),
      });
      return callerIn(payload, terms);
    } catch (error) {
      throw failureOf(error);
    }
  }

  #keysOf({ issuer, jwksUrl }: TokenIssuer): JWTVerifyGetKey | null {
    const known = this.#issuers.get(issuer);
    return known?.terms.jwksUrl === jwksUrl ? known.keys : null;
  }
}

function keysAt(url: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(url), {
    timeoutDuration: keysDeadline,
    cooldownDuration: keysPause,
    cacheMaxAge: keysMaxAge,
  });
}

/** Who the token says it is from, not yet believed: it only chooses whose keys it is checked with. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function callerIn(
  claims: JWTPayload,
  { claims: names, tenant, scopes: most, sees, costPerMinute }: TokenIssuer,
): Caller {
  return Object.freeze({
    id: nameIn(claims, names.id),
    tenant: names.tenant === null ? tenant : nameIn(claims, names.tenant),
    scopes: names.scopes === null ? most : granted(claims[names.scopes], most),
    sees,
    ...(costPerMinute === undefined ? {} : { costPerMinute }),
  });
}

function nameIn(claims: JWTPayload, claim: string): string {
  const value = claims[claim];
  if (typeof value === 'string' && name.test(value)) return value;
  throw new PaygraphError('UNAUTHENTICATED', refused);
}

/** Of the scopes a token names, as text with blanks between (RFC 8693, section 4.2) or a list, those it can give. */
function granted(claim: unknown, most: TokenIssuer['scopes']): ReadonlySet<Scope> {
  const named: readonly unknown[] =
    typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [];
  return new Set(scopes.filter((scope) => named.includes(scope) && (most === 'all' || most.has(scope))));
}

/** Only the kind of failure goes along, for the log: the library's errors carry claims. */
function failureOf(error: unknown): PaygraphError {
  if (error instanceof PaygraphError) return error;
  const isOfToken =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    error.code !== errors.JOSEError.code;
  const code = error instanceof errors.JOSEError ? error.code : 'unreachable';
  return isOfToken
    ? new PaygraphError('UNAUTHENTICATED', refused, { cause: new Error(code) })
    : new PaygraphError('PROVIDER_UNAVAILABLE', "The keys of the token's issuer can't be had now.", {
        cause: new Error(code),
      });
}

/** Whether it has the form of a token: three parts, the first of which is a JSON object in base64url. */
export function looksLikeToken(credential: string): boolean {
  return /^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(credential);
}
