import { describe, expect, it } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import { encodeProviderId } from '../../../src/domain/global-id.ts';
import type { Source } from '../../../src/ports/source.ts';
import { connectionWith, FakeGateway, refTo, upSince } from './fake-gateway.ts';

const documented = { basis: 'documented', unproven: 'local', source: 'test' } as const;

const transactions = {
  kind: 'transaction',
  capabilities: {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: {
      reference: [
        { ...documented, operators: ['eq', 'in', 'missing', 'present'], precision: 'exact' },
        { ...documented, operators: ['contains', 'notContains'], precision: 'superset', basis: 'assumed' },
      ],
    },
    constants: {},
    orders: { createdAt: { basis: 'documented', source: 'test', missing: 'never' } },
    idOrder: { compare: 'codePoints', native: true, basis: 'documented', source: 'test' },
    idsPerCall: 50,
    maxPageSize: 100,
    requires: [],
    counts: true,
    countsBasis: 'documented',
  },
} as const satisfies Pick<Source<'transaction'>, 'kind' | 'capabilities'>;

const connection = connectionWith({ transaction: transactions as unknown as Source<'transaction'> });

describe('providers', () => {
  it('show a connection and how it is', async () => {
    const { data, errors } = await new FakeGateway([], connection).run(
      '{ providers { id name connection displayName mode health healthSince } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.['providers']).toEqual([
      {
        id: encodeProviderId('gov'),
        name: 'GOVINEER',
        connection: 'gov',
        displayName: 'Govineer, main',
        mode: 'SANDBOX',
        health: 'UP',
        healthSince: new Date(upSince).toISOString(),
      },
    ]);
  });

  it('show what can be done with the kinds they have, in operators that callers write', async () => {
    const { data, errors } = await new FakeGateway([], connection).run(`{ providers { capabilities {
      resource operations sortableFields idsPerCall maxPageSize requires
      filters { field operators execution basis }
    } } }`);
    expect(errors).toBeUndefined();
    expect(data?.['providers']).toEqual([
      {
        capabilities: [
          {
            resource: 'TRANSACTION',
            operations: ['LIST', 'READ'],
            sortableFields: ['createdAt'],
            idsPerCall: 50,
            maxPageSize: 100,
            requires: [],
            filters: [
              {
                field: 'reference',
                operators: ['eq', 'in', 'isNull'],
                execution: 'PROVIDER',
                basis: 'DOCUMENTED',
              },
              {
                field: 'reference',
                operators: ['contains'],
                execution: 'PROVIDER_THEN_LOCAL',
                basis: 'ASSUMED',
              },
            ],
          },
        ],
      },
    ]);
  });
});

describe('sources', () => {
  it('name their accounts by id and show why they failed', async () => {
    const fake = new FakeGateway([], connection);
    fake.sources = [
      {
        connection,
        accounts: ['a1'],
        status: 'FAILED',
        error: new ProviderFailure('RATE_LIMITED', 'Govineer asks to wait', {
          provider: 'GOVINEER',
          connection: 'gov',
          httpStatus: 429,
          retryAfterSeconds: 3,
        }),
        count: null,
        unreadable: 0,
        resumeCursor: 'here',
      },
    ];
    const { data, errors } = await fake.run(`{ transactions { sources {
      provider { connection } accountIds status count unreadable resumeCursor
      error { code message provider httpStatus nativeCode retryable retryAfterSeconds }
    } } }`);
    expect(errors).toBeUndefined();
    expect(data?.['transactions']).toEqual({
      sources: [
        {
          provider: { connection: 'gov' },
          accountIds: [refTo('account', 'a1').id],
          status: 'FAILED',
          count: null,
          unreadable: 0,
          resumeCursor: 'here',
          error: {
            code: 'RATE_LIMITED',
            message: 'Govineer asks to wait',
            provider: 'GOVINEER',
            httpStatus: 429,
            nativeCode: null,
            retryable: true,
            retryAfterSeconds: 3,
          },
        },
      ],
    });
  });
});
