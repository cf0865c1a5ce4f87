import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGraph } from '../../../resolvers/graph.ts';

type Described = readonly [place: string, description: string | null | undefined];

const places: readonly Described[] = Object.values(createGraph().getTypeMap())
  .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
  .flatMap((type): readonly Described[] => {
    const own: readonly Described[] = [[type.name, type.description]];
    if (isScalarType(type)) return own;
    if (isEnumType(type)) return [...own, ...type.getValues().map((value) => at(type.name, value))];
    if (isInputObjectType(type)) {
      return [...own, ...Object.values(type.getFields()).map((field) => at(type.name, field))];
    }
    if (!('getFields' in type)) return own;
    return [
      ...own,
      ...Object.values(type.getFields()).flatMap((field) => [
        at(type.name, field),
        ...field.args.map((arg) => at(`${type.name}.${field.name}`, arg)),
      ]),
    ];
  });

function at(owner: string, member: { name: string; description?: string | null | undefined }): Described {
  return [`${owner}.${member.name}`, member.description];
}

describe('descriptions', () => {
  it('are looked at everywhere', () => {
    const walked = new Set(places.map(([place]) => place));
    for (const place of [
      'Transaction',
      'Transaction.amount',
      'Account.transactions.filter',
      'Mode.TEST',
      'StringFilter.contains',
      'TransactionOrderField.CREATED_AT',
      'CustomerConnection.sources',
      'ProviderRecord.raw',
      'Decimal',
    ]) {
      expect(walked).toContain(place);
    }
  });

  it('are missing nowhere', () => {
    expect(places.filter(([, text]) => (text ?? '').trim() === '').map(([place]) => place)).toEqual([]);
  });

  it('end as sentences do', () => {
    expect(places.filter(([, text]) => !/[.}]$/.test(text ?? '')).map(([place]) => place)).toEqual([]);
  });
});
