import { createHash } from 'node:crypto';
import type { EfakaRow } from './efaka-row.ts';
import { query } from './efaka-row.ts';

const x255 = 'x'.repeat(255);

/** References of any characters, and what is sent for each. Written out: nothing here encodes anything. */
const texts: readonly (readonly [reference: string, encoded: string])[] = [
  ["D'Arcy", 'D%27Arcy'],
  ['"in quotes"', '%22in+quotes%22'],
  ["two''quotes", 'two%27%27quotes'],
  ['A&B=C', 'A%26B%3DC'],
  ['fish+chips', 'fish%2Bchips'],
  ['100% wool', '100%25+wool'],
  ['%2B', '%252B'],
  ['#hash?query', '%23hash%3Fquery'],
  ['semi;colon,comma', 'semi%3Bcolon%2Ccomma'],
  ['back\\slash\\', 'back%5Cslash%5C'],
  ['../../payments', '..%2F..%2Fpayments'],
  ['<b>bold</b>', '%3Cb%3Ebold%3C%2Fb%3E'],
  ["'; DROP TABLE payments; --", '%27%3B+DROP+TABLE+payments%3B+--'],
  ['[card.number]', '%5Bcard.number%5D'],
  ['null', 'null'],
  ['x&entityId=0', 'x%26entityId%3D0'],
  ['x&merchantTransactionId=y', 'x%26merchantTransactionId%3Dy'],
  ['x&limit=1#', 'x%26limit%3D1%23'],
  [' ', '+'],
  [' leading and trailing ', '+leading+and+trailing+'],
  ['two  spaces', 'two++spaces'],
  ['\u00A0no break', '%C2%A0no+break'],
  ['tab\there', 'tab%09here'],
  ['new\r\nline', 'new%0D%0Aline'],
  ['\u0000', '%00'],
  ['{transactionId}', '%7BtransactionId%7D'],
  ['~tilde*star', '%7Etilde*star'],
  ['🛒 basket', '%F0%9F%9B%92+basket'],
  ['הזמנה', '%D7%94%D7%96%D7%9E%D7%A0%D7%94'],
  ['Zoé', 'Zo%C3%A9'],
  ['Zoe\u0301', 'Zoe%CC%81'],
  ['\uFFFF\uFFFD', '%EF%BF%BF%EF%BF%BD'],
  [x255, x255],
];

/** Each is the reference of a payment and of a refund of it. */
export const hostileReferences: readonly string[] = texts.map(([reference]) => reference);

/** Native id of that payment. */
export function paymentOf(reference: string): string {
  return idOf(`payment ${reference}`);
}

export function refundOf(reference: string): string {
  return idOf(`refund ${reference}`);
}

function idOf(name: string): string {
  return createHash('md5').update(name).digest('hex');
}

export const textRows: readonly EfakaRow<'transaction'>[] = texts.map(([reference, encoded]) => ({
  name: `reference eq ${JSON.stringify(reference).slice(0, 40)}`,
  filter: () => ({ op: 'eq', field: 'reference', value: reference }),
  expect: [query(encoded)],
}));

export const refundTextRows: readonly EfakaRow<'refund'>[] = texts.map(([reference, encoded]) => ({
  name: `reference eq ${JSON.stringify(reference).slice(0, 40)}`,
  filter: () => ({ op: 'eq', field: 'reference', value: reference }),
  expect: [query(encoded)],
}));
