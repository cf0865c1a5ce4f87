import { merchantRecords } from '../../../sandbox/efaka/data/merchant-records.ts';
import type { PaymentRecord } from '../../../sandbox/efaka/records.ts';
import type { EfakaStore } from '../../../sandbox/efaka/store/efaka-store.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { everything } from '../../../src/filter/ast.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { or } from '../../../src/filter/normalize.ts';
import { efakaSecrets } from '../../kit/contract-efaka-rows.ts';

/**
 * Pins every payment there is: the references that some have, and the ids of those that have none. A list takes a
 * hundred of them at most.
 */
export function everyPin<K extends RecordKind>(kind: K, { payments }: EfakaStore): Filter<K> {
  if (kind !== 'transaction' && kind !== 'refund') return everything;
  const rows = payments.all();
  const references = new Set(rows.map(referenceOf).filter((reference) => reference !== ''));
  const bare = rows.filter((row) => referenceOf(row) === '').map(({ id }) => id);
  return or(
    leaf(kind, { op: 'in', field: 'reference' as never, values: [...references] }),
    leaf(kind, { op: 'in', field: 'nativeId' as never, values: bare }),
  );
}

function referenceOf({ merchantTransactionId }: PaymentRecord): string {
  return merchantTransactionId ?? '';
}

/** Ids of what is at another merchant's, or here and of another kind. */
export function strangersOf(kind: RecordKind, store: EfakaStore): readonly string[] {
  const other = merchantRecords({ seed: 99, scale: 0.02 });
  const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
  const here = (...types: readonly string[]): readonly string[] =>
    ids(store.payments.all().filter(({ paymentType }) => types.includes(paymentType))).slice(0, 8);
  switch (kind) {
    case 'account':
      return ['default', 'another'];
    case 'transaction':
      return [...here('CP', 'RV', 'XX'), ...here('RF'), ...ids([...other.payments.all()])];
    case 'refund':
      return [...here('CP', 'RV', 'XX'), ...here('DB'), ...ids([...other.payments.all()])];
    case 'paymentMethod':
      return [...ids(other.registrations), ...here('DB')];
    case 'paymentLink':
      return [...ids(other.checkouts), ...here('DB')];
    case 'billingSubscription':
    case 'category':
    case 'client':
    case 'customer':
    case 'customerGroup':
    case 'paymentAttempt':
    case 'product':
    case 'terminal':
    case 'webhookSubscription':
      throw new Error(`eFaka has no ${kind}`);
  }
}

/** A row without what nobody may see of it; of a checkout, the payment that came of it. */
export function rowOf(store: EfakaStore, kind: RecordKind, id: string): Readonly<Record<string, unknown>> {
  const paid = (): object | undefined => {
    const { paymentId } = store.checkouts.get(id) ?? {};
    return paymentId === undefined ? {} : store.payments.get(paymentId);
  };
  const found: object | undefined =
    kind === 'paymentLink'
      ? paid()
      : kind === 'paymentMethod'
        ? store.registrations.get(id)
        : store.payments.get(id);
  if (found === undefined) throw new Error(`There is no row ${id} of ${kind}`);
  return Object.fromEntries(Object.entries(found).filter(([name]) => name !== 'registrationId'));
}

/** The token, and what stands for cards, accounts, wallets and sessions on the rows. */
export function secretsOf(tokens: readonly string[]): readonly string[] {
  return [...tokens, ...Object.values(efakaSecrets)];
}
