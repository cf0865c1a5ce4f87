import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import { compareCodePoints } from '../../../src/domain/text-order.ts';
import { pinnedValues } from '../../../src/filter/pins.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { ListRequest, Source } from '../../../src/ports/source.ts';
import { decodeRows } from '../../http/rows.ts';
import { isSegment } from '../../http/segment.ts';
import { paymentMethodCapabilities } from '../capabilities/payment-method.ts';
import type { GovineerConnection } from '../connection.ts';
import { nativeIdIn, refOf, serves } from '../connection.ts';
import { paymentMethodMappers, paymentMethodWires } from '../mapper/payment-method.ts';
import { maxTop, pageRequest, readPage } from '../page.ts';
import type { ListQuery } from '../request.ts';
import { rowDecoder, wiresFor } from '../../rows/row.ts';
import { selectOf } from '../select.ts';
import { logUnreadable } from '../unreadable.ts';
import { savedMethodFields } from '../wire/saved-method.ts';

interface Methods {
  readonly records: readonly Records['paymentMethod'][];
  readonly rowsRead: number;
  readonly unreadable: number;
}

/** Saved payment methods: the provider lists them for one customer at a time. */
export function createPaymentMethodSource(connection: GovineerConnection): Source<'paymentMethod'> {
  const mappers = paymentMethodMappers(connection);
  const { upstream } = connection;

  const wiresOf = (projection: Projection<'paymentMethod'>) =>
    wiresFor(savedMethodFields, paymentMethodWires, ['saved_payment_method_uid'], projection);

  function queryOf(account: string, customer: string, projection: Projection<'paymentMethod'>): ListQuery {
    const path = `/api/customers/${encodeURIComponent(customer)}/payment-methods`;
    const select = selectOf(wiresOf(projection), projection);
    return { path, account, ...(select === undefined ? {} : { select }) };
  }

  /** All methods of one customer; none if there is no such customer. */
  async function methodsOf(
    account: string,
    customer: string,
    projection: Projection<'paymentMethod'>,
    call: CallContext,
  ): Promise<Methods> {
    const rows: unknown[] = [];
    const query = queryOf(account, customer, projection);
    for (;;) {
      const page = await orNoCustomer(readPage(connection, { ...query, skip: rows.length }, maxTop, call));
      rows.push(...page.rows);
      if (page.exhausted || page.rows.length === 0) break;
    }
    const decoded = decodeRows(rows, rowDecoder(savedMethodFields, wiresOf(projection)));
    logUnreadable(connection, 'paymentMethod', rows, decoded.unreadable);
    return {
      records: decoded.readable.map((row) => {
        const ref = refOf(connection, 'paymentMethod', account, row.saved_payment_method_uid, customer);
        return projectRecord(ref, row, mappers, projection);
      }),
      rowsRead: rows.length,
      unreadable: decoded.unreadable.length,
    };
  }

  /** The customers that a list is about, as uids; those of other accounts have nothing here. */
  function customersOf({ accounts, filter }: ListRequest<'paymentMethod'>) {
    const [account, ...others] = accounts;
    const pinned = pinnedValues(filter, 'customerId');
    if (account === undefined || others.length > 0 || pinned === null) {
      throw new Error('A list of saved methods at Govineer is of one account and of pinned customers');
    }
    const nativeIdOf = nativeIdIn(connection, account);
    const customers = pinned
      .map((value) => (typeof value === 'string' ? nativeIdOf(value, 'customer') : null))
      .filter((uid) => uid !== null);
    return { account, customers };
  }

  function parentsOf(refs: readonly RecordRef<'paymentMethod'>[]): readonly string[] {
    const parents = refs.map(({ parent }) => parent).filter((uid) => uid !== null && isSegment(uid));
    return [...new Set(parents.filter((uid) => uid !== null))];
  }

  return {
    kind: 'paymentMethod',
    capabilities: paymentMethodCapabilities(connection.settings),

    async list(request, call) {
      const { account, customers } = customersOf(request);
      const lists = await Promise.all(
        customers.map((customer) => methodsOf(account, customer, request.projection, call)),
      );
      const sign = request.idDirection === 'asc' ? 1 : -1;
      const records = lists
        .flatMap((methods) => methods.records)
        .sort((a, b) => sign * compareCodePoints(a.nativeId, b.nativeId));
      return {
        // Whole whatever the limit: they are read already, and few.
        records: records.slice(request.offset),
        rowsRead: sum(lists.map(({ rowsRead }) => rowsRead)),
        unreadable: sum(lists.map(({ unreadable }) => unreadable)),
        unreadableTail: 0,
        exhausted: true,
        count: request.count ? records.length : null,
      };
    },

    async getMany(refs, projection, call) {
      const found = new Map<string, Records['paymentMethod'] | Error>();
      const account = refs[0]?.account ?? null;
      if (account === null || !serves(connection, account)) return found;
      const wanted = new Set(refs.map(({ id }) => id));
      await Promise.all(
        parentsOf(refs).map(async (customer) => {
          try {
            const { records } = await methodsOf(account, customer, projection, call);
            for (const record of records) if (wanted.has(record.id)) found.set(record.id, record);
          } catch (error) {
            if (!(error instanceof ProviderFailure)) throw error;
            for (const ref of refs) if (ref.parent === customer) found.set(ref.id, error);
          }
        }),
      );
      return found;
    },

    previewList(request) {
      const { account, customers } = customersOf(request);
      return customers.map((customer) =>
        upstream.preview(pageRequest(connection, queryOf(account, customer, request.projection), maxTop)),
      );
    },

    previewGetMany(refs, projection) {
      const account = refs[0]?.account ?? '';
      return parentsOf(refs).map((customer) =>
        upstream.preview(pageRequest(connection, queryOf(account, customer, projection), maxTop)),
      );
    },
  };
}

const nobody = { rows: [], exhausted: true, count: null } as const;

/** A customer that was deleted has no methods: the provider answers 404 for the customer. */
async function orNoCustomer<T>(page: Promise<T>): Promise<T | typeof nobody> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof ProviderFailure && error.httpStatus === 404) return nobody;
    throw error;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
