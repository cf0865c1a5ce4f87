import type { GovineerRow } from './govineer-row.ts';

/** Text, with what quoting, encoding, folding and collating mistakes trip over. */
export const textRows: readonly GovineerRow<'transaction'>[] = [
  {
    name: 'reference eq',
    filter: () => ({ op: 'eq', field: 'reference', value: "O'Neil & Co" }),
    expect: { filter: "reference_id eq 'O''Neil & Co'" },
  },
  {
    name: 'reference ne',
    filter: () => ({ op: 'ne', field: 'reference', value: "''" }),
    expect: { filter: "reference_id ne '''''' and reference_id ne null" },
  },
  {
    name: 'reference in',
    filter: () => ({
      op: 'in',
      field: 'reference',
      values: ['C# Studio', 'A+B Logistics', '100% Wool', 'back\\slash'],
    }),
    expect: { filter: "reference_id in ('100% Wool','A+B Logistics','C# Studio','back\\slash')" },
  },
  {
    name: 'reference notIn',
    filter: () => ({ op: 'notIn', field: 'reference', values: ['null', 'true'] }),
    expect: { filter: "(not (reference_id in ('null','true'))) and reference_id ne null" },
  },
  {
    name: 'reference eq the empty text',
    filter: () => ({ op: 'eq', field: 'reference', value: '' }),
    expect: { filter: "reference_id eq ''" },
  },
  {
    name: 'reference eq of the other case',
    filter: () => ({ op: 'eq', field: 'reference', value: 'istanbul ticaret' }),
    expect: { filter: "reference_id eq 'istanbul ticaret'" },
    findsNothing: true,
  },
  {
    name: 'reference eq an emoji',
    filter: () => ({ op: 'eq', field: 'reference', value: '👨‍👩‍👧 Family' }),
    expect: { filter: "reference_id eq '👨‍👩‍👧 Family'" },
  },
  {
    name: 'reference eq from right to left',
    filter: () => ({ op: 'eq', field: 'reference', value: 'שלום בע״מ' }),
    expect: { filter: "reference_id eq 'שלום בע״מ'" },
  },
  {
    name: 'reference eq a filter',
    filter: () => ({ op: 'eq', field: 'reference', value: "x' or 'a' eq 'a" }),
    expect: { filter: "reference_id eq 'x'' or ''a'' eq ''a'" },
  },
  {
    name: 'reference eq a query',
    filter: () => ({ op: 'eq', field: 'reference', value: '$filter=a eq 1&$top=1' }),
    expect: { filter: "reference_id eq '$filter=a eq 1&$top=1'" },
  },
  {
    name: 'reference eq an encoded quote',
    filter: () => ({ op: 'eq', field: 'reference', value: '%27 encoded' }),
    expect: { filter: "reference_id eq '%27 encoded'" },
  },
  {
    name: 'reference startsWith',
    filter: () => ({ op: 'startsWith', field: 'reference', value: "'; DROP" }),
    expect: { filter: "startswith(reference_id,'''; DROP')" },
  },
  {
    name: 'reference startsWith is case-sensitive',
    filter: () => ({ op: 'startsWith', field: 'reference', value: 'inv-1' }),
    expect: { filter: "startswith(reference_id,'inv-1')" },
  },
  {
    name: 'reference startsWith nothing',
    filter: () => ({ op: 'startsWith', field: 'reference', value: '' }),
    expect: { filter: 'reference_id ne null' },
  },
  {
    name: 'reference endsWith',
    filter: () => ({ op: 'endsWith', field: 'reference', value: 'é' }),
    expect: { filter: "endswith(reference_id,'é')" },
  },
  {
    name: 'reference contains',
    filter: () => ({ op: 'contains', field: 'reference', value: 'tIcAr' }),
    expect: { filter: "contains(tolower(reference_id),'ticar')" },
  },
  {
    name: 'reference contains beyond ASCII',
    filter: () => ({ op: 'contains', field: 'reference', value: 'STRAßE g' }),
    expect: { filter: "contains(tolower(reference_id),'stra')" },
  },
  {
    name: 'reference contains no ASCII',
    filter: () => ({ op: 'contains', field: 'reference', value: 'Σ' }),
    expect: { filter: null },
  },
  {
    name: 'reference eqIgnoreCase',
    filter: () => ({ op: 'eqIgnoreCase', field: 'reference', value: 'STRASSE gmbh' }),
    expect: { filter: "tolower(reference_id) eq 'strasse gmbh'" },
  },
  {
    name: 'reference eqIgnoreCase beyond ASCII',
    filter: () => ({ op: 'eqIgnoreCase', field: 'reference', value: 'İSTANBUL ticaret' }),
    expect: { filter: "contains(tolower(reference_id),'stanbul ticaret')" },
  },
  {
    name: 'reference notContains is not pushed',
    filter: () => ({ op: 'notContains', field: 'reference', value: 'inv' }),
    expect: { filter: null },
  },
  {
    name: 'reference missing',
    filter: () => ({ op: 'missing', field: 'reference' }),
    expect: { filter: 'reference_id eq null' },
  },
  {
    name: 'description present',
    filter: () => ({ op: 'present', field: 'description' }),
    expect: { filter: 'description ne null' },
  },
  {
    name: 'description endsWith a backslash',
    filter: () => ({ op: 'endsWith', field: 'description', value: '\\' }),
    expect: { filter: "endswith(description,'\\')" },
  },
];
