import { compileFilter, compileOperand } from '../odata/compile.ts';
import type { Expression } from '../odata/expression.ts';
import { ODataError } from '../odata/odata-error.ts';
import type { Condition, Scope } from '../odata/operand.ts';
import type { QueryOptions } from '../odata/options.ts';
import { parseFilter, parseOrderBy } from '../odata/parse.ts';
import type { ODataVersion } from '../odata/parse.ts';
import type { Row, Shape } from './shape.ts';
import type { SortKey } from './sort.ts';

/** A list request whose every name and type has been checked. */
export interface ListQuery<R extends object> {
  readonly filter?: { readonly expression: Expression; readonly condition: Condition<Row<R>> };
  /** The caller's order with the key appended, so that it is total. */
  readonly order: readonly SortKey<Row<R>>[];
  readonly top: number;
  readonly skip: number;
  readonly count: boolean;
  /** Properties to answer with; undefined for all. */
  readonly select: ReadonlySet<string> | undefined;
}

/** Checks the options of a list against its resource; `now` is epoch milliseconds, for `now()`. */
export function prepareListQuery<R extends object>(
  options: QueryOptions,
  shape: Shape<R>,
  settings: { readonly now: number; readonly version: ODataVersion },
): ListQuery<R> {
  const scope: Scope<Row<R>> = { columns: shape.columns, now: settings.now };
  const base = {
    order: prepareOrder(options.orderBy, shape, scope, settings.version),
    top: options.top,
    skip: options.skip,
    count: options.count,
    select: prepareSelect(options.select, shape),
  };
  if (options.filter === undefined) return base;
  const expression = parseFilter(options.filter, settings.version);
  return { ...base, filter: { expression, condition: compileFilter(expression, scope) } };
}

function prepareOrder<R extends object>(
  text: string | undefined,
  shape: Shape<R>,
  scope: Scope<Row<R>>,
  version: ODataVersion,
): readonly SortKey<Row<R>>[] {
  const keys: SortKey<Row<R>>[] = [];
  for (const { expression, descending } of text === undefined ? [] : parseOrderBy(text, version)) {
    const operand = compileOperand(expression, scope);
    const column = expression.kind === 'path' ? shape.columns.get(expression.path) : undefined;
    keys.push({ descending, read: (row) => operand.read(row), ...(column === undefined ? {} : { column }) });
  }
  if (!keys.some((key) => key.column === shape.key)) {
    keys.push({ column: shape.key, descending: false, read: (row) => row.key });
  }
  return keys;
}

function prepareSelect<R extends object>(
  text: string | undefined,
  shape: Shape<R>,
): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('*')) return undefined;
  for (const name of names) {
    if (!shape.properties.has(name)) throw new ODataError(`Unknown property '${name}'.`);
  }
  return new Set(names);
}
