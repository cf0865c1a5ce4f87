import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { OperatorCapability } from '../../../src/filter/capability.ts';
import type { IdOrder, OrderCapability } from '../../../src/ports/capabilities.ts';

type Basis = OperatorCapability['basis'];

/**
 * The lines that fields of one type share. Names: what Govineer publishes in its documents; "OData" is the OASIS
 * standard, 4.01; "inferred": nobody published it, and a live connection is not to rely on it before a probe.
 */

const comparison = 'OData: comparison operators';
const ordinal = "the connection's setting strings=ordinal";
const collation = 'assumed: text compares by code point; the collation is not published';

/** Text whose property is published. Provided that the service folds and compares ASCII letters as everybody does. */
export function textLines({ strings }: GovineerSettings): readonly OperatorCapability[] {
  const told = strings === 'ordinal';
  const basis: Basis = told ? 'documented' : 'assumed';
  const source = told ? ordinal : collation;
  return [
    // A coarser comparison returns more for these, and drops what we would keep for their opposites.
    {
      operators: ['eq', 'in', 'startsWith', 'endsWith'],
      precision: 'exact',
      basis,
      unproven: 'superset',
      source,
    },
    { operators: ['ne', 'notIn'], precision: 'exact', basis, unproven: 'local', source },
    {
      operators: ['contains', 'eqIgnoreCase'],
      precision: 'superset',
      basis: 'documented',
      unproven: 'superset',
      source: 'OData: contains and tolower, on runs of ASCII, where all foldings agree',
    },
    ...nullLines,
  ];
}

/** Text whose property is inferred: a live service may refuse its very name, with an error that teaches it. */
export function inferredTextLines(
  settings: GovineerSettings,
  property: string,
): readonly OperatorCapability[] {
  return textLines(settings).map((line) => ({
    ...line,
    basis: 'assumed',
    source: `inferred: the property ${property}; ${line.source}`,
  }));
}

const nullLines: readonly OperatorCapability[] = [
  {
    operators: ['missing', 'present'],
    precision: 'exact',
    basis: 'documented',
    unproven: 'superset',
    source: 'OData: null with eq and ne',
  },
];

/** The id of the record itself, by its global or native form. */
export function ownIdLines({ strings }: GovineerSettings): readonly OperatorCapability[] {
  const told = strings === 'ordinal';
  return [
    {
      operators: ['eq', 'in'],
      precision: 'exact',
      basis: told ? 'documented' : 'assumed',
      unproven: 'superset',
      source: told ? ordinal : collation,
    },
  ];
}

/** The uid of another record. */
export function refLines(settings: GovineerSettings, property: string): readonly OperatorCapability[] {
  const source = `inferred: the property ${property}`;
  return [
    { operators: ['eq', 'in'], precision: 'exact', basis: 'assumed', unproven: 'superset', source },
    {
      operators: ['ne', 'notIn'],
      precision: 'exact',
      basis: 'assumed',
      unproven: 'local',
      source: settings.strings === 'ordinal' ? source : `${source}; ${collation}`,
    },
    { operators: ['missing', 'present'], precision: 'exact', basis: 'assumed', unproven: 'superset', source },
  ];
}

/** Words of an inferred vocabulary: a wrong one is an empty list without an error, so unproven nothing is sent. */
export function inferredWordLines(source: string): readonly OperatorCapability[] {
  return [
    {
      operators: ['eq', 'ne', 'in', 'notIn'],
      precision: 'exact',
      basis: 'assumed',
      unproven: 'local',
      source: `inferred: ${source}`,
    },
  ];
}

/** Bounds are sent as `ge` and `lt` of whole milliseconds, which is exact at any precision. */
export function instantLines(property: string, nullable: boolean): readonly OperatorCapability[] {
  const source = `inferred: the property ${property}; ${comparison}`;
  const operators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'notIn'] as const;
  return [
    {
      operators: nullable ? [...operators, 'missing', 'present'] : operators,
      precision: 'exact',
      basis: 'assumed',
      unproven: 'superset',
      source,
    },
  ];
}

/** One clause per number of places of the currencies; numbers know no collation. */
export function amountLines(source: string): readonly OperatorCapability[] {
  return [
    {
      operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'notIn'],
      precision: 'exact',
      basis: 'assumed',
      unproven: 'superset',
      source,
    },
  ];
}

/** Codes have one case: a row with another is unreadable whatever the filter. */
export const currencyLines: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'ne', 'in', 'notIn'],
    precision: 'exact',
    basis: 'assumed',
    unproven: 'superset',
    source: 'Govineer, payments: currency is an upper-case code on every payment',
  },
];

export function idOrder({ ids }: GovineerSettings): IdOrder {
  const told = ids === 'ordinal';
  return {
    compare: 'codePoints',
    native: true,
    basis: told ? 'documented' : 'assumed',
    source: told
      ? "the connection's setting ids=ordinal"
      : 'assumed: uid orders by code point; the collation is not published',
  };
}

/** Ids of what is not listed by the provider: put in order here. */
export const localIdOrder: IdOrder = {
  compare: 'codePoints',
  native: false,
  basis: 'documented',
  source: 'not listed by id at the provider',
};

/** `nulls`: whether rows without the instant exist; OData puts those first ascending. */
export function instantOrder(nulls: boolean): Pick<OrderCapability<never>, 'basis' | 'source' | 'missing'> {
  return {
    basis: 'assumed',
    source:
      'inferred: $orderby is honoured, created_at has no digits below the millisecond; OData: null sorts first',
    missing: nulls ? 'firstAscending' : 'never',
  };
}
