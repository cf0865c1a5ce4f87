import { expect, test } from 'vitest';
import type { DeclaredFilters } from '../../../src/filter/capability.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';

const declared: DeclaredFilters<'refund'> = {
  status: [
    { operators: ['eq', 'in'], precision: 'exact', basis: 'documented', unproven: 'local', source: 'a page' },
    { operators: ['ne'], precision: 'exact', basis: 'assumed', unproven: 'local', source: 'a guess' },
  ],
  amount: [
    {
      operators: ['gte', 'lt'],
      precision: 'exact',
      basis: 'assumed',
      unproven: 'superset',
      source: 'a guess',
    },
  ],
};

test('in the sandbox everything holds as declared', () => {
  expect(effectiveOperators('refund', declared, 'sandbox')).toEqual({
    status: {
      eq: { execution: 'exact', basis: 'documented' },
      in: { execution: 'exact', basis: 'documented' },
      ne: { execution: 'exact', basis: 'assumed' },
    },
    amount: { gte: { execution: 'exact', basis: 'assumed' }, lt: { execution: 'exact', basis: 'assumed' } },
  });
});

test('on a live connection what is assumed holds only where it was probed', () => {
  const trust = { probed: new Set(['refund.amount.gte', 'transaction.status.ne']) };
  expect(effectiveOperators('refund', declared, trust)).toEqual({
    status: {
      eq: { execution: 'exact', basis: 'documented' },
      in: { execution: 'exact', basis: 'documented' },
      ne: { execution: 'local', basis: 'assumed' },
    },
    amount: { gte: { execution: 'exact', basis: 'probed' }, lt: { execution: 'superset', basis: 'assumed' } },
  });
});

test('an operator that is declared twice is a mistake in the data', () => {
  const line = {
    operators: ['eq'],
    precision: 'exact',
    basis: 'documented',
    unproven: 'local',
    source: '',
  } as const;
  expect(() => effectiveOperators('refund', { status: [line, line] }, 'sandbox')).toThrow(
    "refund.status: the operator 'eq' is declared twice",
  );
});
