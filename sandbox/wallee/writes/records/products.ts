import { presentOnly } from '../../data/present.ts';
import type { ProductRecord } from '../../records/subscriptions.ts';
import { ApiError } from '../../routes/api-error.ts';
import type { Id } from '../../wire/id.ts';
import { flag, idList, printable, text, whole, word } from './field-rules.ts';
import type { RecordResource } from './record-resource.ts';

interface ProductUpdate {
  readonly name?: string;
  readonly state?: 'CREATE' | 'ACTIVE' | 'INACTIVE';
  readonly sortOrder?: number;
  readonly productLocked?: boolean;
  readonly failedPaymentSuspensionPeriod?: string;
  readonly allowedPaymentMethodConfigurations?: readonly Id[];
}

interface ProductCreate extends ProductUpdate {
  readonly reference: string;
}

/** Lengths: wallee spec, core models. Products are retired by a call of their own, not by a state (assumed). */
const update = {
  name: { rule: text({ max: 100 }), presence: 'optional' },
  state: { rule: word('CREATE', 'ACTIVE', 'INACTIVE'), presence: 'kept' },
  sortOrder: { rule: whole(0), presence: 'kept' },
  productLocked: { rule: flag, presence: 'kept' },
  failedPaymentSuspensionPeriod: { rule: text({ min: 2, max: 40 }), presence: 'kept' },
  allowedPaymentMethodConfigurations: { rule: idList, presence: 'kept' },
} as const;

/** A reference stays, and may be that of another product too (nothing is published of either but that no update takes it). */
export const products: RecordResource<ProductRecord, ProductCreate, ProductUpdate> = {
  path: '/subscriptions/products',
  word: 'SubscriptionProduct',
  told: ({ reference }) => ({ reference, mark: null }),
  updateMethods: ['PATCH'],
  create: { ...update, reference: { rule: text({ ...printable, min: 1 }), presence: 'required' } },
  update,
  tableOf: (space) => space.products,
  created: (head, model) =>
    presentOnly<ProductRecord>({
      ...head,
      spaceId: head.linkedSpaceId,
      reference: model.reference,
      name: model.name,
      state: model.state ?? 'CREATE',
      sortOrder: model.sortOrder ?? 0,
      productLocked: model.productLocked ?? false,
      failedPaymentSuspensionPeriod: model.failedPaymentSuspensionPeriod ?? 'P7D',
      allowedPaymentMethodConfigurations: model.allowedPaymentMethodConfigurations ?? [],
    }),
  changes(current, model) {
    checkNotRetired(current);
    return model;
  },
  deleted: () => ({}),
};

/** What is retired, or about to be, does not change any more (assumed: 422 about no property). */
export function checkNotRetired({ id, state }: ProductRecord): void {
  if (state === 'RETIRING' || state === 'RETIRED') {
    throw new ApiError('unprocessable_entity', `Product ${id} is ${state}.`);
  }
}
