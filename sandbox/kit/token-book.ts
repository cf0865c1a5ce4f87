import { randomBytes } from 'node:crypto';

/** The bearer tokens a sandbox has given out, and whose they are. */
export interface TokenBook {
  issue(clientId: string): string;
  /** The client a token belongs to; undefined for an unknown or expired one. */
  clientOf(token: string): string | undefined;
  clear(): void;
}

/** Tokens that end `lifetimeSeconds` after their issue by the sandbox's clock. */
export function createTokenBook(lifetimeSeconds: number, now: () => number): TokenBook {
  const tokens = new Map<string, { readonly clientId: string; readonly expiresAt: number }>();
  const dropExpired = (): void => {
    // Insertion order is expiry order unless a test turns the clock back, so this ends at the first live one.
    for (const [token, { expiresAt }] of tokens) {
      if (expiresAt > now()) return;
      tokens.delete(token);
    }
  };
  return {
    issue(clientId) {
      dropExpired();
      const token = `eyJ${randomBytes(48).toString('base64url')}`;
      tokens.set(token, { clientId, expiresAt: now() + lifetimeSeconds * 1000 });
      return token;
    },
    clientOf(token) {
      const known = tokens.get(token);
      return known !== undefined && known.expiresAt > now() ? known.clientId : undefined;
    },
    clear: () => tokens.clear(),
  };
}
