import type { ProfituityRow } from './profituity-row.ts';
import { textRows as operatorRows } from './row-makers.ts';

const reference = { field: 'reference' } as const;

/** A text and how JSON says it. */
function equal(value: string, literal: string, findsNothing = false): ProfituityRow<'transaction'> {
  return {
    name: `reference eq ${JSON.stringify(value).slice(0, 40)}`,
    filter: () => ({ ...reference, op: 'eq', value }),
    expect: { more: `["externalId","=",${literal}]` },
    ...(findsNothing ? { findsNothing } : {}),
  };
}

/** Text, with what quoting, JSON, the grammar, folding and form encoding trip over. */
export const textRows: readonly ProfituityRow<'transaction'>[] = [
  ...operatorRows<'transaction'>('reference', 'externalId', 'PF-12'),
  ...operatorRows<'transaction'>('description', 'description', 'Rent'),
  {
    name: 'reference missing',
    filter: () => ({ ...reference, op: 'missing' }),
    expect: { more: '["externalId","=",null]' },
  },
  equal("O'Shea", `"O'Shea"`),
  equal('"quoted"', String.raw`"\"quoted\""`),
  equal('back\\slash', String.raw`"back\\slash"`),
  equal('\\u0041', String.raw`"\\u0041"`),
  equal('A+B=C', '"A+B=C"'),
  equal('one & two', '"one & two"'),
  equal('fifty %', '"fifty %"'),
  equal('%2B', '"%2B"'),
  equal('a%20b', '"a%20b"'),
  equal('#hash?query', '"#hash?query"'),
  equal('["status","=","Paid"]', String.raw`"[\"status\",\"=\",\"Paid\"]"`),
  equal('","or",["id","<>",null', String.raw`"\",\"or\",[\"id\",\"<>\",null"`),
  equal('!', '"!"'),
  equal('and', '"and"'),
  equal('null', '"null"'),
  equal('true', '"true"'),
  equal('007', '"007"'),
  equal('1e3', '"1e3"'),
  equal('2025-06-01', '"2025-06-01"'),
  equal('3fa85f64-5717-4562-b3fc-2c963f66afa6', '"3fa85f64-5717-4562-b3fc-2c963f66afa6"'),
  equal('{curly}', '"{curly}"'),
  equal("'; DROP TABLE payments; --", `"'; DROP TABLE payments; --"`),
  equal('🏦 bank', '"🏦 bank"'),
  equal('👩🏽‍💻 crew', '"👩🏽‍💻 crew"'),
  equal('تحويل بنكي', '"تحويل بنكي"'),
  equal('\u202Edesrever', '"\u202Edesrever"'),
  equal('İZMİR', '"İZMİR"'),
  equal('IZMIR', '"IZMIR"'),
  equal('Maße', '"Maße"'),
  equal('Chloe\u0301', '"Chloe\u0301"'),
  equal('λόγος', '"λόγος"'),
  equal('\u00A0no break', '"\u00A0no break"'),
  equal(' before', '" before"'),
  equal('after ', '"after "'),
  equal('two  spaces', '"two  spaces"'),
  equal('tab\there', String.raw`"tab\there"`),
  equal('new\nline', String.raw`"new\nline"`),
  equal('', '""'),
  equal('bell\u0007 and \u001b[31m', String.raw`"bell\u0007 and \u001b[31m"`, true),
  equal("o'shea", `"o'shea"`, true),
  equal('$null', '"$null"', true),
  {
    name: 'reference eq half a surrogate pair',
    filter: () => ({ ...reference, op: 'eq', value: 'a\ud800' }),
    expect: 'none',
  },
  {
    name: 'reference in hostile texts',
    filter: () => ({ ...reference, op: 'in', values: ['"quoted"', 'A+B=C', ']'] }),
    expect: {
      more: String.raw`[["externalId","=","\"quoted\""],"or",["externalId","=","A+B=C"],"or",["externalId","=","]"]]`,
    },
  },
  {
    name: 'reference startsWith a bracket',
    filter: () => ({ ...reference, op: 'startsWith', value: '["' }),
    expect: { more: String.raw`["externalId","startswith","[\""]` },
  },
  {
    name: 'reference endsWith outside ASCII',
    filter: () => ({ ...reference, op: 'endsWith', value: 'بنكي' }),
    expect: { more: '["externalId","endswith","بنكي"]' },
  },
  {
    name: 'reference contains a quote and a backslash',
    filter: () => ({ ...reference, op: 'contains', value: 'K\\S' }),
    expect: { more: String.raw`["externalId","contains","k\\s"]` },
  },
  {
    name: 'reference contains some ASCII among others',
    filter: () => ({ ...reference, op: 'contains', value: '🏦 BAnk' }),
    expect: { more: '["externalId","contains"," bank"]' },
  },
  {
    name: 'reference contains nothing of ASCII is not pushed',
    filter: () => ({ ...reference, op: 'contains', value: 'בנקאית' }),
    expect: {},
  },
  {
    name: 'reference contains one letter is not pushed',
    filter: () => ({ ...reference, op: 'contains', value: 'f' }),
    expect: {},
  },
  {
    name: 'reference eqIgnoreCase outside ASCII',
    filter: () => ({ ...reference, op: 'eqIgnoreCase', value: 'mAßE' }),
    expect: { more: '["externalId","contains","ma"]' },
  },
  {
    name: 'customerName contains',
    filter: () => ({ op: 'contains', field: 'customerName', value: 'SHEA' }),
    expect: { more: '["name","contains","shea"]' },
  },
  {
    name: 'customerName eq is not pushed',
    filter: () => ({ op: 'eq', field: 'customerName', value: "O'Shea" }),
    expect: {},
  },
  {
    name: 'one word in any of the fields',
    filter: () => ({
      op: 'or',
      of: (['reference', 'description', 'customerName', 'customerEmail', 'customerPhone'] as const).map(
        (field) => ({
          op: 'contains' as const,
          field,
          value: 'markup',
        }),
      ),
    }),
    expect: {
      more: '[["name","contains","markup"],"or",["description","contains","markup"],"or",["externalId","contains","markup"]]',
    },
  },
  {
    name: 'customerEmail present',
    filter: () => ({ op: 'present', field: 'customerEmail' }),
    expect: 'none',
  },
];
