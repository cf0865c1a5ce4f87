import { describe, expect, test } from 'vitest';
import { asciiRun } from '../../../src/filter/ascii-run.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import type { EffectiveFilters } from '../../../src/filter/capability.ts';
import { printFilter } from '../../../src/filter/print.ts';
import { split } from '../../../src/filter/split.ts';

const exact = { execution: 'exact', basis: 'documented' } as const;
const superset = { execution: 'superset', basis: 'assumed' } as const;
const local = { execution: 'local', basis: 'assumed' } as const;
const capabilities: EffectiveFilters<'transaction'> = {
  status: { eq: exact, in: exact },
  amount: { gte: exact },
  reference: { eq: superset, contains: superset, eqIgnoreCase: superset, missing: exact, present: exact },
  description: { eq: local, contains: exact, notContains: exact },
  customerEmail: { eqIgnoreCase: superset },
};

function parted(input: unknown) {
  const { pushed, residual, parts } = split(
    'transaction',
    buildFilter('transaction', input, 'filter'),
    capabilities,
  );
  return [
    printFilter('transaction', pushed),
    printFilter('transaction', residual),
    parts.map(({ execution, basis }) => `${execution} ${basis}`).join(', '),
  ];
}

test.each([
  [{}, 'everything', 'everything', ''],
  [{ or: [] }, 'nothing', 'everything', ''],
  [{ status: { eq: 'FAILED' } }, 'status = FAILED', 'everything', 'exact documented'],
  [{ status: { ne: 'FAILED' } }, 'everything', 'status != FAILED', 'local null'],
  [{ description: { eq: 'a' } }, 'everything', 'description = "a"', 'local assumed'],
  [{ reference: { eq: 'a' } }, 'reference = "a"', 'reference = "a"', 'superset assumed'],
  [
    { amount: { gte: '1', lt: '9' }, reference: { eq: 'a' } },
    'amount >= 1 and reference = "a"',
    'amount < 9 and reference = "a"',
    'exact documented, local null, superset assumed',
  ],
  [
    { or: [{ status: { eq: 'FAILED' } }, { amount: { gte: '1' } }] },
    'amount >= 1 or status = FAILED',
    'everything',
    'exact documented, exact documented',
  ],
  [
    { or: [{ status: { eq: 'FAILED' } }, { reference: { eq: 'a' }, amount: { lt: '9' } }] },
    'reference = "a" or status = FAILED',
    'status = FAILED or (amount < 9 and reference = "a")',
    'exact documented, local null, superset assumed',
  ],
  [
    { or: [{ status: { eq: 'FAILED' } }, { amount: { lt: '9' } }] },
    'everything',
    'amount < 9 or status = FAILED',
    'local null, local null',
  ],
  [
    // The supersets of both members together are everything: nothing is asked of the provider.
    {
      or: [
        { reference: { isNull: true }, amount: { lt: '9' } },
        { reference: { isNull: false }, amount: { lt: '8' } },
      ],
    },
    'everything',
    '(amount < 8 and reference is present) or (amount < 9 and reference is missing)',
    'local null, local null, local null, local null',
  ],
  [{ reference: { contains: 'x' } }, 'everything', 'reference contains "x"', 'local null'],
  [{ description: { contains: 'x' } }, 'description contains "x"', 'everything', 'exact documented'],
  [
    { description: { contains: 'Zürich West' } },
    'description contains "rich west"',
    'description contains "zürich west"',
    'superset documented',
  ],
  [{ description: { contains: 'ü' } }, 'everything', 'description contains "ü"', 'local null'],
  [
    { reference: { eqIgnoreCase: 'Zürich' } },
    'reference contains "rich"',
    'reference =~ "zürich"',
    'superset assumed',
  ],
  [
    { description: { eqIgnoreCase: 'AB' } },
    'description contains "ab"',
    'description =~ "ab"',
    'superset documented',
  ],
  [{ description: { eqIgnoreCase: 'A' } }, 'everything', 'description =~ "a"', 'local null'],
  [{ customerEmail: { eqIgnoreCase: 'zürich' } }, 'everything', 'customerEmail =~ "zürich"', 'local null'],
  [
    { customerEmail: { eqIgnoreCase: 'A' } },
    'customerEmail =~ "a"',
    'customerEmail =~ "a"',
    'superset assumed',
  ],
  [
    { not: { description: { contains: 'ab' } } },
    'everything',
    'description not contains "ab" or description is missing',
    'local null, local null',
  ],
])('%j', (input, pushed, residual, parts) => {
  expect(parted(input)).toEqual([pushed, residual, parts]);
});

describe('asciiRun', () => {
  test.each([
    ['abc', 'abc'],
    ['x', 'x'],
    ['Zürich', 'rich'],
    ['ab\u00fccd', 'ab'],
    ['a\u00fcb', null],
    ['tab\tstop', 'stop'],
    ['', null],
    ['漢字', null],
    ['a👩b c', 'b c'],
  ])('%j: %j', (needle, run) => {
    expect(asciiRun(needle)).toBe(run);
  });
});
