import type { PaymentRecord } from '../../../sandbox/efaka/records.ts';
import { classOf } from '../../../sandbox/efaka/results/result-class.ts';

/** What is true of a payment, worked out from all rows of the sandbox at once and in another way than by the source. */
export interface PaymentTruth {
  readonly status: string;
  /** Hundredths; null where it cannot be known. */
  readonly captured: number | null;
  readonly captures: readonly string[] | null;
  readonly actions: readonly string[];
}

export function isTransaction({ paymentType }: PaymentRecord): boolean {
  return ['PA', 'DB', 'CD'].includes(paymentType);
}

export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

const hundredths = ({ amount }: PaymentRecord): number => Math.round(Number(amount) * 100);

/** By the number of the result's class; 999.* and two single codes are not what their class is. */
function ownStatus({ result: { code }, redirect, paymentType }: PaymentRecord): string {
  if (/^999|^800\.700\.100$|^100\.396\.104$/.test(code)) return 'UNKNOWN';
  if (code === '100.396.101') return 'CANCELLED';
  const number = classOf(code);
  if (number === undefined || number === 7) return 'UNKNOWN';
  if (number === 1) return paymentType === 'PA' ? 'AUTHORIZED' : 'SUCCEEDED';
  if (number === 2) return 'IN_REVIEW';
  if (number === 26) return 'CHARGED_BACK';
  if (number > 4) return 'FAILED';
  return redirect === undefined ? 'PENDING' : 'REQUIRES_ACTION';
}

const done = (row: PaymentRecord): boolean => classOf(row.result.code) === 1;

/** What a row refers to in the end. */
function rootOf(row: PaymentRecord, byId: ReadonlyMap<string, PaymentRecord>): PaymentRecord | undefined {
  const parent = row.referencedId === undefined ? undefined : byId.get(row.referencedId);
  return row.referencedId === undefined ? row : parent && rootOf(parent, byId);
}

/** By id. What was done under another reference than the payment's does not show. */
export function truthOf(rows: readonly PaymentRecord[]): ReadonlyMap<string, PaymentTruth> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const followed = Map.groupBy(
    rows.filter((row) => !isTransaction(row)),
    (row) => rootOf(row, byId)?.id,
  );
  return new Map(
    rows.filter(isTransaction).map((row) => {
      const reference = orNull(row.merchantTransactionId);
      const known = (followed.get(row.id) ?? []).filter(
        (each) => reference !== null && each.merchantTransactionId === reference,
      );
      // A refund of a capture that does not show is not known to be this payment's.
      const own = known.filter(
        (each) => each.referencedId === row.id || known.some(({ id }) => id === each.referencedId),
      );
      return [row.id, truthOfOne(row, own)];
    }),
  );
}

function truthOfOne(row: PaymentRecord, followed: readonly PaymentRecord[]): PaymentTruth {
  const own = ownStatus(row);
  if (!done(row)) {
    const captured = own === 'UNKNOWN' || own === 'CHARGED_BACK' ? null : 0;
    return { status: own, captured, captures: null, actions: [] };
  }
  const of = (type: string): readonly PaymentRecord[] =>
    followed.filter(({ paymentType }) => paymentType === type);
  const captures = of('CP').filter(done);
  if (row.paymentType === 'CD') return { status: own, captured: 0, captures: null, actions: [] };
  if (of('RV').some(done) && captures.length === 0) {
    return { status: 'VOIDED', captured: 0, captures: null, actions: [] };
  }
  const open = [...of('CP'), ...of('RF')].some((each) => ownStatus(each) !== 'FAILED');
  const void_ = open ? [] : ['VOID'];
  if (row.paymentType === 'DB') {
    return { status: own, captured: hundredths(row), captures: null, actions: ['REFUND', ...void_] };
  }
  if (captures.length === 0) {
    return { status: own, captured: null, captures: null, actions: ['CAPTURE', ...void_] };
  }
  const captured = captures.reduce((sum, each) => sum + hundredths(each), 0);
  return {
    status: 'SUCCEEDED',
    captured,
    captures: captures.map(({ id }) => id).toSorted(),
    actions: [...(captured < hundredths(row) ? ['CAPTURE'] : []), 'REFUND', ...void_],
  };
}
