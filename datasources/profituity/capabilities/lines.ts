import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { OperatorCapability } from '../../../src/filter/capability.ts';
import type { IdOrder, OrderCapability } from '../../../src/ports/capabilities.ts';

/**
 * The lines that fields of one type share. "Sample": the vendor's published client, "load options": DevExtreme's
 * documents, whose filters and sorts the API takes; "assumed": nobody published it, and a live connection is not to
 * rely on it before a probe, or before its settings say so.
 */

type Basis = OperatorCapability['basis'];

const loadOptions = 'load options: filter expressions';

/** Whether the name of a property is published. What is refused as unknown is not sent again, so none of them is dear. */
function named(property: string, published: boolean): { readonly basis: Basis; readonly source: string } {
  return published
    ? { basis: 'documented', source: `sample: ${property}; ${loadOptions}` }
    : { basis: 'assumed', source: `assumed: the property ${property}; ${loadOptions}` };
}

/** The id of the record itself, by its global or native form: a guid, which no collation can change. */
export const ownIdLines: readonly OperatorCapability[] = [
  { operators: ['eq', 'in'], precision: 'exact', unproven: 'superset', ...named('id', true) },
];

/** The merchant of a record. */
export const accountIdLines: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'in', 'ne', 'notIn'],
    precision: 'exact',
    unproven: 'superset',
    ...named('merchantId', true),
  },
];

/** The guid of another record. */
export function refLines(
  property: string,
  { published, nullable }: { readonly published: boolean; readonly nullable: boolean },
): readonly OperatorCapability[] {
  const operators = ['eq', 'in', 'ne', 'notIn'] as const;
  return [
    {
      operators: nullable ? [...operators, 'missing', 'present'] : operators,
      precision: 'exact',
      unproven: 'superset',
      ...named(property, published),
    },
  ];
}

/**
 * Text. A service that ignores case returns more than we ask for and drops what we would keep of the opposites; one
 * that minds it finds no piece of a text in another case.
 */
export function textLines(
  { strings }: ProfituitySettings,
  property: string,
  { published, nullable }: { readonly published: boolean; readonly nullable: boolean },
): readonly OperatorCapability[] {
  const { basis, source } = named(property, published);
  const told = `${source}; the connection's setting strings=${strings}`;
  const ordinal = strings === 'ordinal';
  const lines: OperatorCapability[] = [
    {
      operators: ['eq', 'in', 'startsWith', 'endsWith'],
      precision: ordinal ? 'exact' : 'superset',
      basis,
      unproven: 'superset',
      source: ordinal ? told : source,
    },
  ];
  if (ordinal) {
    lines.push({ operators: ['ne', 'notIn'], precision: 'exact', basis, unproven: 'local', source: told });
  } else {
    lines.push(...foldedLines(strings === 'insensitive', ['contains', 'eqIgnoreCase'], basis, source, told));
  }
  if (nullable) {
    lines.push({
      operators: ['missing', 'present'],
      precision: 'exact',
      basis,
      unproven: 'superset',
      source,
    });
  }
  return lines;
}

/** Text that is only ever searched for pieces. */
export function searchedTextLines(
  { strings }: ProfituitySettings,
  property: string,
): readonly OperatorCapability[] {
  if (strings === 'ordinal') return [];
  const { basis, source } = named(property, true);
  const told = `${source}; the connection's setting strings=${strings}`;
  return foldedLines(strings === 'insensitive', ['contains'], basis, source, told);
}

function foldedLines(
  known: boolean,
  operators: OperatorCapability['operators'],
  basis: Basis,
  source: string,
  told: string,
): readonly OperatorCapability[] {
  return [
    {
      operators,
      precision: 'superset',
      basis: known ? basis : 'assumed',
      unproven: 'local',
      source: known ? told : `${source}; assumed: it ignores case`,
    },
  ];
}

/**
 * Words of a status. As long as they are not known to be right, what is sent holds for any spelling, and all of it is
 * checked here again (see `sentWords`).
 */
export function statusLines({ words }: ProfituitySettings): readonly OperatorCapability[] {
  const known = words === 'known';
  return [
    {
      operators: ['eq', 'ne', 'in', 'notIn'],
      precision: known ? 'exact' : 'superset',
      basis: 'documented',
      unproven: 'superset',
      source: known
        ? "sample: status; the connection's setting words=known"
        : 'sample: status is Scheduled or Paid; other words are asked for as what is neither',
    },
  ];
}

/** Numbers compare by size, in major units. */
export const amountLines: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'notIn'],
    precision: 'exact',
    unproven: 'superset',
    ...named('amount', true),
  },
];

export const instantOperators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'notIn'] as const;

/** Bounds are exact to the millisecond where the connection is known to compare instants; else days around them. */
export function instantLines(
  { dates }: ProfituitySettings,
  property: string,
  { published, nullable }: { readonly published: boolean; readonly nullable: boolean },
): readonly OperatorCapability[] {
  const { basis, source } = named(property, published);
  const line = (operators: OperatorCapability['operators'], exact: boolean): OperatorCapability => ({
    operators,
    precision: exact ? 'exact' : 'superset',
    basis,
    unproven: 'superset',
    source: exact
      ? `${source}; the connection's setting dates=instant`
      : `${source}; widened to be right in any time zone, by day or instant`,
  });
  const presence: OperatorCapability = {
    operators: ['missing', 'present'],
    precision: 'exact',
    basis,
    unproven: 'superset',
    source,
  };
  const bounds = line(instantOperators, dates === 'instant');
  return nullable ? [bounds, presence] : [bounds];
}

/**
 * Text order of guids is one of several: SQL Server compares their last bytes first. Not a matter for a probe, since
 * a sample can agree by chance.
 */
export function idOrder({ ids }: ProfituitySettings): IdOrder {
  const told = ids === 'ordinal';
  return {
    compare: 'codePoints',
    native: told,
    basis: 'documented',
    source: told
      ? "the connection's setting ids=ordinal"
      : 'nobody published how the service orders guids: ties are put in order here',
  };
}

/** What an order is without strands, which no kind here has. */
type PlainOrder = Pick<OrderCapability<never>, 'basis' | 'source' | 'missing' | 'windows' | 'finer'>;

/** Bounds are widened by three days in all: narrower windows would be read as wide as this. */
const leastWindow = 4 * 86_400_000;

/**
 * The order by creation, of which the sample shows seven digits of a second. Where bounds of it are only days, a list
 * cannot go on behind a row: it is read window by window, each sized by the number of rows it has.
 */
export function createdAtOrder({ dates }: ProfituitySettings): PlainOrder {
  const source = 'sample: sorts by creationTime';
  return dates === 'instant'
    ? {
        basis: 'documented',
        source: `${source}; the connection's setting dates=instant`,
        missing: 'never',
        finer: true,
      }
    : {
        basis: 'documented',
        source: `${source}; load options: requireTotalCount`,
        missing: 'never',
        windows: { least: leastWindow },
      };
}

/** Customers are not published at all: that each has a time of creation is assumed. */
export function assumedCreatedAtOrder({ dates }: ProfituitySettings): { readonly createdAt?: PlainOrder } {
  if (dates === 'day') return {};
  return {
    createdAt: {
      basis: 'assumed',
      source: "assumed: creationTime is on every row; the connection's setting dates=instant",
      missing: 'never',
      finer: true,
    },
  };
}

export const amountOrder: PlainOrder = {
  basis: 'documented',
  source: 'sample: amount; load options: sort; every row has it',
  missing: 'never',
};
