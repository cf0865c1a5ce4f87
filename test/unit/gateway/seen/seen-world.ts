import { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import type { Records } from '../../../../src/domain/records/records.ts';
import { recordClasses } from '../../../../src/domain/records/records.ts';
import type { TransactionRecord } from '../../../../src/domain/records/transaction.ts';
import type { Connection } from '../../../../src/gateway/connection.ts';
import type { ListEnvironment } from '../../../../src/gateway/list/list-environment.ts';
import { GatewayRequest } from '../../../../src/gateway/request.ts';
import type { SourceCapabilities, SourceScope } from '../../../../src/ports/capabilities.ts';
import type { Sight } from '../../../../src/ports/caller.ts';
import { anonymous } from '../../../../src/ports/caller.ts';
import type { ListRequest, Source } from '../../../../src/ports/source.ts';
import { FakeSource } from '../../../kit/fake-source.ts';
import { fakeTransaction } from '../../../kit/fake-transactions.ts';
import { testCall, testConnection, testEnvironment } from '../../../kit/gateway-environment.ts';

type Top = 'account' | 'client';

/** A provider of a kind above accounts that counts its rows and does not know who asks. */
class TopSource<K extends Top> implements Source<K> {
  readonly capabilities: SourceCapabilities<K>;
  readonly asked: string[] = [];

  constructor(
    readonly kind: K,
    readonly rows: readonly Records[K][],
  ) {
    this.capabilities = { ...capabilitiesOf<K>('connection'), counts: true };
  }

  async list({ offset, limit }: ListRequest<K>) {
    this.asked.push('list');
    const records = this.rows.slice(offset, offset + limit);
    const exhausted = offset + records.length >= this.rows.length;
    const count = this.rows.length;
    return { records, rowsRead: records.length, unreadable: 0, unreadableTail: 0, exhausted, count };
  }

  async getMany(refs: readonly RecordRef<K>[]): Promise<ReadonlyMap<string, Records[K]>> {
    this.asked.push(...refs.map(({ nativeId }) => nativeId));
    const ids = new Set(refs.map(({ id }) => id));
    return new Map(this.rows.filter(({ id }) => ids.has(id)).map((row) => [row.id, row]));
  }

  previewList(): [] {
    return [];
  }

  previewGetMany(): [] {
    return [];
  }
}

/** Notes which accounts its lists name. */
class NotingSource extends FakeSource {
  readonly named: (readonly string[])[] = [];

  override list(request: ListRequest<'transaction'>) {
    this.named.push(request.accounts);
    return super.list(request);
  }
}

function capabilitiesOf<K extends RecordKind>(scope: SourceScope): SourceCapabilities<K> {
  return {
    operations: ['LIST', 'READ'],
    scope,
    filters: {},
    constants: {},
    orders: {},
    idOrder: { compare: 'codePoints', native: true, basis: 'documented', source: 'test' },
    idsPerCall: 10,
    maxPageSize: 10,
    requires: [],
    counts: true,
    countsBasis: 'documented',
  };
}

export const accounts = ['one', 'two', 'three'] as const;

export function accountRef(account: string, connection = 'c'): RecordRef<'account'> {
  return new RecordRef('account', 'GOVINEER', connection, null, account);
}

export function clientRef(client: string): RecordRef<'client'> {
  return new RecordRef('client', 'GOVINEER', 'c', null, client);
}

export function paymentRef(
  nativeId: string,
  account = nativeId.split('-')[0] ?? '',
): RecordRef<'transaction'> {
  return new RecordRef('transaction', 'GOVINEER', 'c', account, nativeId);
}

function payment(connection: string, account: string, number: number): TransactionRecord {
  return fakeTransaction(connection, account, {
    nativeId: `${account}-${number}`,
    createdAt: number,
    updatedAt: null,
    minor: 100n,
    currency: 'USD',
    status: 'SUCCEEDED',
    reference: 'same',
  });
}

/** Two connections; `c` has three accounts of two clients with three payments each, `d` one account. */
export function seenWorld(scope: 'account' | 'accounts') {
  const rowsOf = (connection: string, of: readonly string[]): readonly TransactionRecord[] =>
    of.flatMap((account) => [1, 2, 3].map((number) => payment(connection, account, number)));
  const source = new NotingSource(capabilitiesOf(scope), rowsOf('c', accounts));
  const other = new NotingSource(capabilitiesOf(scope), rowsOf('d', ['far']));
  const accountSource = new TopSource(
    'account',
    accounts.map((account) =>
      Object.assign(new recordClasses.account(accountRef(account)), {
        client: clientRef(account === 'one' ? 'first' : 'second'),
        name: account,
      }),
    ),
  );
  const clientSource = new TopSource(
    'client',
    ['first', 'second'].map((client) =>
      Object.assign(new recordClasses.client(clientRef(client)), { name: client }),
    ),
  );
  const connections: readonly Connection[] = [
    testConnection('c', { transaction: source, account: accountSource, client: clientSource }, accounts),
    testConnection('d', { transaction: other }, ['far']),
  ];
  const environment: ListEnvironment = testEnvironment(connections);
  return {
    source,
    other,
    accountSource,
    clientSource,
    connections,
    environment,
    /** A request of one who sees this. */
    request: (sees: Sight): GatewayRequest => {
      const call = { ...testCall(), caller: { ...anonymous, sees } };
      return new GatewayRequest({ ...environment, call });
    },
  };
}

/** One who sees these accounts of `c`, and nothing else. */
export function only(...seen: readonly string[]): Sight {
  return new Map([['c', new Set(seen)]]);
}
