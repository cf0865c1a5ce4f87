import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFilter } from '../../../datasources/dialects/odata/compile.ts';
import { literal } from '../../../datasources/dialects/odata/literal.ts';
import type { ODataDialect } from '../../../datasources/dialects/odata/property.ts';
import { parseDecimal } from '../../../src/domain/decimal.ts';
import type { Filter } from '../../../src/filter/ast.ts';

type Kind = 'transaction';

function dialect(given: Partial<ODataDialect<Kind>> = {}): ODataDialect<Kind> {
  return {
    properties: {
      reference: { type: 'text', path: 'ref', nullable: true },
      currency: { type: 'text', path: 'cur', nullable: false },
      amount: { type: 'minorUnits', path: 'total', currency: 'cur' },
      createdAt: { type: 'instant', path: 'made', nullable: false },
      updatedAt: { type: 'instant', path: 'changed', nullable: true },
      customerId: { type: 'ref', path: 'cust', nullable: true, kind: 'customer' },
      status: {
        type: 'words',
        path: 'word',
        nullable: false,
        images: { SUCCEEDED: ['a', 'b'], FAILED: ['c'], PENDING: [], UNKNOWN: 'rest' },
      },
    },
    version: '4.01',
    currencies: null,
    nativeIdOf: (id) => (id.startsWith('!') ? null : id.toUpperCase()),
    ...given,
  };
}

function text(filter: Filter<Kind>, given: Partial<ODataDialect<Kind>> = {}): string {
  const condition = compileFilter(filter, dialect(given));
  return condition.kind === 'text' ? condition.text : condition.kind;
}

function decimal(written: string) {
  const value = parseDecimal(written);
  if (value === null) throw new Error(written);
  return value;
}

describe('literal', () => {
  test('doubles quotes and escapes nothing else', () => {
    expect(literal("''\\n%27")).toBe("'''''\\n%27'");
  });

  test('prints every text so that undoubling between the quotes gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const printed = literal(value);
        const inner = printed.slice(1, -1);
        // No quote stands alone, so none can end the literal early.
        expect(inner.replaceAll("''", '')).not.toContain("'");
        expect(inner.replaceAll("''", "'")).toBe(value);
      }),
    );
  });

  test('prints other values bare', () => {
    expect([literal(null), literal(true), literal(-5n), literal(9223372036854775807n)]).toEqual([
      'null',
      'true',
      '-5',
      '9223372036854775807',
    ]);
    expect(literal({ instant: 0 })).toBe('1970-01-01T00:00:00.000Z');
  });
});

describe('version 4.0', () => {
  test('writes lists out', () => {
    expect(text({ op: 'in', field: 'reference', values: ['x', 'y'] }, { version: '4.0' })).toBe(
      "ref eq 'x' or ref eq 'y'",
    );
    expect(text({ op: 'notIn', field: 'reference', values: ['x', 'y'] }, { version: '4.0' })).toBe(
      "(ref ne 'x' and ref ne 'y') and ref ne null",
    );
    expect(text({ op: 'eq', field: 'status', value: 'UNKNOWN' }, { version: '4.0' })).toBe(
      "word ne 'a' and word ne 'b' and word ne 'c'",
    );
  });
});

describe('text', () => {
  test('half a surrogate pair equals nothing, because nothing can hold it', () => {
    expect(text({ op: 'eq', field: 'reference', value: 'a\ud800' })).toBe('never');
    expect(text({ op: 'in', field: 'reference', values: ['a\ud800', 'b'] })).toBe("ref eq 'b'");
    expect(text({ op: 'ne', field: 'reference', value: '\udc00' })).toBe('ref ne null');
    expect(text({ op: 'startsWith', field: 'reference', value: '\ud83d' })).toBe('never');
  });

  test('a needle without ASCII asks for all that have a value', () => {
    expect(text({ op: 'contains', field: 'reference', value: 'ÄÖ' })).toBe('ref ne null');
  });
});

describe('instants', () => {
  test.each([
    ['gte', -62_135_596_800_001, 'changed ne null'],
    ['lt', -62_135_596_800_001, 'never'],
    ['gt', 253_402_300_799_999, 'never'],
    ['lte', 253_402_300_799_999, 'changed ne null'],
  ] as const)('%s %d is beyond what can be written', (op, value, expected) => {
    expect(text({ op, field: 'updatedAt', value })).toBe(expected);
  });

  test('notIn is between the buckets', () => {
    expect(text({ op: 'notIn', field: 'createdAt', values: [0, 5] })).toBe(
      '(made lt 1970-01-01T00:00:00.000Z or made ge 1970-01-01T00:00:00.001Z) and (made lt 1970-01-01T00:00:00.005Z or made ge 1970-01-01T00:00:00.006Z)',
    );
  });
});

describe('amounts', () => {
  const gte = { op: 'gte', field: 'amount', value: decimal('10') } as const;

  test('the connection knows its currencies', () => {
    expect(text(gte, { currencies: ['USD', 'EUR'] })).toBe('total ge 1000');
    expect(text(gte, { currencies: ['USD', 'JPY'] })).toBe(
      "(cur eq 'JPY' and total ge 10) or (cur eq 'USD' and total ge 1000)",
    );
  });

  test('a filter that names other currencies knows better', () => {
    const filter: Filter<Kind> = { op: 'and', of: [gte, { op: 'eq', field: 'currency', value: 'KWD' }] };
    expect(text(filter, { currencies: ['USD'] })).toBe("total ge 10000 and cur eq 'KWD'");
  });

  test('currencies that exclude each other leave nothing', () => {
    const filter: Filter<Kind> = {
      op: 'and',
      of: [gte, { op: 'eq', field: 'currency', value: 'KWD' }, { op: 'eq', field: 'currency', value: 'USD' }],
    };
    expect(text(filter)).toBe('never');
  });

  test('bounds beyond int64 are decided here', () => {
    const huge = decimal('999999999999999999999999999999');
    const usd = { currencies: ['USD'] };
    expect(text({ op: 'gt', field: 'amount', value: huge }, usd)).toBe('never');
    expect(text({ op: 'lt', field: 'amount', value: huge }, usd)).toBe('always');
    expect(text({ op: 'ne', field: 'amount', value: huge }, usd)).toBe('always');
    expect(text({ op: 'eq', field: 'amount', value: huge }, usd)).toBe('never');
  });

  test('every bound means the same in minor units', () => {
    const compare = {
      ge: (a: bigint, b: bigint) => a >= b,
      gt: (a: bigint, b: bigint) => a > b,
      le: (a: bigint, b: bigint) => a <= b,
      lt: (a: bigint, b: bigint) => a < b,
    };
    const operators = { gte: 'ge', gt: 'gt', lte: 'le', lt: 'lt' } as const;
    fc.assert(
      fc.property(
        fc.bigInt({ min: -100_000n, max: 100_000n }),
        fc.integer({ min: 0, max: 6 }),
        fc.bigInt({ min: -200_000n, max: 200_000n }),
        fc.constantFrom('gte', 'gt', 'lte', 'lt'),
        (coefficient, scale, minor, op) => {
          const printed = text(
            { op, field: 'amount', value: { coefficient, scale } },
            { currencies: ['USD'] },
          );
          const match = /^total (ge|gt|le|lt) (-?\d+)$/.exec(printed);
          const word = match?.[1] as keyof typeof compare;
          // Both sides times 10^(2 + scale): the row's amount in major units against the bound.
          const meant = compare[operators[op]](minor * 10n ** BigInt(scale), coefficient * 100n);
          expect(compare[word](minor, BigInt(match?.[2] ?? ''))).toBe(meant);
        },
      ),
    );
  });
});

describe('mistakes of the planner', () => {
  test('a field that is not in the table is refused', () => {
    expect(() => text({ op: 'eq', field: 'last4', value: '1' })).toThrow("no field 'last4'");
  });

  test.each(['notContains', 'notStartsWith', 'notEndsWith', 'notEqIgnoreCase'] as const)(
    '%s is refused',
    (op) => {
      expect(() => text({ op, field: 'reference', value: 'x' })).toThrow(op);
    },
  );

  test('an operator of another type is refused', () => {
    expect(() => text({ op: 'contains', field: 'createdAt', value: 'x' })).toThrow('contains');
    expect(() => text({ op: 'missing', field: 'status' })).toThrow('missing');
    expect(() => text({ op: 'gt', field: 'customerId', value: 'x' })).toThrow('gt');
  });
});

describe('refs', () => {
  test('an id of another place is no row of here', () => {
    expect(text({ op: 'in', field: 'customerId', values: ['!x', 'y'] })).toBe("cust eq 'Y'");
    expect(text({ op: 'ne', field: 'customerId', value: '!x' })).toBe('cust ne null');
  });
});
