import type { IncomingHttpHeaders } from 'node:http';
import type { CallersSettings } from '../config/callers.ts';
import { PaygraphError } from '../domain/errors.ts';
import type { Caller } from '../ports/caller.ts';
import { anonymous } from '../ports/caller.ts';
import { ApiKeys } from './api-keys.ts';
import { credentialOf } from './credential.ts';
import { looksLikeToken, Tokens } from './tokens.ts';

/** Tells who sends a request. Who may call can be replaced while requests are under way: they stay who they were. */
export class Callers {
  readonly #now: () => number;
  #known: { readonly keys: ApiKeys; readonly tokens: Tokens } | null = null;

  /** Without settings everyone is `anonymous`. `now`: epoch milliseconds. */
  constructor(settings: CallersSettings | undefined, now: () => number) {
    this.#now = now;
    if (settings !== undefined) this.replace(settings);
  }

  replace({ keys, issuers }: CallersSettings): void {
    this.#known = {
      keys: new ApiKeys(keys),
      tokens: new Tokens(issuers, this.#now, this.#known?.tokens ?? null),
    };
  }

  /**
   * Who sends a request with these headers.
   *
   * @throws {PaygraphError} UNAUTHENTICATED if that is nobody who may call, PROVIDER_UNAVAILABLE if it cannot be told
   * now. Neither message has anything of what was sent.
   */
  async authenticate(headers: IncomingHttpHeaders): Promise<Caller> {
    if (this.#known === null) return anonymous;
    const { keys, tokens } = this.#known;
    const credential = credentialOf(headers);
    const caller = keys.callerOf(credential);
    if (caller !== null) return caller;
    if (looksLikeToken(credential)) return tokens.callerOf(credential);
    throw new PaygraphError('UNAUTHENTICATED', 'The API key or token is not valid here.');
  }
}
