import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { ListRequest, Source } from '../../../src/ports/source.ts';
import { oneOf } from '../../dialects/odata/membership.ts';
import { decodeRows } from '../../http/rows.ts';
import { webhookSubscriptionCapabilities } from '../capabilities/webhook-subscription.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf, serves } from '../connection.ts';
import { webhookSubscriptionMappers, webhookSubscriptionWires } from '../mapper/webhook-subscription.ts';
import { pageRequest, readPage } from '../page.ts';
import type { ListQuery } from '../request.ts';
import { rowDecoder, wiresFor } from '../../rows/row.ts';
import { selectOf } from '../select.ts';
import { logUnreadable } from '../unreadable.ts';
import { accountFields } from '../wire/account.ts';
import { accountPath } from './account.ts';

/**
 * The callback of each payment account, as the account itself tells it: which events it gets can be written but not
 * read. An account without a callback address has no subscription; the native id is the account's.
 */
export function createWebhookSubscriptionSource(
  connection: GovineerConnection,
): Source<'webhookSubscription'> {
  const { settings, upstream } = connection;
  const mappers = webhookSubscriptionMappers(connection);

  const wiresOf = (projection: Projection<'webhookSubscription'>) =>
    // The address decides whether there is a record at all.
    wiresFor(accountFields, webhookSubscriptionWires, ['uid', 'callback_url'], projection);

  function queryOf(account: string, projection: Projection<'webhookSubscription'>): ListQuery {
    const condition = oneOf('uid', [account], settings.odata);
    const select = selectOf(wiresOf(projection), projection);
    return {
      path: accountPath,
      account: null,
      ...(condition.kind === 'text' ? { filter: condition.text } : {}),
      ...(select === undefined ? {} : { select }),
    };
  }

  async function read(account: string, projection: Projection<'webhookSubscription'>, call: CallContext) {
    const { rows } = await readPage(connection, queryOf(account, projection), 1, call);
    const decoded = decodeRows(rows, rowDecoder(accountFields, wiresOf(projection)));
    logUnreadable(connection, 'webhookSubscription', rows, decoded.unreadable);
    const records = decoded.readable
      .filter((row) => row.uid === account && (row.callback_url ?? '') !== '')
      .map((row) =>
        projectRecord(refOf(connection, 'webhookSubscription', account, account), row, mappers, projection),
      );
    return { records, rowsRead: rows.length, unreadable: decoded.unreadable.length };
  }

  function accountOf({ accounts }: ListRequest<'webhookSubscription'>): string {
    const [account, ...others] = accounts;
    if (account === undefined || others.length > 0) {
      throw new Error(
        `A list of webhook subscriptions at Govineer is of one account, not ${accounts.length}`,
      );
    }
    return account;
  }

  return {
    kind: 'webhookSubscription',
    capabilities: webhookSubscriptionCapabilities(settings),

    async list(request, call) {
      const page = await read(accountOf(request), request.projection, call);
      return {
        ...page,
        records: page.records.slice(request.offset),
        unreadableTail: page.unreadable,
        exhausted: true,
        count: request.count ? page.records.length : null,
      };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records['webhookSubscription'] | Error>();
      await Promise.all(
        refs.map(async ({ id, account, nativeId }) => {
          if (account === null || nativeId !== account || !serves(connection, account)) return;
          try {
            const [record] = (await read(account, projection, call)).records;
            if (record !== undefined) found.set(id, record);
          } catch (error) {
            if (!(error instanceof ProviderFailure)) throw error;
            found.set(id, error);
          }
        }),
      );
      return found;
    },

    previewList(request) {
      const query = queryOf(accountOf(request), request.projection);
      return [upstream.preview(pageRequest(connection, query, 1))];
    },

    previewGetMany(refs, projection) {
      return refs.flatMap(({ account }) =>
        account === null ? [] : [upstream.preview(pageRequest(connection, queryOf(account, projection), 1))],
      );
    },
  };
}
