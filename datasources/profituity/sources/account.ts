import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import { compareCodePoints } from '../../../src/domain/text-order.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import { isObject } from '../../http/decode.ts';
import { decodeRows } from '../../http/rows.ts';
import { rowDecoder, wiresFor } from '../../rows/row.ts';
import { logUnreadable } from '../../rows/unreadable.ts';
import { accountCapabilities } from '../capabilities/account.ts';
import type { ProfituityConnection } from '../connection.ts';
import { refOf, serves } from '../connection.ts';
import { accountMappers, accountWires } from '../mapper/account.ts';
import { configuredMerchants, merchantsQuery, readMerchants } from '../merchants.ts';
import { sentQuery } from '../page.ts';
import { listRequest } from '../request.ts';
import { merchantFields } from '../wire/merchant.ts';

interface Merchants {
  readonly records: readonly Records['account'][];
  readonly unreadable: number;
}

/** Merchants, of those that the connection is configured to serve. Their list is read whole: they are few. */
export function createAccountSource(connection: ProfituityConnection): Source<'account'> {
  const { settings, upstream, log } = connection;
  const mappers = accountMappers(connection);
  const preview = () => [upstream.preview(listRequest(sentQuery(merchantsQuery(connection))))];

  async function readAll(projection: Projection<'account'>, call: CallContext): Promise<Merchants> {
    const rows = (await readMerchants(connection, call)) ?? configuredMerchants(connection);
    const wires = wiresFor(merchantFields, accountWires, ['id'], projection);
    const { readable, unreadable } = decodeRows(rows, rowDecoder(merchantFields, wires));
    logUnreadable(log, { connection: settings.key, kind: 'account' }, rows, unreadable, (row) =>
      isObject(row) ? row['id'] : undefined,
    );
    const records = readable
      .filter(({ id }) => serves(connection, id))
      .map((row) => projectRecord(refOf(connection, 'account', null, row.id), row, mappers, projection))
      .sort((a, b) => compareCodePoints(a.nativeId, b.nativeId));
    return { records, unreadable: unreadable.length };
  }

  return {
    kind: 'account',
    capabilities: accountCapabilities(settings),

    async list({ filter, idDirection, offset, limit, projection }, call) {
      if (filter.op === 'nothing') return { ...emptyPage, count: null };
      const { records, unreadable } = await readAll(projection, call);
      const ordered = idDirection === 'asc' ? records : records.toReversed();
      const page = ordered.slice(offset, offset + limit);
      return {
        ...emptyPage,
        records: page,
        // Merchants of others are no rows of the list; what cannot be read has no place in it, and is told once.
        rowsRead: page.length,
        unreadable: offset === 0 ? unreadable : 0,
        exhausted: offset + page.length >= ordered.length,
        count: null,
      };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records['account'] | Error>();
      const wanted = refs.filter(({ nativeId }) => serves(connection, nativeId));
      if (wanted.length === 0) return found;
      try {
        const { records } = await readAll(projection, call);
        const ids = new Set(wanted.map(({ id }) => id));
        for (const record of records) if (ids.has(record.id)) found.set(record.id, record);
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        for (const { id } of wanted) found.set(id, error);
      }
      return found;
    },

    previewList: ({ filter }) => (filter.op === 'nothing' ? [] : preview()),
    previewGetMany: preview,
  };
}

const emptyPage = { records: [], rowsRead: 0, unreadable: 0, unreadableTail: 0, exhausted: true } as const;
