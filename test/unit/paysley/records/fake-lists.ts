import type { FakeAnswer } from '../fake-paysley.ts';
import { startFakePaysley } from '../fake-paysley.ts';
import { connectTo } from '../sandbox-connection.ts';

/** As a list has it; odd where Paysley may be. */
export const customer = {
  customer_id: 747,
  email: 'john@example.com',
  mobile_no: 1234567890,
  group_id: 0,
  salutation: ' Mr. ',
  first_name: 'John',
  last_name: null,
  company: '',
  ein_code: '12-3456789',
  listing_type: 'individual',
  description: '',
  reference_number: 12345,
  additional_value: { age: 20, big: '@' },
};
const product = {
  id: 1,
  name: 'Item 1',
  description: 'as shown',
  type: 'product',
  sku: '007',
  unit_in_stock: 1,
  unit_low_stock: null,
  unit_type: 'flat-rate',
  cost: '1.00',
  sales_price: '100000000000000000.125',
  category: 'Electronic',
  image: 'product-service.png',
};

export type Lists = Readonly<Record<string, { readonly member: string; readonly rows: readonly unknown[] }>>;

const lists: Lists = {
  '/v2/customers': { member: 'customers', rows: [customer] },
  '/v2/customers/groups': { member: 'customers_groups', rows: [{ group_id: 160, name: 'Card' }] },
  '/v2/products-services': { member: 'product_services', rows: [product] },
  '/v2/products-services/category': { member: 'categories', rows: [{ id: 1, name: 'Electronic' }] },
};

const closing: (() => Promise<void>)[] = [];

export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).toReversed()) await close();
}

export const json = (status: number, body: unknown): FakeAnswer => ({ status, body: JSON.stringify(body) });

/** A Paysley that has these rows and answers every write so. */
export async function startListing(write: FakeAnswer, given: Lists = {}) {
  const all = { ...lists, ...given };
  const fake = await startFakePaysley(({ pathname }, method) => {
    const list = all[pathname];
    if (method !== 'GET' || list === undefined) return write;
    const { member, rows } = list;
    const body = { result: 'success', limit: 500, page: 1, page_count: 1, total_count: rows.length };
    // A number that no double holds.
    return { body: JSON.stringify({ ...body, [member]: rows }).replace('"@"', '12345678901234567890') };
  });
  const provider = connectTo(fake);
  closing.push(
    () => fake.close(),
    () => provider.close(),
  );
  const written = () => fake.asked.filter(({ body }) => body !== '').map(({ body }) => body);
  return { fake, provider, written };
}
