import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { ODataError } from '../odata/odata-error.ts';
import { parseQueryOptions, splitQuery } from '../odata/options.ts';
import { listPage } from '../store/list-page.ts';
import { prepareListQuery } from '../store/list-query.ts';
import type { Table } from '../store/table.ts';
import type { GovineerContext } from './context.ts';
import { errorReply } from './error-reply.ts';

/** Where a list was asked for. */
export interface ListTarget {
  /** Path and query, percent-encoded as they came. */
  readonly path: string;
  readonly query: string;
}

/** The envelope (assumed): value, the count if asked for, a link if a row follows. */
export function listReply<R extends object>(
  context: GovineerContext,
  table: Table<R>,
  target: ListTarget,
): Reply {
  try {
    const options = parseQueryOptions(target.query);
    const query = prepareListQuery(options, table.shape, { now: context.now(), version: context.version });
    const page = listPage(table, query);
    // Behind a page of no rows there is nothing to go on to: its link would lead to itself.
    const linked = page.more && query.top > 0;
    return jsonReply(200, {
      '@odata.count': page.count,
      value: page.rows.map((row) => selected(row.record, query.select)),
      '@odata.nextLink': linked ? nextLink(context.origin(), target, query.skip + query.top) : undefined,
    });
  } catch (cause) {
    if (cause instanceof ODataError) return errorReply(400, 'validation_error', cause.message);
    throw cause;
  }
}

/** A key that is absent stays absent, selected or not. */
function selected(record: object, select: ReadonlySet<string> | undefined): object {
  if (select === undefined) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => select.has(name)));
}

function nextLink(origin: string, { path, query }: ListTarget, skip: number): string {
  const kept = [...splitQuery(query)].filter(([name]) => name !== '$skip');
  const options = [...kept, ['$skip', `${skip}`] as const];
  return `${origin}${path}?${options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
