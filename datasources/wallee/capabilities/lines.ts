import type { WalleeSettings } from '../../../src/config/wallee.ts';
import type { OperatorCapability } from '../../../src/filter/capability.ts';
import type { IdOrder, OrderCapability } from '../../../src/ports/capabilities.ts';

/**
 * The lines that fields of one type share. Names: what wallee publishes, in its documents or its client libraries;
 * "assumed": nobody published it, and a live connection is not to rely on it before a probe.
 */

const equals = 'wallee, search queries: ":" is equal without regard to case';
const substring = 'assumed: ":~" finds any piece of a text, without regard to case';

/** `:` returns what differs in case too, and its opposite would drop that: opposites are never pushed. */
export const textLines: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'in', 'eqIgnoreCase'],
    precision: 'superset',
    basis: 'documented',
    unproven: 'superset',
    source: equals,
  },
  // Taken for words instead of pieces, it would miss rows.
  {
    operators: ['contains', 'startsWith', 'endsWith'],
    precision: 'superset',
    basis: 'assumed',
    unproven: 'local',
    source: substring,
  },
];

/** Text that rows may lack. */
export const nullableTextLines: readonly OperatorCapability[] = [
  ...textLines,
  {
    operators: ['missing', 'present'],
    precision: 'exact',
    basis: 'documented',
    unproven: 'superset',
    source: 'wallee, search queries: ":*" is null',
  },
];

/** Text looked for under dotted names, which a live service may refuse. */
export const partTextLines: readonly OperatorCapability[] = [
  {
    operators: ['contains'],
    precision: 'superset',
    basis: 'assumed',
    unproven: 'local',
    source: `${substring}; properties of an address can be searched`,
  },
];

/** The merchant's own id of the customer, compared with its case here. */
export const customerKeyLines: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'in', 'present'],
    precision: 'superset',
    basis: 'documented',
    unproven: 'superset',
    source: `${equals}; ":*" is null`,
  },
  {
    operators: ['missing'],
    precision: 'exact',
    basis: 'assumed',
    unproven: 'local',
    source: 'assumed: an empty text can be searched for',
  },
];

/** The id of the record itself, by its global or native form. */
export const ownIdLines: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'in'],
    precision: 'exact',
    basis: 'documented',
    unproven: 'superset',
    source: 'wallee, search queries: "id" on any resource',
  },
];

/** The id of another record. A name the service does not know is an error, which teaches it. */
export function refLines(path: string, nullable = false): readonly OperatorCapability[] {
  return [
    {
      operators: nullable ? ['eq', 'in', 'missing', 'present'] : ['eq', 'in'],
      precision: 'exact',
      basis: path.includes('.') ? 'assumed' : 'documented',
      unproven: 'superset',
      source: path.includes('.')
        ? `assumed: ${path} can be searched`
        : `wallee, models: ${path} is the id of the record`,
    },
  ];
}

/** Words are published, and on every row; "none of these" is said of each. */
export const wordLines: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'ne', 'in', 'notIn'],
    precision: 'exact',
    basis: 'documented',
    unproven: 'superset',
    source: 'wallee, client libraries: the words of state',
  },
];

/** Bounds are exact to the millisecond where the connection is known to compare instants; else days around them. */
export function instantLines({ datePush }: WalleeSettings, nullable: boolean): readonly OperatorCapability[] {
  const operators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'notIn'] as const;
  const line: Omit<OperatorCapability, 'operators'> =
    datePush === 'instant'
      ? {
          precision: 'exact',
          basis: 'documented',
          unproven: 'superset',
          source: "the connection's setting datePush=instant",
        }
      : {
          precision: 'superset',
          basis: 'documented',
          unproven: 'superset',
          source: 'wallee, search queries: dates; widened to be right in any time zone, by day or instant',
        };
  const presence = nullable ? nullableTextLines.filter(({ operators: [op] }) => op === 'missing') : [];
  return [{ operators, ...line }, ...presence];
}

/** Numbers compare by size. */
export const decimalLines: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'notIn'],
    precision: 'exact',
    basis: 'documented',
    unproven: 'superset',
    source: 'wallee, search queries: numbers with ":<", ":>", ":<=" and ":>="',
  },
];

/** Codes have one case: a row with another is unreadable whatever the filter. */
export function currencyLines(path: string): readonly OperatorCapability[] {
  const own = !path.includes('.');
  return [
    {
      operators: ['eq', 'ne', 'in', 'notIn'],
      precision: 'exact',
      basis: own ? 'documented' : 'assumed',
      unproven: 'superset',
      source: own
        ? 'wallee, search queries: currency:EUR and -currency:EUR; it is on every row'
        : `assumed: ${path} can be searched`,
    },
  ];
}

export const idOrder: IdOrder = {
  compare: 'integers',
  native: true,
  basis: 'documented',
  source: 'wallee, search: order by id, which is a 64-bit integer, and bounds of it',
};

/** What an order is without windows and strands, which no kind here has. */
type PlainOrder = Pick<OrderCapability<never>, 'basis' | 'source' | 'missing'>;

/** The order by creation: only where bounds of it are exact can a list go on behind a row. */
export function createdAtOrder({ datePush }: WalleeSettings): { readonly createdAt?: PlainOrder } {
  if (datePush === 'day') return {};
  return {
    createdAt: {
      basis: 'documented',
      source: "wallee, search: order; the connection's setting datePush=instant",
      missing: 'never',
    },
  };
}

export const decimalOrder: PlainOrder = {
  basis: 'documented',
  source: 'wallee, search: order; every row has the amount',
  missing: 'never',
};
