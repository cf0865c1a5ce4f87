import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWK } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An issuer of tokens with an address where its keys are. */
export interface Issuer extends AsyncDisposable {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** How often its keys were read. */
  readonly reads: number;
  /** Makes a key with this id and signs with it from now on. */
  rotate(kid: string): Promise<void>;
  /** Answers this status from now on. */
  fail(status: number): void;
  /** A token as the issuer signs it, with `more` over the usual claims: good for a minute from `now`. */
  token(more?: Readonly<Record<string, unknown>>, now?: number): Promise<string>;
  publicKeys(): readonly JWK[];
}

export async function startIssuer(): Promise<Issuer> {
  const keys: JWK[] = [];
  let current: { readonly kid: string; readonly key: CryptoKey } | undefined;
  let reads = 0;
  let status = 200;
  const server = createServer((_, response) => {
    reads += 1;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const rotate = async (kid: string): Promise<void> => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    keys.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256' });
    current = { kid, key: privateKey };
  };
  await rotate('first');
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    get reads() {
      return reads;
    },
    rotate,
    fail: (other) => {
      status = other;
    },
    publicKeys: () => keys,
    async token(more = {}, now = Date.now()) {
      if (current === undefined) throw new Error('an issuer has a key');
      const seconds = Math.floor(now / 1000);
      const claims = {
        iss: issuer,
        aud: 'paygraph',
        sub: 'till-7',
        exp: seconds + 60,
        iat: seconds,
        ...more,
      };
      return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: current.kid }).sign(current.key);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
