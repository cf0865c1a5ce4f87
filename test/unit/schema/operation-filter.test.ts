import { describe, expect, it } from 'vitest';
import { decodeOperationFilter } from '../../../resolvers/arguments/operation-filter.ts';
import type { Operation } from '../../../src/domain/operation.ts';
import { refTo } from './fake-gateway.ts';

const at = Date.UTC(2026, 0, 1);
const row = (more: Partial<Operation>): Operation =>
  ({
    state: 'SENT',
    mutation: 'refundTransaction',
    connection: 'gov',
    account: 'a1',
    target: { kind: 'transaction', nativeId: 'p1', parent: null },
    result: { kind: 'refund', nativeId: 'r1', parent: null },
    createdAt: at,
    ...more,
  }) as Partial<Operation> as Operation;

describe('a filter of operations', () => {
  it.each<[object, boolean]>([
    [{}, true],
    [{ state: { eq: 'PENDING' } }, true],
    [{ state: { ne: 'PENDING' } }, false],
    [{ state: { in: ['SUCCEEDED', 'PENDING'] } }, true],
    [{ state: { notIn: ['PENDING'] } }, false],
    [{ mutation: { eq: 'refundTransaction' } }, true],
    [{ mutation: { contains: 'TRANS' } }, true],
    [{ mutation: { startsWith: 'Refund' } }, false],
    [{ mutation: { endsWith: 'Transaction' }, state: { eq: 'FAILED' } }, false],
    [{ mutation: { eqIgnoreCase: 'REFUNDTRANSACTION' } }, true],
    [{ mutation: { isNull: false } }, true],
    [{ targetId: { eq: refTo('transaction', 'p1').id } }, true],
    [{ targetId: { eq: refTo('refund', 'r1').id } }, false],
    [{ targetId: { isNull: true } }, false],
    [{ createdAt: { eq: '2026-01-01T00:00:00Z' } }, true],
    [{ createdAt: { gt: '2026-01-01T00:00:00Z' } }, false],
    [{ createdAt: { gte: '2026-01-01T00:00:00Z', lt: '2026-01-01T00:00:00.001Z' } }, true],
    [{ createdAt: { lte: '2025-12-31T23:59:59.999Z' } }, false],
  ])('%j', (filter, passes) => {
    const selection = decodeOperationFilter(filter);
    expect(selection.test(row({}))).toBe(passes);
    // What the journal looks for never leaves out what passes.
    if (!passes) return;
    expect(selection.states ?? ['SENT']).toContain('SENT');
    expect(selection.createdFrom ?? at).toBeLessThanOrEqual(at);
    expect(selection.createdBefore ?? at + 1).toBeGreaterThan(at);
    expect(selection.about ?? 'p1').toBe('p1');
  });

  it('of a payment finds the one that made it', () => {
    const made = row({ target: null, result: { kind: 'transaction', nativeId: 'p1', parent: null } });
    const selection = decodeOperationFilter({ targetId: { eq: refTo('transaction', 'p1').id } });
    expect(selection.test(made)).toBe(true);
    expect(selection.about).toBe('p1');
  });

  it('tells the journal the states and the period', () => {
    expect(
      decodeOperationFilter({
        state: { in: ['PENDING', 'UNKNOWN'] },
        createdAt: { gt: '2026-01-01T00:00:00Z', lte: '2026-01-02T00:00:00Z' },
      }),
    ).toMatchObject({
      states: ['PENDING', 'SENT', 'UNKNOWN'],
      createdFrom: at + 1,
      createdBefore: at + 86_400_001,
    });
  });

  it.each([
    [{ createdAt: { gte: 'yesterday' } }, 'filter.createdAt.gte'],
    [{ targetId: { in: ['x'] } }, 'filter.targetId.in[0]'],
    [{ mutation: { eq: null } }, 'filter.mutation.eq'],
  ])('%j is refused where it is wrong', (filter, argument) => {
    expect(() => decodeOperationFilter(filter)).toThrow(expect.objectContaining({ argument }));
  });
});
