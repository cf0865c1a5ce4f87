import type { CustomerRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';

/** A customer as answers to writes have it: `company` for `company_name`, another name for the group, and its picture. */
export function customerEcho({ store }: Pick<PaysleyContext, 'store'>, customer: CustomerRecord): object {
  const { customer_id: id, group_id: group, ...members } = customer;
  const picture = store.pictures.get(id);
  return {
    customer_group_id: group,
    ...members,
    ...(picture === undefined ? {} : { customer_images: [picture] }),
  };
}
