import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { sortRecords } from '../query/sort.ts';
import type { Guid } from '../records.ts';
import { listPage, prefixLength } from '../store/list-page.ts';
import type { Table } from '../store/table.ts';
import { parseGuid } from '../wire/guid.ts';
import { parseInstant } from '../wire/instant.ts';
import { invalidRequest, noEntity } from './api-error.ts';
import type { ProfituityContext } from './context.ts';
import { listingOf, parametersOf } from './list-parameters.ts';
import { printed } from './printed.ts';

/** `{data, totalCount, groupCount, summary}`: `data` is published, the rest assumed from DevExtreme's load result. */
export function listReply<R extends { readonly id: Guid }>(
  context: ProfituityContext,
  table: Table<R>,
  query: string,
): Reply {
  const page = listPage(table, listingOf(query, table.shape, context.maxTake));
  return jsonReply(200, {
    data: page.records.map((record) => printed(record, table.shape, context.style)),
    totalCount: page.total ?? -1,
    groupCount: -1,
    summary: null,
  });
}

export function oneReply<R extends { readonly id: Guid }>(
  { style }: ProfituityContext,
  table: Table<R>,
  id: string,
): Reply {
  return jsonReply(200, printed(recordOf(table, id), table.shape, style));
}

/** The record of an id in any case. Throws 404. */
export function recordOf<R extends { readonly id: Guid }>(table: Table<R>, id: string): R {
  const guid = parseGuid(id);
  const record = guid === undefined ? undefined : table.get(guid);
  if (record === undefined) throw noEntity(table.shape.name, id);
  return record;
}

/** The newest record of a merchant's own key, of whichever merchant (assumed). Throws 404. */
export function recordOfExternalId<R extends { readonly id: Guid; readonly externalId: string | null }>(
  table: Table<R>,
  externalId: string,
): R {
  const sensitive = table.dialect.stringCase === 'sensitive';
  const found = table
    .lookup('externalId', [externalId])
    .filter((record) => !sensitive || record.externalId === externalId);
  const [newest] = sortRecords(found, listingOf('', table.shape, 1).sort, table.dialect);
  if (newest === undefined) throw noEntity(table.shape.name, externalId);
  return newest;
}

/**
 * Payments whose status changed within a time, both ends included, oldest change first: a plain list without
 * pages (published: Profituity's sample; its ends and order are assumed).
 */
export function statusDateReport({ store, style }: ProfituityContext, query: string): Reply {
  const parameters = parametersOf(query, ['startDate', 'endDate']);
  const [start, end] = (['startDate', 'endDate'] as const).map((name) => {
    const instant = parseInstant(parameters[name] ?? '');
    if (instant === undefined) {
      throw invalidRequest([{ message: `The field ${name} must be an ISO 8601 time.`, members: [name] }]);
    }
    return instant;
  });
  const table = store.payments;
  const sort = listingOf('sort=["statusDate"]', table.shape, 1).sort;
  const records = table.ordered(sort);
  const from = prefixLength(records, ({ statusDate }) => start !== undefined && statusDate < start);
  const to = prefixLength(records, ({ statusDate }) => end !== undefined && statusDate <= end);
  return jsonReply(
    200,
    records.slice(from, Math.max(from, to)).map((record) => printed(record, table.shape, style)),
  );
}
