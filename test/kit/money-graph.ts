import { setTimeout as sleep } from 'node:timers/promises';

/** An operation as callers see it. */
export interface ToldOperation {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly mutation: string;
  readonly state: 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'UNKNOWN';
  readonly attempts: number;
  readonly targetId: string | null;
  readonly unresolvedReason: string | null;
  readonly error: { readonly code: string } | null;
}

export interface ToldPayload {
  readonly operation: ToldOperation | null;
  readonly replayed?: boolean;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] | null }[];
}

export const operationFields =
  'id idempotencyKey mutation state attempts targetId unresolvedReason error { code }';

/** Replicas of one service, any of which may be dead for a while. */
export interface MoneyGraph {
  /** Sent once, to one of them; rejects where no whole answer came. */
  send<T>(query: string, variables: object, options?: SendOptions): Promise<T>;
  /** Of what changes nothing: sent until an answer comes. */
  insist<T>(query: string, variables: object): Promise<T>;
}

export interface SendOptions {
  /** Chooses the replica. */
  readonly turn?: number;
  /** The client goes away after so many milliseconds. */
  readonly patienceMs?: number;
}

/** `urls` are asked for each time: a replica that comes back has another one. */
export function moneyGraph(urls: () => readonly string[]): MoneyGraph {
  async function send<T>(
    query: string,
    variables: object,
    { turn = 0, patienceMs = 60_000 }: SendOptions = {},
  ) {
    let all = urls();
    // All are dead: nobody takes the connection until one is back.
    for (let times = 0; all.length === 0 && times < 1_200; times += 1) {
      await sleep(50);
      all = urls();
    }
    const url = all[turn % all.length];
    if (url === undefined) throw new Error('no replica is there');
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const { data, errors = [] } = (await response.json()) as {
      readonly data?: T;
      readonly errors?: readonly { readonly message: string }[];
    };
    const [error] = errors;
    if (data === undefined || data === null || error !== undefined) {
      throw new GraphError(error?.message ?? `no data, ${response.status}`);
    }
    return data;
  }
  return {
    send,
    async insist<T>(query: string, variables: object) {
      for (let turn = 0; ; turn += 1) {
        try {
          return await send<T>(query, variables, { turn });
        } catch (error) {
          if (turn > 40) throw error;
          await sleep(50 + 25 * turn);
        }
      }
    },
  };
}

/** The service answered that it could not. */
export class GraphError extends Error {}
