import { encodeProviderId } from '../global-id.ts';
import { providerNames } from '../provider-name.ts';
import type { RecordKind } from '../record-kind.ts';
import { RecordRef } from '../record-ref.ts';
import type { Field } from './field.ts';

/** The fields that every kind has by virtue of its ref; they need no property. */
export interface CommonFields<K extends RecordKind> {
  readonly id: Field<K>;
  readonly nativeId: Field<K>;
  readonly provider: Field<K>;
  readonly providerId: Field<K>;
}

export function commonFields<K extends RecordKind>(kind: K): CommonFields<K> {
  return {
    id: { type: { ref: kind }, optional: false, needs: [], read: (record) => record.id },
    nativeId: {
      type: 'nativeId',
      optional: false,
      needs: [],
      read: (record) => record.nativeId,
      description: "The provider's own id, as support staff have it.",
    },
    provider: {
      type: { enum: providerNames, name: 'ProviderName' },
      optional: false,
      needs: [],
      read: (record) => record.ref.provider,
    },
    providerId: {
      type: { ref: 'provider' },
      optional: false,
      needs: [],
      read: (record) => encodeProviderId(record.ref.connection),
    },
  };
}

/** The account a record was read under. Every kind below accounts has it by virtue of its ref. */
export function accountIdField<K extends RecordKind>(): Field<K> {
  return {
    type: { ref: 'account' },
    optional: false,
    needs: [],
    read: ({ ref }) =>
      ref.account === null
        ? null
        : new RecordRef('account', ref.provider, ref.connection, null, ref.account).id,
  };
}
