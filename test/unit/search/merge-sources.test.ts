import { describe, expect, it } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { SourceReport } from '../../../src/gateway/record-connection.ts';
import { mergeSources } from '../../../src/gateway/search/merge-sources.ts';
import { testConnection } from '../../kit/gateway-environment.ts';

const [gov, wal] = [testConnection('gov', {}, []), testConnection('wal', {}, [])];
const timeout = new ProviderFailure('PROVIDER_TIMEOUT', 'late', { provider: 'GOVINEER', connection: 'gov' });

function report(
  connection: typeof gov,
  accounts: readonly string[],
  status: SourceReport['status'],
  more: Partial<SourceReport> = {},
): SourceReport {
  return {
    connection,
    accounts,
    status,
    error: null,
    count: 3,
    unreadable: 0,
    resumeCursor: 'here',
    ...more,
  };
}

const short = (reports: readonly SourceReport[]) =>
  mergeSources(reports).map(({ connection, accounts, status }) =>
    [connection.key, ...accounts, status].join(' '),
  );

describe('the sources of a search', () => {
  it('are one for each place, in the order of places', () => {
    expect(
      short([
        report(wal, ['1'], 'COMPLETE'),
        report(gov, ['b'], 'COMPLETE'),
        report(gov, ['a'], 'COMPLETE'),
        report(gov, ['a'], 'COMPLETE'),
        report(wal, ['1'], 'COMPLETE'),
      ]),
    ).toEqual(['gov a COMPLETE', 'gov b COMPLETE', 'wal 1 COMPLETE']);
  });

  it.each<readonly [readonly SourceReport['status'][], string]>([
    [['SKIPPED', 'COMPLETE'], 'COMPLETE'],
    [['COMPLETE', 'REQUIRES_FILTER', 'SKIPPED'], 'REQUIRES_FILTER'],
    [['PARTIAL', 'REQUIRES_FILTER'], 'PARTIAL'],
    [['COMPLETE', 'FAILED', 'PARTIAL'], 'FAILED'],
  ])('that are %j are %s', (statuses, worst) => {
    const reports = statuses.map((status) => report(gov, ['a'], status));
    expect(short(reports)).toEqual([`gov a ${worst}`]);
    expect(short(reports.toReversed())).toEqual([`gov a ${worst}`]);
  });

  it('keep the error of the worst and count all that was unreadable, without count and cursor', () => {
    expect(
      mergeSources([
        report(gov, ['a'], 'COMPLETE', { unreadable: 2 }),
        report(gov, ['a'], 'FAILED', { error: timeout, unreadable: 1 }),
      ]),
    ).toEqual([
      report(gov, ['a'], 'FAILED', { error: timeout, unreadable: 3, count: null, resumeCursor: null }),
    ]);
  });

  it('tell of an account that was skipped beside one that was not', () => {
    expect(short([report(gov, ['a'], 'SKIPPED'), report(gov, ['b'], 'COMPLETE')])).toEqual([
      'gov a SKIPPED',
      'gov b COMPLETE',
    ]);
  });

  it('do not say of a connection that it was skipped if it was asked for another kind', () => {
    expect(
      short([report(gov, [], 'SKIPPED'), report(gov, ['a'], 'COMPLETE'), report(wal, [], 'SKIPPED')]),
    ).toEqual(['gov a COMPLETE', 'wal SKIPPED']);
  });
});
