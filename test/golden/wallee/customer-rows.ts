import { createdAtRows, idRows, optionalDateRows, stateRows, textRows } from './row-makers.ts';
import type { WalleeRow } from './wallee-row.ts';

export const customerRows: readonly WalleeRow<'customer'>[] = [
  ...idRows<'customer'>(),
  ...textRows<'customer'>('email', 'emailAddress', 'upper@example.com'),
  ...textRows<'customer'>('firstName', 'givenName', 'Beat'),
  ...textRows<'customer'>('lastName', 'familyName', 'Keller'),
  ...textRows<'customer'>('reference', 'customerId', 'cust-2'),
  {
    name: 'phone is missing everywhere',
    filter: () => ({ op: 'contains', field: 'phone', value: '12' }),
    expect: 'none',
  },
  {
    name: 'search in names and e-mail',
    filter: () => ({
      op: 'or',
      of: [
        { op: 'contains', field: 'name', value: 'kel' },
        { op: 'contains', field: 'firstName', value: 'kel' },
        { op: 'contains', field: 'lastName', value: 'kel' },
        { op: 'contains', field: 'email', value: 'kel' },
      ],
    }),
    expect: { query: 'emailAddress:~"kel" OR givenName:~"kel" OR familyName:~"kel"' },
  },
  ...createdAtRows<'customer'>(),
];

export const accountRows: readonly WalleeRow<'account'>[] = [
  ...idRows<'account'>(),
  {
    name: 'clientId eq',
    filter: (k) => ({ op: 'eq', field: 'clientId', value: k.client }),
    expect: { query: 'account.id:{client}' },
  },
  {
    name: 'clientId in',
    filter: (k) => ({ op: 'in', field: 'clientId', values: [k.client, k.elsewhere] }),
    expect: { query: 'account.id:{client}' },
  },
  {
    name: 'clientId missing',
    filter: () => ({ op: 'missing', field: 'clientId' }),
    expect: { query: 'account.id:*' },
    findsNothing: true,
  },
  {
    name: 'clientId present',
    filter: () => ({ op: 'present', field: 'clientId' }),
    expect: { query: '-account.id:*' },
  },
  ...(
    [
      ['eq', 'Shop Schweiz', 'name:"Shop Schweiz"'],
      ['eqIgnoreCase', 'SHOP schweiz', 'name:"shop schweiz"'],
      ['contains', 'SHOP', 'name:~"shop"'],
      ['startsWith', "World's", `name:~"World's"`],
      ['endsWith', 'shop', 'name:~"shop"'],
    ] as const
  ).map(([op, value, query]): WalleeRow<'account'> => ({
    name: `name ${op}`,
    filter: () => ({ op, field: 'name', value }),
    expect: { query },
  })),
  {
    name: 'name in',
    filter: () => ({ op: 'in', field: 'name', values: ['Closed shop', "World's Shop"] }),
    expect: { query: `name:"Closed shop" OR name:"World's Shop"` },
  },
  {
    name: 'name contains nothing',
    filter: () => ({ op: 'startsWith', field: 'name', value: '' }),
    expect: { query: null },
  },
  ...stateRows<'account'>('state:ACTIVE'),
  ...optionalDateRows<'account'>('2023-11-05T09:30:00Z'),
];

export const clientRows: readonly WalleeRow<'client'>[] = [
  ...idRows<'client'>(),
  ...(
    [
      ['eq', 'Muster Holding AG', 'name:"Muster Holding AG" OR name:*'],
      ['eqIgnoreCase', 'MUSTER holding ag', 'name:"muster holding ag" OR name:*'],
      ['contains', 'ZMIR & "sÖhne', 'name:~"zmir & " OR name:*'],
      ['startsWith', 'Muster', 'name:~"Muster" OR name:*'],
      ['endsWith', ' AG', 'name:~" AG" OR name:*'],
    ] as const
  ).map(([op, value, query]): WalleeRow<'client'> => ({
    name: `name ${op}`,
    filter: () => ({ op, field: 'name', value }),
    expect: { query },
  })),
  {
    name: 'name in',
    filter: (k) => ({ op: 'in', field: 'name', values: [k.ownNative, 'Muster Holding AG'] }),
    expect: { query: 'name:"{own}" OR name:"Muster Holding AG" OR name:*' },
  },
  ...stateRows<'client'>('state:ACTIVE OR state:RESTRICTED_ACTIVE'),
  ...optionalDateRows<'client'>('2023-11-05T09:30:02Z'),
];
