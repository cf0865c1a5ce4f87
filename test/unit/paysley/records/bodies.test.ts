import { afterEach, describe, expect, test } from 'vitest';
import { prepareRun } from '../../../kit/command-run.ts';
import { closeAll, json, startListing as start } from './fake-lists.ts';
import { account, customerChange, newCustomer, productChange, settled } from './inputs.ts';

afterEach(closeAll);

describe('what is written', () => {
  test('repeats a customer as it was read, digit by digit, and says "" of what is cleared', async () => {
    const { provider, written } = await start(json(200, { result: 'success' }));
    const input = customerChange(747, { salutation: null, lastName: 'Doe', companyName: null });
    expect(await (await prepareRun(provider, 'updateCustomer', input)).send()).toEqual({
      is: 'done',
      result: null,
    });
    const [body = ''] = written();
    expect(body).toContain('"additional_value":{"age":20,"big":12345678901234567890}');
    expect(JSON.parse(body)).toEqual({
      customer_id: 747,
      listing_type: 'individual',
      email: 'john@example.com',
      mobile_no: 1234567890,
      customer_group_id: '0',
      salutation: '',
      first_name: 'John',
      last_name: 'Doe',
      company_name: '',
      ein_code: '12-3456789',
      description: '',
      country_iso: '',
      state: '',
      city: '',
      postal_code: '',
      address_line1: '',
      address_line2: '',
      reference_number: 12345,
      additional_value: expect.any(Object),
    });
  });

  test('repeats a product as it was read, and all that no list shows', async () => {
    const { provider, written } = await start(json(200, { result: 'success', id: '1' }));
    const whole = productChange(1, { stockManaged: true, taxId: null, stockOnHand: null, cost: null });
    const run = await prepareRun(provider, 'updateProduct', whole);
    await run.send();
    const [body = ''] = written();
    expect(body).toContain('"sales_price":100000000000000000.125');
    expect(JSON.parse(body)).toEqual({
      id: 1,
      type: 'product',
      name: 'Item 1',
      description: 'as shown',
      sku: '007',
      sales_price: expect.any(Number),
      cost: '',
      unit_type: 'flat-rate',
      unit_in_stock: '',
      image: 'product-service.png',
      category_id: 1,
      manage_inventory: 1,
      tax_id: '',
    });
    await (await prepareRun(provider, 'updateProduct', productChange(1, {}), [settled(run)])).send();
    expect(JSON.parse(written()[1] ?? '')).toMatchObject({ manage_inventory: 1, tax_id: '' });
  });

  test('of what is new says nothing of what it has not', async () => {
    const { provider, written } = await start(json(200, { id: 2 }));
    await (await prepareRun(provider, 'createCategory', { account, name: 'New' })).send();
    await (await prepareRun(provider, 'createCustomer', newCustomer())).send();
    expect(written().map((body) => JSON.parse(body) as unknown)).toEqual([
      { name: 'New' },
      { listing_type: 'individual', email: 'ada@example.com', first_name: 'Ada' },
    ]);
  });
});
