import type { PaysleySettings } from '../../../src/config/paysley.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants, keywordLines, numberIds } from './lines.ts';

/** What the merchant's lists have in common: none can be read by id, so that one reading of a list serves all ids. */
function catalogue<K extends RecordKind>(
  settings: PaysleySettings,
): Omit<SourceCapabilities<K>, 'filters' | 'constants' | 'absent'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    orders: {},
    idOrder: numberIds,
    idsPerCall: 0,
    maxPageSize: settings.listLimit,
    requires: [],
    counts: true,
    countsBasis: 'documented',
  };
}

export function customerCapabilities(settings: PaysleySettings): SourceCapabilities<'customer'> {
  return {
    ...catalogue(settings),
    filters: {
      email: keywordLines(settings),
      phone: keywordLines(settings),
      firstName: keywordLines(settings),
      lastName: keywordLines(settings),
      companyName: keywordLines(settings),
    },
    constants: { ...connectionConstants(settings), name: null, createdAt: null },
    absent: ['name', 'language', 'version', 'createdAt'],
  };
}

export function customerGroupCapabilities(settings: PaysleySettings): SourceCapabilities<'customerGroup'> {
  return {
    ...catalogue(settings),
    filters: { name: keywordLines(settings) },
    constants: connectionConstants(settings),
  };
}

export function categoryCapabilities(settings: PaysleySettings): SourceCapabilities<'category'> {
  return {
    ...catalogue(settings),
    filters: { name: keywordLines(settings) },
    constants: connectionConstants(settings),
  };
}

export function productCapabilities(settings: PaysleySettings): SourceCapabilities<'product'> {
  const published = { basis: 'documented', source: 'Paysley, products: type', unproven: 'superset' } as const;
  return {
    ...catalogue(settings),
    filters: {
      kind: [
        { ...published, operators: ['eq'], precision: 'exact' },
        { ...published, operators: ['in'], precision: 'superset' },
      ],
      name: keywordLines(settings),
      categoryName: keywordLines(settings),
    },
    constants: {
      ...connectionConstants(settings),
      state: 'ACTIVE',
      // Prices come without a currency.
      ...(settings.currency === null ? { price: null } : {}),
    },
    absent: [
      'taxId',
      'version',
      'createdAt',
      ...(settings.currency === null ? (['price', 'cost'] as const) : []),
    ],
  };
}
