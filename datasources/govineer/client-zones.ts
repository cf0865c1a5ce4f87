import type { CallContext } from '../../src/ports/call-context.ts';
import { batches } from '../http/batches.ts';
import { allOf } from '../dialects/odata/condition.ts';
import { oneOf } from '../dialects/odata/membership.ts';
import { object, text } from '../http/decode.ts';
import { decodeRows } from '../http/rows.ts';
import type { GovineerConnection } from './connection.ts';
import { maxTop, readPage } from './page.ts';
import type { ListQuery } from './request.ts';
import { listRequest, maxUrlLength } from './request.ts';
import { tolerant } from '../rows/tolerant.ts';
import { uid } from './wire/uid.ts';
import { ianaZoneOf } from './windows-zones.ts';

const client = object({ uid, timezone: tolerant(text) });

/**
 * The IANA time zones of clients, by uid; those that have none, or one we do not know, are not in it. One call for as
 * many clients as one can take.
 */
export async function readClientZones(
  connection: GovineerConnection,
  path: string,
  uids: ReadonlySet<string>,
  call: CallContext,
): Promise<ReadonlyMap<string, string>> {
  const { settings, oddWords } = connection;
  const queryOf = (ids: readonly string[]): ListQuery => {
    const condition = allOf([oneOf('uid', ids, settings.odata)]);
    return {
      path,
      account: null,
      select: ['uid', 'timezone'],
      ...(condition.kind === 'text' ? { filter: condition.text } : {}),
    };
  };
  const urlOf = (ids: readonly string[]): string =>
    settings.baseUrl + listRequest({ ...queryOf(ids), top: ids.length }).path;
  const sendable = [...uids].filter((id) => id.isWellFormed());
  const pages = await Promise.all(
    batches(sendable, urlOf, { maxIds: maxTop, maxUrlLength }).map((ids) =>
      readPage(connection, queryOf(ids), ids.length, call),
    ),
  );
  const zones = new Map<string, string>();
  for (const { uid: id, timezone } of pages.flatMap(({ rows }) => decodeRows(rows, client).readable)) {
    if (timezone === null) continue;
    const zone = ianaZoneOf(timezone);
    if (zone === null) oddWords.count('clients.timezone', timezone.replaceAll(' ', '_'));
    else zones.set(id, zone);
  }
  return zones;
}
