import { createPrng, seedFor } from '../../kit/prng.ts';
import type { Prng } from '../../kit/prng.ts';
import type { PaymentRecord, PaymentType, Result } from '../records.ts';
import { ALL_RESULTS } from '../results/result-codes.ts';
import { decimalText } from '../wire/amount.ts';
import { timestamp } from '../wire/timestamp.ts';
import { instantOfFamily, later } from './calendar.ts';
import { followUps } from './follow-ups.ts';
import { memberId } from './identifiers.ts';
import { means } from './means.ts';
import { currency, price } from './money.ts';
import { told } from './people.ts';
import { followUpReference, referenceOf } from './references.ts';
import { codeOf, DECLINES, initialType, scenarioOf } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';

const HOUR_MS = 3_600_000;
/** The largest amount the format allows, on one payment. */
const LARGEST = { family: 0, hundredths: 999_999_999_999, unit: 'USD' } as const;
const DESCRIPTIONS: ReadonlyMap<string, string> = new Map(
  ALL_RESULTS.map(({ code, description }) => [code, description]),
);

/** A payment, its earlier tries and what followed it, in the order of time: the same for the same arguments. */
export function familyRecords(seed: number, family: number, families: number): readonly PaymentRecord[] {
  const prng = createPrng(seedFor(seed, `efaka family ${family}`));
  const scenario = scenarioOf(prng, family);
  const largest = family === LARGEST.family;
  const unit = largest ? LARGEST.unit : currency(prng);
  const whole = largest ? LARGEST.hundredths : price(prng, unit);
  const order = told(prng, family);
  const paidBy = means(prng, [order.customer?.givenName, order.customer?.surname].join(' ').trim());
  const reference = referenceOf(family);
  const records: PaymentRecord[] = [];
  let at = instantOfFamily(seed, family, families);
  const add = (
    paymentType: PaymentType,
    hundredths: number,
    code: string,
    more: Partial<PaymentRecord> = {},
  ): PaymentRecord => {
    const record: PaymentRecord = {
      id: memberId(seed, family, records.length),
      paymentType,
      ...paidBy,
      amount: decimalText(BigInt(hundredths)),
      currency: unit,
      ...(reference === undefined ? {} : { merchantTransactionId: reference }),
      result: result(code),
      ...(prng.chance(0.3)
        ? { resultDetails: { ConnectorTxID1: `${prng.int(100_000, 999_999)}.${family}` } }
        : {}),
      timestamp: timestamp(at),
      ...more,
    };
    records.push(record);
    return record;
  };
  const type = initialType(prng, scenario);
  for (let tries = earlierTries(scenario); tries > 0; tries -= 1) {
    add(type, whole, DECLINES[(family * 7 + tries) % DECLINES.length] ?? '800.100.100', order);
    at = later(at, prng.int(5, 900) * 1000);
  }
  const payment = add(type, whole, codeOfPayment(prng, scenario, family), {
    ...order,
    ...(scenario === 'sent on to pay' ? sentOn(memberId(seed, family, records.length)) : {}),
  });
  const followed: PaymentRecord[] = [];
  for (const { type: followUp, hundredths, code, on } of followUps(prng, scenario, whole, unit)) {
    at = later(at, prng.int(0, 40) * HOUR_MS + prng.int(0, 3000) * 1000);
    const target = on === 'payment' ? payment : (followed[on] ?? payment);
    const { merchantTransactionId: _parents, ...record } = add(followUp, hundredths, code, {
      referencedId: target.id,
    });
    const own = referenceOfFollowUp(family, records.length - 1, reference);
    followed.push(own === undefined ? record : { ...record, merchantTransactionId: own });
    records[records.length - 1] = followed.at(-1) ?? record;
  }
  return records;
}

/** The parent's reference, or one of its own, or none. */
function referenceOfFollowUp(
  family: number,
  member: number,
  parents: string | undefined,
): string | undefined {
  switch ((family + member) % 4) {
    case 2:
      return followUpReference(family, member);
    case 3:
      return undefined;
    default:
      return parents;
  }
}

function earlierTries(scenario: Scenario): number {
  return scenario === 'declined, then sold' || scenario === 'declined twice' ? 1 : 0;
}

function codeOfPayment(prng: Prng, scenario: Scenario, family: number): string {
  switch (scenario) {
    case 'declined twice':
      return DECLINES[(family * 11) % DECLINES.length] ?? '800.100.100';
    case 'sent on to pay':
      return '000.200.000';
    case 'pending':
      return prng.pick(['000.200.000', '800.400.500', '100.400.500']);
    case 'to be reviewed':
      return prng.pick(['000.400.000', '000.400.010', '000.400.100']);
    case 'charged back':
      return prng.pick(['000.100.220', '000.100.221']);
    case 'uncertain':
      return prng.pick(['900.100.300', '900.100.100', '999.999.999']);
    case 'of an unknown code':
      return prng.pick(['400.001.600', '000.700.100']);
    case 'one code':
      return codeOf(prng, family);
    case 'sold':
    case 'authorized':
    case 'captured':
    case 'partly captured':
    case 'capture declined':
    case 'authorization reversed':
    case 'debit reversed':
    case 'refunded':
    case 'partly refunded':
    case 'refund declined':
    case 'refund pending':
    case 'capture refunded':
    case 'capture partly refunded':
    case 'credited':
    case 'declined, then sold':
      return prng.pick(['000.000.000', '000.100.110', '000.100.112', '000.300.000', '000.600.000']);
  }
}

/** A code outside the table has a description too, as somebody wrote it. */
function result(code: string): Result {
  return { code, description: DESCRIPTIONS.get(code) ?? 'not described' };
}

/** The shopper has to go on to this page of the sandbox. */
function sentOn(id: string): Pick<PaymentRecord, 'redirect'> {
  const parameters = [{ name: 'session', value: id.slice(8, 24) }];
  return { redirect: { url: `/shopper/payments/${id}`, method: 'GET', parameters } };
}
