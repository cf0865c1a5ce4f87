import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { KnownPlace } from './every-record.ts';
import type { Three, ThreeKey } from './three-providers.ts';

type Unlisted = { readonly [K in RecordKind]?: readonly KnownPlace[] };

/** Of kinds that a provider lists by pins only, where the records are: as its sandbox holds them. */
export const unlistedIds: Readonly<Record<ThreeKey, (three: Three) => Unlisted>> = {
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
};
