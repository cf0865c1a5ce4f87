import type { WalleeRow } from './wallee-row.ts';

const reference = { field: 'reference' } as const;

/** A text by `:`, found whatever it holds. */
function equal(value: string, query: string): WalleeRow<'transaction'> {
  return {
    name: `reference eq ${value}`,
    filter: () => ({ ...reference, op: 'eq', value }),
    expect: { query },
  };
}

/** Text, with what quoting, encoding, folding and the grammar itself trip over. */
export const textRows: readonly WalleeRow<'transaction'>[] = [
  equal("O'Neil & Co", `merchantReference:"O'Neil & Co"`),
  equal('"double"', `merchantReference:'"double"'`),
  equal("''", `merchantReference:"''"`),
  equal('x" OR id:>0', `merchantReference:'x" OR id:>0'`),
  equal(') OR (id:>0', 'merchantReference:") OR (id:>0"'),
  equal('-currency:CHF', 'merchantReference:"-currency:CHF"'),
  equal('NOT this', 'merchantReference:"NOT this"'),
  equal('this AND that OR other', 'merchantReference:"this AND that OR other"'),
  equal('state:FAILED', 'merchantReference:"state:FAILED"'),
  equal('red,blue,green', 'merchantReference:"red,blue,green"'),
  equal('*', 'merchantReference:"*"'),
  equal('%27 encoded', 'merchantReference:"%27 encoded"'),
  equal('a%2Bb', 'merchantReference:"a%2Bb"'),
  equal('A+B', 'merchantReference:"A+B"'),
  equal('a/b?c=d&e;f,g:h@i', 'merchantReference:"a/b?c=d&e;f,g:h@i"'),
  equal('C# Studio', 'merchantReference:"C# Studio"'),
  equal('back\\slash', 'merchantReference:"back\\slash"'),
  equal('tab\tinside', 'merchantReference:"tab\tinside"'),
  equal(' leading and trailing ', 'merchantReference:" leading and trailing "'),
  equal('null', 'merchantReference:"null"'),
  equal('', 'merchantReference:""'),
  {
    name: 'reference eq what no quotes can hold',
    filter: () => ({ ...reference, op: 'eq', value: `it's "both" quotes` }),
    expect: { query: null },
  },
  {
    name: 'reference in with one that no quotes can hold',
    filter: () => ({ ...reference, op: 'in', values: ['A+B', `it's "both" quotes`] }),
    expect: { query: null },
  },
  {
    name: 'what no quotes can hold beside another leaf',
    filter: () => ({
      op: 'and',
      of: [
        { ...reference, op: 'eq', value: `it's "both" quotes` },
        { op: 'eq', field: 'currency', value: 'CHF' },
      ],
    }),
    expect: { query: 'currency:CHF' },
  },
  {
    name: 'reference eq half a surrogate pair',
    filter: () => ({ ...reference, op: 'eq', value: 'a\ud800' }),
    expect: 'none',
  },
  {
    name: 'reference eq of the other case',
    filter: () => ({ ...reference, op: 'eq', value: 'c# studio' }),
    expect: { query: 'merchantReference:"c# studio"' },
    findsNothing: true,
  },
  {
    name: 'reference in',
    filter: () => ({ ...reference, op: 'in', values: ['100% wool', 'Smith (Sons)'] }),
    expect: { query: 'merchantReference:"100% wool" OR merchantReference:"Smith (Sons)"' },
  },
  {
    name: 'reference ne is not pushed',
    filter: () => ({ ...reference, op: 'ne', value: 'A+B' }),
    expect: { query: null },
  },
  {
    name: 'reference notIn is not pushed',
    filter: () => ({ ...reference, op: 'notIn', values: ['A+B', 'x'] }),
    expect: { query: null },
  },
  {
    name: 'reference eqIgnoreCase',
    filter: () => ({ ...reference, op: 'eqIgnoreCase', value: 'C# STUDIO' }),
    expect: { query: 'merchantReference:"c# studio"' },
  },
  {
    name: 'reference contains',
    filter: () => ({ ...reference, op: 'contains', value: 'tUdI' }),
    expect: { query: 'merchantReference:~"tudi"' },
  },
  {
    name: 'reference contains a comma',
    filter: () => ({ ...reference, op: 'contains', value: 'blue,green' }),
    expect: { query: 'merchantReference:~"green"' },
  },
  {
    name: 'reference contains a quote',
    filter: () => ({ ...reference, op: 'contains', value: '"both" quotes' }),
    expect: { query: 'merchantReference:~" quotes"' },
  },
  {
    name: 'reference contains beyond ASCII',
    filter: () => ({ ...reference, op: 'contains', value: 'ß gmb' }),
    expect: { query: 'merchantReference:~" gmb"' },
    findsNothing: true,
  },
  {
    name: 'reference startsWith',
    filter: () => ({ ...reference, op: 'startsWith', value: 'Smith (' }),
    expect: { query: 'merchantReference:~"Smith ("' },
  },
  {
    name: 'reference startsWith nothing',
    filter: () => ({ ...reference, op: 'startsWith', value: '' }),
    expect: { query: '-merchantReference:*' },
  },
  {
    name: 'reference endsWith',
    filter: () => ({ ...reference, op: 'endsWith', value: 'slash' }),
    expect: { query: 'merchantReference:~"slash"' },
  },
  {
    name: 'reference notContains is not pushed',
    filter: () => ({ ...reference, op: 'notContains', value: 'inv' }),
    expect: { query: null },
  },
  {
    name: 'reference missing',
    filter: () => ({ ...reference, op: 'missing' }),
    expect: { query: 'merchantReference:*' },
  },
  {
    name: 'reference present',
    filter: () => ({ ...reference, op: 'present' }),
    expect: { query: '-merchantReference:*' },
  },
  {
    name: 'customerEmail eq',
    filter: () => ({ op: 'eq', field: 'customerEmail', value: "o'neil@example.org" }),
    expect: { query: `customerEmailAddress:"o'neil@example.org"` },
  },
  {
    name: 'customerEmail in',
    filter: () => ({
      op: 'in',
      field: 'customerEmail',
      values: ['percent%25@example.com', 'ünï@exämple.com'],
    }),
    expect: {
      query: 'customerEmailAddress:"percent%25@example.com" OR customerEmailAddress:"ünï@exämple.com"',
    },
  },
  {
    name: 'customerEmail eqIgnoreCase',
    filter: () => ({ op: 'eqIgnoreCase', field: 'customerEmail', value: 'Upper@example.com' }),
    expect: { query: 'customerEmailAddress:"upper@example.com"' },
  },
  {
    name: 'customerEmail eqIgnoreCase beyond ASCII',
    filter: () => ({ op: 'eqIgnoreCase', field: 'customerEmail', value: 'ÜNÏ@exämple.com' }),
    expect: { query: 'customerEmailAddress:~"mple.com"' },
  },
  {
    name: 'customerEmail contains',
    filter: () => ({ op: 'contains', field: 'customerEmail', value: 'Özil' }),
    expect: { query: 'customerEmailAddress:~"zil"' },
  },
  {
    name: 'customerEmail startsWith',
    filter: () => ({ op: 'startsWith', field: 'customerEmail', value: 'plus+tag' }),
    expect: { query: 'customerEmailAddress:~"plus+tag"' },
  },
  {
    name: 'customerEmail endsWith',
    filter: () => ({ op: 'endsWith', field: 'customerEmail', value: '.org' }),
    expect: { query: 'customerEmailAddress:~".org"' },
  },
  {
    name: 'customerEmail missing',
    filter: () => ({ op: 'missing', field: 'customerEmail' }),
    expect: { query: 'customerEmailAddress:*' },
  },
  {
    name: 'customerEmail present',
    filter: () => ({ op: 'present', field: 'customerEmail' }),
    expect: { query: '-customerEmailAddress:*' },
  },
  {
    name: 'customerName contains',
    filter: () => ({ op: 'contains', field: 'customerName', value: 'example' }),
    expect: {
      query:
        'billingAddress.givenName:~"example" OR billingAddress.familyName:~"example" OR billingAddress.organizationName:~"example"',
    },
  },
  {
    name: 'customerName contains with a blank',
    filter: () => ({ op: 'contains', field: 'customerName', value: 's kel' }),
    expect: { query: null },
  },
  {
    name: 'customerPhone contains',
    filter: () => ({ op: 'contains', field: 'customerPhone', value: '+41' }),
    expect: { query: 'billingAddress.phoneNumber:~"+41" OR billingAddress.mobilePhoneNumber:~"+41"' },
  },
];
