import { compareDecimals } from '../../src/domain/decimal.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { FieldValue } from '../../src/domain/fields/field.ts';
import type { EpochMs } from '../../src/domain/instant.ts';
import { printInstant } from '../../src/domain/instant.ts';
import type { PropertyOf, Records } from '../../src/domain/records/records.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import { compileFilter } from '../../src/filter/evaluate.ts';
import { propertiesOf } from '../../src/filter/fields-of.ts';
import { pinnedValues } from '../../src/filter/pins.ts';
import type { CallContext, RequestMetrics } from '../../src/ports/call-context.ts';
import type { ListRequest, Page, Source } from '../../src/ports/source.ts';
import { lowerDay, upperDay } from '../dialects/load-options/day.ts';
import { isObject } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';
import type { ReadRequest } from '../http/read-request.ts';
import { envelope } from '../http/rows.ts';
import type { ProfituityConnection } from './connection.ts';
import type { ListDefinition } from './list-source.ts';
import { badAnswer } from './page.ts';
import { paths } from './request.ts';
import { readRows } from './row-reader.ts';
import type { Span } from './span.ts';
import { spanOf } from './span.ts';
import type { paymentFields } from './wire/payment.ts';

type Request = ListRequest<'transaction'>;

/** Longest span that is asked for, in milliseconds: the report comes whole, of all merchants, in one answer. */
const longestSpan = 31 * 86_400_000;

const reportAnswer = envelope('data');

/**
 * Payments by when they last changed. The list cannot be asked for that (that `statusDate` can be filtered by is not
 * published), the report on status dates can (Profituity, sample: statusDatePaymentReport): every row of a span, in no
 * said order, narrowed by nothing else. It is read once for a request and filtered, sorted and cut into pages here.
 *
 * It is asked where a filter leaves a span with two ends, not too long, and names neither a customer nor a reference,
 * by which the list is shorter still; else the list is read, and what changed is found here.
 */
export function withStatusReport(
  connection: ProfituityConnection,
  definition: ListDefinition<'transaction', typeof paymentFields>,
  listed: Source<'transaction'>,
): Source<'transaction'> {
  const { upstream } = connection;
  const reports = new WeakMap<RequestMetrics, Map<string, Promise<readonly unknown[]>>>();

  /** The rows of a report, asked for once in a request. */
  function rowsOf(span: Span, call: CallContext): Promise<readonly unknown[]> {
    const request = reportRequest(span);
    const ofCall = reports.get(call.metrics) ?? new Map<string, Promise<readonly unknown[]>>();
    reports.set(call.metrics, ofCall);
    const known = ofCall.get(request.path) ?? readReport(connection, request, call);
    ofCall.set(request.path, known);
    return known;
  }

  async function list(span: Span, request: Request, call: CallContext): Promise<Page<'transaction'>> {
    const rows = await rowsOf(span, call);
    const { accounts, projection } = request;
    // What is filtered and sorted by first, so that what takes calls of its own is read for the rows of the page alone.
    const keys = new Set<PropertyOf<'transaction'>>([
      ...propertiesOf('transaction', request.filter),
      ...request.order.flatMap(({ field }) => fieldOf('transaction', field).needs),
    ]);
    const all = await readRows(connection, definition, rows, { accounts, projection: keys, call });
    const matches = all.records
      .filter(compileFilter('transaction', request.filter))
      .sort((a, b) => compareRecords(a, b, request));
    const page = matches.slice(request.offset, request.offset + request.limit);
    const wanted = new Map(page.map(({ nativeId }, index) => [nativeId, index]));
    const rowsOfPage = rows
      .flatMap((row) => {
        const index = wanted.get(idIn(row));
        return index === undefined ? [] : [{ row, index }];
      })
      .sort((a, b) => a.index - b.index)
      .map(({ row }) => row);
    const { records } = await readRows(connection, definition, rowsOfPage, { accounts, projection, call });
    return {
      records,
      rowsRead: page.length,
      // Told with the first page; rows that cannot be read have no place in any.
      unreadable: request.offset === 0 ? all.unreadable : 0,
      unreadableTail: 0,
      exhausted: request.offset + page.length >= matches.length,
      count: request.count ? matches.length : null,
      total: matches.length,
    };
  }

  return {
    ...listed,
    list(request, call) {
      const span = reportSpan(request);
      return span === null ? listed.list(request, call) : list(span, request, call);
    },
    previewList(request) {
      const span = reportSpan(request);
      return span === null ? listed.previewList(request) : [upstream.preview(reportRequest(span))];
    },
  };
}

/** The span that the report is to be asked for; null where the list is. */
function reportSpan({ filter }: Request): Span | null {
  const span = spanOf(filter, 'updatedAt');
  if (span === null || span.to - span.from > longestSpan) return null;
  const narrower = (['customerId', 'reference'] as const).some(
    (field) => pinnedValues(filter, field) !== null,
  );
  return narrower ? null : span;
}

/** Widened to days: whether its ends are part of a span, and in which zone they are read, is not published. */
function reportRequest({ from, to }: Span): ReadRequest {
  const query = `startDate=${encodeTime(lowerDay(from))}&endDate=${encodeTime(upperDay(to))}`;
  return { method: 'GET', path: `${paths.statusReport}?${query}` };
}

/** The "round-trip" format of .NET, which the sample sends. */
function encodeTime(at: EpochMs): string {
  return encodeURIComponent(printInstant(at).replace('Z', '0000Z'));
}

async function readReport(
  connection: ProfituityConnection,
  request: ReadRequest,
  call: CallContext,
): Promise<readonly unknown[]> {
  const answer = reportAnswer((await connection.upstream.read(request, call)).json());
  if (answer instanceof Mismatch) throw badAnswer(connection, answer);
  return answer.rows;
}

function compareRecords(
  a: Records['transaction'],
  b: Records['transaction'],
  { order, idDirection }: Request,
): number {
  for (const { field, direction } of order) {
    const { read } = fieldOf('transaction', field);
    const compared = compareValues(read(a), read(b));
    if (compared !== 0) return direction === 'asc' ? compared : -compared;
  }
  const byId = compareCodePoints(a.nativeId, b.nativeId);
  return idDirection === 'asc' ? byId : -byId;
}

/** Only times and amounts are ordered by, and every row has them. */
function compareValues(a: FieldValue | null, b: FieldValue | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object')
    return compareDecimals(a, b);
  throw new Error('A time or an amount was required to order by');
}

function idIn(row: unknown): string {
  const id = isObject(row) ? row['id'] : undefined;
  return typeof id === 'string' ? id.toLowerCase() : '';
}
