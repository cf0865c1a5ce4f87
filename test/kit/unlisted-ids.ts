import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { AllKey, AllProviders } from './all-providers.ts';
import type { KnownPlace } from './every-record.ts';

type Unlisted = { readonly [K in RecordKind]?: readonly KnownPlace[] };

/** Of kinds that a provider lists by pins only, where the records are: as its sandbox holds them. */
export const unlistedIds: Readonly<Record<AllKey, (all: AllProviders) => Unlisted>> = {
  gov: ({ gov: { store } }) => ({
    paymentLink: store.paymentAccounts.all().flatMap(({ uid }) =>
      store
        .account(uid)
        .sessions.all()
        .map(({ session_id: nativeId }) => ({ account: uid, nativeId })),
    ),
  }),
  wal: () => ({}),
  pay: () => ({}),
  pro: () => ({}),
  efa: ({ efa: { store } }) => ({
    transaction: ofEfaka(store.payments.all().filter(({ paymentType }) => begins.has(paymentType))),
    refund: ofEfaka(store.payments.all().filter(({ paymentType }) => paymentType === 'RF')),
    paymentMethod: ofEfaka(store.registrations.all()),
    paymentLink: ofEfaka(store.checkouts.all()),
  }),
};

const begins: ReadonlySet<string> = new Set(['PA', 'DB', 'CD']);

function ofEfaka(rows: readonly { readonly id: string }[]): readonly KnownPlace[] {
  return rows.map(({ id: nativeId }) => ({ account: 'default', nativeId }));
}
