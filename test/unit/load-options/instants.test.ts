import { describe, expect, test } from 'vitest';
import { sortPathOf } from '../../../datasources/dialects/load-options/compile.ts';
import type { PropertyTable } from '../../../datasources/dialects/load-options/property.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import { leafOperators } from '../../../src/filter/ast.ts';
import { filterOf, properties } from './dialect-fixture.ts';

describe('instants', () => {
  const at = Date.parse('2026-02-19T06:43:50.000Z');
  const day = { instants: 'day' } as const;

  test.each([
    ['gte', '["made",">=","2026-02-19T06:43:50.000Z"]'],
    ['gt', '["made",">=","2026-02-19T06:43:50.001Z"]'],
    ['lt', '["made","<","2026-02-19T06:43:50.000Z"]'],
    ['lte', '["made","<","2026-02-19T06:43:50.001Z"]'],
    ['eq', '[["made",">=","2026-02-19T06:43:50.000Z"],"and",["made","<","2026-02-19T06:43:50.001Z"]]'],
    ['ne', '[["made","<","2026-02-19T06:43:50.000Z"],"or",["made",">=","2026-02-19T06:43:50.001Z"]]'],
  ] as const)('%s is %s', (op, filter) => {
    expect(filterOf({ op, field: 'createdAt', value: at })).toBe(filter);
  });

  test('that may be days are right in any time zone', () => {
    expect(filterOf({ op: 'gte', field: 'createdAt', value: at }, day)).toBe(
      '["made",">=","2026-02-18T00:00:00.000Z"]',
    );
    expect(filterOf({ op: 'lt', field: 'createdAt', value: at }, day)).toBe(
      '["made","<","2026-02-21T00:00:00.000Z"]',
    );
    expect(filterOf({ op: 'ne', field: 'createdAt', value: at }, day)).toBe('always');
  });

  test('beyond what can be written are before or after everything', () => {
    expect(filterOf({ op: 'gte', field: 'createdAt', value: -8.64e15 })).toBe('always');
    expect(filterOf({ op: 'lt', field: 'createdAt', value: -8.64e15 })).toBe('never');
    expect(filterOf({ op: 'gt', field: 'createdAt', value: 8.64e15 })).toBe('never');
    expect(filterOf({ op: 'lte', field: 'createdAt', value: 8.64e15 })).toBe('always');
  });

  test('of a state are asked for with it', () => {
    expect(filterOf({ op: 'gte', field: 'completedAt', value: at })).toBe(
      '[["status","=","P"],"and",["on",">=","2026-02-19T06:43:50.000Z"]]',
    );
    expect(filterOf({ op: 'missing', field: 'completedAt' })).toBe(
      '[["status","<>","P"],"or",["on","=",null]]',
    );
    expect(filterOf({ op: 'present', field: 'completedAt' })).toBe(
      '[["status","=","P"],"and",["on","<>",null]]',
    );
    expect(filterOf({ op: 'ne', field: 'completedAt', value: at }, day)).toBe(
      '[["status","=","P"],"and",["on","<>",null]]',
    );
  });

  test('of a state whose date cannot be asked for are the state alone', () => {
    const undated: PropertyTable<'transaction'> = {
      completedAt: { type: 'during', path: 'on', state: { path: 'status', word: 'P' }, dated: false },
    };
    const given = { properties: undated };
    for (const op of ['gte', 'lt', 'eq', 'ne'] as const) {
      expect(filterOf({ op, field: 'completedAt', value: at }, given)).toBe('["status","=","P"]');
    }
    expect(() => filterOf({ op: 'missing', field: 'completedAt' }, given)).toThrow("no 'missing'");
  });

  test('that are found elsewhere narrow nothing', () => {
    expect(filterOf({ op: 'gte', field: 'updatedAt', value: at })).toBe('always');
  });
});

describe('what is not in the table', () => {
  test('is refused, as fields and as operators', () => {
    expect(() => filterOf({ op: 'eq', field: 'last4', value: '1' })).toThrow("no field 'last4'");
    const texts = ['notContains', 'notEqIgnoreCase', 'notStartsWith', 'notEndsWith'] as const;
    const sizes = ['gt', 'gte', 'lt', 'lte'] as const;
    const refused: { readonly [F in FieldName<'transaction'>]?: readonly string[] } = {
      reference: [...texts, ...sizes],
      amount: [...texts, 'contains', 'startsWith', 'endsWith', 'eqIgnoreCase'],
      createdAt: [...texts, 'contains', 'startsWith', 'endsWith', 'eqIgnoreCase'],
      status: [...texts, ...sizes, 'missing', 'present', 'contains'],
      nativeId: ['ne', 'notIn', 'gte', 'lte', 'missing', 'present', 'contains'],
      customerId: [...texts, ...sizes, 'contains'],
    };
    for (const [field, operators] of Object.entries(refused)) {
      for (const op of leafOperators.filter((one) => operators.includes(one))) {
        const leaf = { op, field, value: 'x', values: ['x'] } as unknown as Leaf<'transaction'>;
        expect(() => filterOf(leaf), `${field} ${op}`).toThrow('load options have no');
      }
    }
  });

  test('cannot be sorted by', () => {
    expect(sortPathOf(properties, 'createdAt')).toBe('made');
    expect(sortPathOf(properties, 'amount')).toBe('amount');
    expect(() => sortPathOf(properties, 'reference')).toThrow("no order by 'reference'");
    expect(() => sortPathOf(properties, 'last4')).toThrow('no field');
  });
});
