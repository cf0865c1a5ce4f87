import type { RecordRef } from '../../domain/record-ref.ts';
import type { CallContext, RequestMetrics } from '../../ports/call-context.ts';
import type { Source } from '../../ports/source.ts';
import type { SeenRefs } from './seen-by-id.ts';

type Refs = readonly RecordRef<'client'>[];

/** A client is seen where one of its accounts is. Read once for each request, told apart by its metrics. */
export class SeenClients implements SeenRefs<'client'> {
  readonly known = [];
  readonly #read = new WeakMap<RequestMetrics, Promise<Refs>>();

  constructor(
    private readonly accounts: Source<'account'> | undefined,
    private readonly seen: readonly RecordRef<'account'>[],
  ) {}

  refs(call: CallContext): Promise<Refs> {
    const known = this.#read.get(call.metrics);
    if (known !== undefined) return known;
    const reading = this.#clientsOfAccounts(call);
    this.#read.set(call.metrics, reading);
    return reading;
  }

  async #clientsOfAccounts(call: CallContext): Promise<Refs> {
    if (this.accounts === undefined || this.seen.length === 0) return [];
    const found = await this.accounts.getMany(this.seen, new Set(['client']), call);
    const clients = new Map<string, RecordRef<'client'>>();
    for (const account of found.values()) {
      if (account instanceof Error) throw account;
      if (account.client !== null) clients.set(account.client.id, account.client);
    }
    return [...clients.values()];
  }
}
