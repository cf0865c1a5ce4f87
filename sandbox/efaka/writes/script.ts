import type { Card, PaymentRecord } from '../records.ts';
import type { ResultCode } from '../results/result-codes.ts';
import type { PaidBy } from './means.ts';

/** Results of test cards by their first six and last four digits. All others succeed. */
const CARDS: Readonly<Record<string, ResultCode>> = {
  '400000 0002': '800.100.100',
  '400000 0010': '000.400.000',
  '400000 0028': '000.200.000',
  '400000 0036': '900.100.300',
};

/** Whatever is done with this card is done, and answered as if nobody had heard of the end. */
const ANSWER_LOST = '400000 0044';

const DONE: ResultCode = '000.100.110';

/** What the merchant is told of a payment that was just made; undefined: what became of it. */
export function scriptedAnswer({ card }: PaymentRecord): ResultCode | undefined {
  return card !== undefined && `${card.bin} ${card.last4Digits}` === ANSWER_LOST ? '900.100.300' : undefined;
}

/** What a new payment comes to at first. Times are UTC. */
export function scriptedResult({ brand, means, wrongCvv, fault }: PaidBy, now: number): ResultCode {
  switch (brand?.way) {
    case 'elsewhere':
      return '000.200.000';
    case 'invoice':
      return '800.400.500';
    case 'account':
    case 'card':
    case undefined: {
      const { card } = means;
      if (card === undefined) return DONE;
      if (fault !== undefined) return fault;
      if (isExpired(card, now)) return '100.100.303';
      if (wrongCvv) return '800.100.153';
      return CARDS[`${card.bin} ${card.last4Digits}`] ?? DONE;
    }
  }
}

/** A card is good until the end of its month. */
function isExpired({ expiryMonth, expiryYear }: Card, now: number): boolean {
  return now >= Date.UTC(Number(expiryYear), Number(expiryMonth), 1);
}
