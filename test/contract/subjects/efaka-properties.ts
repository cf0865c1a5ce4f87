import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf } from '../../../src/domain/records/records.ts';
import { paysleyProperties } from './paysley-properties.ts';

/** The kinds of record that eFaka has. */
export const efakaKinds = ['account', 'transaction', 'refund', 'paymentMethod', 'paymentLink'] as const;
export type EfakaKind = (typeof efakaKinds)[number];

/** All of them, or this does not compile. */
const ofPaymentMethod: Readonly<Record<PropertyOf<'paymentMethod'>, true>> = {
  account: true,
  customer: true,
  details: true,
  isDefault: true,
  state: true,
  createdAt: true,
  raw: true,
};

/** Every property of a kind. The other kinds are Paysley's, too, and what a kind has is the same for all who have it. */
export function efakaProperties<K extends RecordKind>(kind: K): readonly PropertyOf<K>[] {
  if (kind !== 'paymentMethod') return paysleyProperties(kind);
  return Object.keys(ofPaymentMethod) as readonly PropertyOf<K>[];
}
