import type { Reply } from '../../kit/reply.ts';
import type { World } from '../query/column.ts';
import { parseOrder } from '../query/order.ts';
import { parseQuery } from '../query/parse.ts';
import type { Query } from '../query/query.ts';
import type { AnyRecord } from '../records/tables.ts';
import { listPage } from '../store/list-page.ts';
import { searchPage } from '../store/search-page.ts';
import type { Page } from '../store/search-page.ts';
import { Table } from '../store/table.ts';
import { parseId } from '../wire/id.ts';
import type { Id } from '../wire/id.ts';
import { wireReply } from '../wire/wire-json.ts';
import { ApiError } from './api-error.ts';
import { parseExpansion, rendered } from './expansion.ts';
import { Parameters } from './parameters.ts';

/** A table as one caller sees it. */
export interface View {
  readonly table: Table;
  readonly world: World;
  /** Only rows whose link of this name leads to this id: the addresses of one customer. */
  readonly within?: { readonly link: string; readonly id: Id };
}

/** `{data, hasMore, limit}`; no total is ever told. */
export function listReply({ table, world, within }: View, query: string): Reply {
  const parameters = new Parameters(query, ['after', 'before', 'expand', 'limit', 'order']);
  const after = parameters.id('after');
  const before = parameters.id('before');
  const limit = parameters.limit();
  const rows = within === undefined ? table : subset(table, within);
  const page = listPage(rows, {
    descending: parameters.isDescending(),
    limit,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  });
  return wireReply(200, { data: data(page, { table, world }, parameters), hasMore: page.more, limit });
}

/** `{data, hasMore, limit, offset}`. */
export function searchReply({ table, world, within }: View, query: string): Reply {
  const parameters = new Parameters(query, ['expand', 'limit', 'offset', 'order', 'query']);
  const [limit, offset] = [parameters.limit(), parameters.offset()];
  const asked = parameters.one('query');
  const wanted = asked === undefined ? [] : [parseQuery(asked)];
  if (within !== undefined) wanted.unshift(linkedTo(within));
  const search = {
    query: wanted.length === 0 ? undefined : ({ kind: 'and', parts: wanted } as const),
    order: parseOrder(parameters.one('order'), table.shape, world),
    limit,
    offset,
  };
  const page = searchPage(table, search, world);
  return wireReply(200, {
    data: data(page, { table, world }, parameters),
    hasMore: page.more,
    limit,
    offset,
  });
}

export function readReply({ table, world, within }: View, id: string, query: string): Reply {
  const parameters = new Parameters(query, ['expand']);
  const expansion = parseExpansion(parameters.all('expand'), table.shape);
  const parsed = parseId(id);
  const row = parsed === undefined ? undefined : table.row(parsed);
  const inside =
    row !== undefined &&
    (within === undefined || table.lookup(`${within.link}.id`, [within.id]).includes(row));
  if (!inside) throw new ApiError('not_found', `There is no object ${id} here.`);
  return wireReply(200, rendered(row.record, table.shape, expansion, world));
}

function data(page: Page<AnyRecord>, { table, world }: View, parameters: Parameters): readonly object[] {
  const expansion = parseExpansion(parameters.all('expand'), table.shape);
  return page.rows.map(({ record }) => rendered(record, table.shape, expansion, world));
}

function linkedTo({ link, id }: NonNullable<View['within']>): Query {
  return { kind: 'compare', path: `${link}.id`, comparator: ':', value: `${id}` };
}

function subset(table: Table, { link, id }: NonNullable<View['within']>): Table {
  return new Table(
    table.shape,
    table.lookup(`${link}.id`, [id]).map(({ record }) => record),
  );
}
