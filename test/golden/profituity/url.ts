import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { fillIn, percentEncode } from '../golden-provider.ts';
import type { Natives } from '../golden-row.ts';
import type { ProfituityRequest } from './profituity-row.ts';

/** Where each kind is listed, and what tells its rows from others there. */
const lists = {
  transaction: { path: 'payments/payments', guard: '["refundOfPaymentId","=",null]' },
  refund: { path: 'payments/payments', guard: '["refundOfPaymentId","<>",null]' },
  paymentMethod: { path: 'payments/paymentTemplates', guard: '["recurrencePattern","=",1]' },
  billingSubscription: { path: 'payments/paymentTemplates', guard: '["recurrencePattern","<>",1]' },
  customer: { path: 'customers/customers', guard: null },
  account: { path: 'merchants/merchants', guard: null },
} as const satisfies {
  readonly [K in RecordKind]?: { readonly path: string; readonly guard: string | null };
};

/** Where a row's request goes, for a page as long as can be. */
export function pathOf(
  kind: RecordKind,
  { more = null, sort = ['id asc'], report }: ProfituityRequest,
  place: { readonly account: string | null; readonly natives: Natives },
): string {
  const root = '/api/merchant-portal';
  if (report !== undefined) {
    const [start, end] = report.map(percentEncode);
    return `${root}/payments/reports/statusDatePaymentReport?startDate=${start}&endDate=${end}`;
  }
  if (!isListed(kind)) throw new Error(`${kind} has no list here`);
  const { path, guard } = lists[kind];
  const merchant = place.account === null ? null : `["merchantId","=","${place.account}"]`;
  const members = [guard, merchant, more].filter((member) => member !== null);
  const filter = printAll(members.map((member) => fillIn(member, place.natives)));
  return `${root}/${path}?${filter}sort=${percentEncode(printSort(sort))}&take=1000&requireTotalCount=true`;
}

function printAll(members: readonly string[]): string {
  const [only, ...others] = members;
  if (only === undefined) return '';
  const text = others.length === 0 ? only : `[${members.join(',"and",')}]`;
  return `filter=${percentEncode(text)}&`;
}

function printSort(sort: readonly string[]): string {
  const keys = sort.map((key) => {
    const [selector = '', direction] = key.split(' ');
    return `{"selector":"${selector}","desc":${direction === 'desc' ? 'true' : 'false'}}`;
  });
  return `[${keys.join(',')}]`;
}

function isListed(kind: RecordKind): kind is keyof typeof lists {
  return Object.hasOwn(lists, kind);
}
