import type { Changes, CustomerFields } from '../../../../../src/domain/record-commands.ts';
import type { Address } from '../../../../../src/domain/records/parts.ts';
import type { Desk } from '../desk.ts';
import { refTo } from '../desk.ts';
import { tablesOf } from './record-desk.ts';

export const street: Address = {
  line1: 'Bahnhofstrasse 1',
  line2: null,
  city: 'Zürich',
  state: 'ZH',
  postalCode: '8001',
  country: 'CH',
};

export function creation(customer: Changes<CustomerFields>) {
  return { account: refTo('account', '405'), customer };
}

/** What the sandbox has of the customer. */
export function customerIn(desk: Pick<Desk, 'sandbox'>, id: string) {
  return tablesOf(desk).customers.get(Number(id));
}

export function addressesIn(desk: Pick<Desk, 'sandbox'>, id: string) {
  return tablesOf(desk)
    .addresses.all()
    .filter(({ customer }) => `${customer.id}` === id);
}
