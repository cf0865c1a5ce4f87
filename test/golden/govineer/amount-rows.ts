import type { GovineerRow } from './govineer-row.ts';
import { decimal } from '../golden-row.ts';

/** Currencies without places, with three and with four: what every class but the commonest is said by. */
const none =
  "'BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF'";
const three = "'BHD','IQD','JOD','KWD','LYD','OMR','TND'";

const amount = { field: 'amount' } as const;
const pinned = { op: 'eq', field: 'currency' } as const;

export const amountRows: readonly GovineerRow<'transaction'>[] = [
  {
    name: 'amount gte',
    filter: () => ({ ...amount, op: 'gte', value: decimal('10') }),
    expect: {
      filter: classes(
        'total_amount ge 10',
        'total_amount ge 10000',
        'total_amount ge 100000',
        'total_amount ge 1000',
      ),
    },
  },
  {
    name: 'amount gt between minor units',
    filter: () => ({ ...amount, op: 'gt', value: decimal('0.7165') }),
    expect: {
      filter: classes(
        'total_amount gt 0',
        'total_amount gt 716',
        'total_amount gt 7165',
        'total_amount gt 71',
      ),
    },
  },
  {
    name: 'amount lte between minor units',
    filter: () => ({ ...amount, op: 'lte', value: decimal('0.7165') }),
    expect: {
      filter: classes(
        'total_amount le 0',
        'total_amount le 716',
        'total_amount le 7165',
        'total_amount le 71',
      ),
    },
  },
  {
    name: 'amount lt between minor units',
    filter: () => ({ ...amount, op: 'lt', value: decimal('7.2165') }),
    expect: {
      filter: classes(
        'total_amount lt 8',
        'total_amount lt 7217',
        'total_amount lt 72165',
        'total_amount lt 722',
      ),
    },
  },
  {
    name: 'amount gte below zero',
    filter: () => ({ ...amount, op: 'gte', value: decimal('-0.005') }),
    expect: {
      filter: classes('total_amount ge 0', 'total_amount ge -5', 'total_amount ge -50', 'total_amount ge 0'),
    },
  },
  {
    name: 'amount eq that some classes cannot be',
    filter: () => ({ ...amount, op: 'eq', value: decimal('7.216') }),
    expect: {
      filter: `((currency in (${three})) and total_amount eq 7216) or ((currency in ('CLF','UYW')) and total_amount eq 72160)`,
    },
  },
  {
    name: 'amount ne that some classes cannot be',
    filter: () => ({ ...amount, op: 'ne', value: decimal('7.216') }),
    expect: {
      filter: `(currency in (${none})) or ((currency in (${three})) and (total_amount lt 7216 or total_amount gt 7216)) or ((currency in ('CLF','UYW')) and (total_amount lt 72160 or total_amount gt 72160)) or (not (${rest()}))`,
    },
  },
  {
    name: 'amount in',
    filter: () => ({ ...amount, op: 'in', values: [decimal('0.71'), decimal('999')] }),
    expect: {
      filter: `((currency in (${none})) and total_amount eq 999) or ((currency in (${three})) and (total_amount in (710,999000))) or ((currency in ('CLF','UYW')) and (total_amount in (7100,9990000))) or ((not (${rest()})) and (total_amount in (71,99900)))`,
    },
  },
  {
    name: 'amount beyond int64',
    filter: () => ({ ...amount, op: 'gte', value: decimal('92233720368547758070') }),
    expect: 'none',
  },
  {
    name: 'amount below int64',
    filter: () => ({ ...amount, op: 'gt', value: decimal('-92233720368547758090') }),
    expect: { filter: null },
  },
  {
    name: 'amount beyond int64 for some classes',
    filter: () => ({ ...amount, op: 'gte', value: decimal('92233720368547758.07') }),
    expect: {
      filter: `((currency in (${none})) and total_amount ge 92233720368547759) or ((not (${rest()})) and total_amount ge 9223372036854775807)`,
    },
  },

  {
    name: 'amount with a currency',
    filter: () => ({
      op: 'and',
      of: [
        { ...amount, op: 'gte', value: decimal('10') },
        { ...pinned, value: 'JPY' },
      ],
    }),
    expect: { filter: "total_amount ge 10 and currency eq 'JPY'" },
  },
  {
    name: 'amount with currencies of one class',
    filter: () => ({
      op: 'and',
      of: [
        { ...amount, op: 'lt', value: decimal('10.5') },
        { op: 'in', field: 'currency', values: ['EUR', 'USD'] },
      ],
    }),
    expect: { filter: "total_amount lt 1050 and (currency in ('EUR','USD'))" },
  },
  {
    name: 'amount with currencies of two classes',
    filter: () => ({
      op: 'and',
      of: [
        { ...amount, op: 'lt', value: decimal('10.5') },
        { op: 'in', field: 'currency', values: ['JPY', 'USD'] },
      ],
    }),
    expect: {
      filter:
        "((currency eq 'JPY' and total_amount lt 11) or (currency eq 'USD' and total_amount lt 1050)) and (currency in ('JPY','USD'))",
    },
  },
  {
    name: 'amount in an or beside a currency',
    filter: () => ({
      op: 'and',
      of: [
        { ...pinned, value: 'KWD' },
        {
          op: 'or',
          of: [
            { ...amount, op: 'gt', value: decimal('500') },
            { ...amount, op: 'lt', value: decimal('1.5') },
          ],
        },
      ],
    }),
    expect: { filter: "currency eq 'KWD' and (total_amount gt 500000 or total_amount lt 1500)" },
  },
  {
    name: 'amount with a currency in the other branch',
    filter: () => ({
      op: 'or',
      of: [
        {
          op: 'and',
          of: [
            { ...amount, op: 'gt', value: decimal('900') },
            { ...pinned, value: 'USD' },
          ],
        },
        { ...pinned, value: 'JPY' },
      ],
    }),
    expect: { filter: "currency eq 'JPY' or (total_amount gt 90000 and currency eq 'USD')" },
  },
  {
    name: 'amounts of a class in order',
    filter: () => ({ op: 'in', field: 'currency', values: ['EUR', 'USD'] }),
    order: [{ field: 'amount', direction: 'asc' }],
    expect: { filter: "currency in ('EUR','USD')", orderBy: 'total_amount asc,uid asc' },
  },
];

/** The clauses for currencies of no, three, four and two places. */
function classes(zeroPlaces: string, threePlaces: string, fourPlaces: string, twoPlaces: string): string {
  return [
    `((currency in (${none})) and ${zeroPlaces})`,
    `((currency in (${three})) and ${threePlaces})`,
    `((currency in ('CLF','UYW')) and ${fourPlaces})`,
    `((not (${rest()})) and ${twoPlaces})`,
  ].join(' or ');
}

function rest(): string {
  const codes = [none, three, "'CLF','UYW'"].join(',').split(',').sort();
  return `currency in (${codes.join(',')})`;
}
