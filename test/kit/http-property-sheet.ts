import type { AccountStore } from '../../sandbox/govineer/store/account-store.ts';
import { testConnection } from './gateway-environment.ts';
import { govineerTruth } from './contract-govineer-truth.ts';
import type { HttpWorld, WorldMember, WorldName } from './http-property-world.ts';
import { listWorld, startWorld } from './http-property-world.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';

/** A world of one empty account, whose rows a test writes for each of its runs. */
export interface EmptySheet extends AsyncDisposable {
  readonly world: HttpWorld;
  readonly member: WorldMember;
  readonly rows: AccountStore;
  /** What the account has to show now. */
  truth<K extends RecordKind>(kind: K): readonly Records[K][];
  /** Requests since the last look that were answered by an error, as `400 /path`. */
  refused(): readonly string[];
  clear(): void;
}

const uid = 'sheet';

export async function startSheet(name: WorldName): Promise<EmptySheet> {
  const full = await startWorld(name);
  const [first] = full.members;
  if (first === undefined) throw new Error('A world with a connection was required');
  const { store, requests } = first.sandbox;
  const [model] = store.paymentAccounts.all();
  if (model === undefined) throw new Error('A sandbox with an account was required');
  store.paymentAccounts.insert({ ...model, uid });
  const connection = testConnection(first.key, first.provider.sources, [uid], first.trust);
  const member: WorldMember = { ...first, accounts: [uid], connectionFor: () => connection };
  const rows = store.account(uid);
  let seen = requests.since(0).next;
  const truth = <K extends RecordKind>(kind: K) => govineerTruth(kind, store, member, [uid]);
  return {
    member,
    rows,
    truth,
    world: {
      ...listWorld([member]),
      members: [member],
      all: truth,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    },
    refused() {
      const { entries, next } = requests.since(seen);
      seen = next;
      return entries
        .filter(({ status }) => (status ?? 0) >= 400)
        .map(({ status, path }) => `${status} ${path}`);
    },
    clear() {
      for (const table of [rows.payments, rows.customers, rows.transactions]) {
        for (const row of table.all()) table.delete(row.uid);
      }
    },
    [Symbol.asyncDispose]: () => full[Symbol.asyncDispose](),
  };
}
