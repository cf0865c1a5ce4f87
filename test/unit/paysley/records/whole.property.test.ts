import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CustomerRecord, ProductRecord } from '../../../../sandbox/paysley/records.ts';
import type { Operation } from '../../../../src/domain/operation.ts';
import type { Changes, CustomerFields, ProductFields } from '../../../../src/domain/record-commands.ts';
import { customerChange, money, newProduct, productChange, ref, settled } from './inputs.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

/** An update changes what was sent and nothing else: the whole record in Paysley's own store, before and after. */

const runs = 60;
let rig: Rig;

beforeAll(async () => {
  rig = await startRig({ scale: 0.3 });
});
afterAll(() => rig[Symbol.asyncDispose]());

/** Nothing set is written in several ways. */
function plain(record: object | undefined): Readonly<Record<string, unknown>> {
  const unset = (value: unknown): boolean => value === '' || value === null || value === undefined;
  return Object.fromEntries(
    Object.entries(record ?? {}).map(([name, value]) => [
      name,
      unset(value) || (name === 'group_id' && value === 0) ? null : value,
    ]),
  );
}

/** Words that no trimming changes, awkward ones too. */
const word = fc.stringMatching(
  /^[a-zA-Z0-9'"&%+\\é🍜<][a-zA-Z0-9'"&%+\\é🍜 <]{0,12}[a-zA-Z0-9'"&%+\\é🍜<]$/u,
);
const clearable = fc.option(word);

describe('of a customer', () => {
  const address = fc.record({
    line1: clearable,
    line2: clearable,
    city: clearable,
    state: clearable,
    postalCode: clearable,
    country: fc.constantFrom('US', 'ZA', 'JP', null),
  });
  const changes: fc.Arbitrary<Changes<CustomerFields>> = fc.record(
    {
      salutation: clearable,
      lastName: clearable,
      email: fc.uuid().map((unique) => `${unique}@example.com`),
      phone: fc.stringMatching(/^\+[1-9]\d{7,10}$/),
      description: clearable,
      reference: clearable,
      group: fc.constantFrom(ref('customerGroup', 160), ref('customerGroup', 167), null),
      metadata: fc.option(fc.dictionary(word, fc.oneof(word, fc.integer(), fc.boolean()))),
      address: fc.option(address),
    },
    { requiredKeys: [] },
  );

  /** What the record has to say of the fields that were sent, in Paysley's words. */
  function expected({ group, metadata, address: at, ...fields }: Changes<CustomerFields>) {
    const names = {
      salutation: 'salutation',
      lastName: 'last_name',
      email: 'email',
      phone: 'mobile_no',
      description: 'description',
      reference: 'reference_number',
    } as const;
    const told: Record<string, unknown> = {};
    for (const [field, name] of Object.entries(names)) {
      const value = fields[field as keyof typeof names];
      if (value !== undefined) told[name] = value;
    }
    if (group !== undefined) told['group_id'] = group === null ? null : Number(group.nativeId);
    if (metadata !== undefined) {
      told['additional_value'] = Object.keys(metadata ?? {}).length === 0 ? null : metadata;
    }
    if (at !== undefined) {
      const country = at?.country ?? null;
      Object.assign(told, {
        address_line1: at?.line1,
        address_line2: at?.line2,
        city: at?.city,
        state: at?.state,
        postal_code: at?.postalCode,
        country_iso: country,
        country_name: country && { US: 'United States', ZA: 'South Africa', JP: 'Japan' }[country],
      });
    }
    return told;
  }

  test('nothing but what was sent', async () => {
    const { customers, pictures } = rig.sandbox.store;
    const fit = customers
      .all()
      .filter(({ listing_type: type, first_name: first, company }) =>
        ((type === 'individual' ? first : company) ?? '').trim() === '' ? false : true,
      );
    expect(fit.length).toBeGreaterThan(40);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fit), changes, async ({ customer_id: id }, sent) => {
        const before: CustomerRecord | undefined = customers.get(id);
        const others = customers.all().filter((one) => one.customer_id !== id);
        const { run } = await rig.carryOut('updateCustomer', customerChange(id, sent));
        expect(plain(customers.get(id))).toEqual(plain({ ...before, ...expected(sent) }));
        expect(customers.all().filter((one) => one.customer_id !== id)).toEqual(others);
        expect(pictures.size).toBe(0);
        expect(await rig.lookUp('updateCustomer', run)).toEqual({ is: 'found', result: null });
      }),
      { numRuns: runs },
    );
  });
});

describe('of a product', () => {
  const cents = fc.integer({ min: 0, max: 9_999_999 }).map((all) => (all / 100).toFixed(2));
  const units = fc.constantFrom('FLAT_RATE', 'PER_HOUR', 'PER_ITEM', null);
  const categories = { 1: 'Electronic', 4: 'Apparel', 10: 'Services', 22: 'Apparel' } as const;
  const unitWords = { FLAT_RATE: 'flat-rate', PER_HOUR: 'per-hour', PER_ITEM: 'per-item' } as const;
  const changes = fc.record(
    {
      kind: fc.constantFrom('PRODUCT', 'SERVICE'),
      name: fc.uuid(),
      description: clearable,
      sku: clearable,
      category: fc.constantFrom(1, 4, 10, 22),
      price: cents,
      cost: fc.option(cents),
      unit: units,
      taxId: fc.constantFrom('vat-15', 'vat-8', null),
      stockManaged: fc.option(fc.boolean()),
      stockOnHand: fc.option(fc.nat(1000)),
      stockLowThreshold: fc.option(fc.nat(100)),
      imageUrl: fc.constantFrom('https://images.example.com/q.png', null),
    },
    { requiredKeys: [] },
  );
  type Sent = typeof changes extends fc.Arbitrary<infer T> ? T : never;

  const inputOf = ({ category, price, cost, ...fields }: Sent): Changes<ProductFields> => ({
    ...fields,
    ...(category === undefined ? {} : { category: ref('category', category) }),
    ...(price === undefined ? {} : { price: money(price) }),
    ...(cost === undefined ? {} : { cost: cost === null ? null : money(cost) }),
  });

  /** Of the list and, below `settings`, of what no list shows. */
  function expected(sent: Sent) {
    const { kind, unit, taxId, stockManaged, category } = sent;
    const label = { 'vat-15': '15', 'vat-8': '8.25' } as const;
    const given = (values: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    return {
      listed: given({
        type: kind?.toLowerCase(),
        name: sent.name,
        description: sent.description,
        sku: sent.sku,
        category: category === undefined ? undefined : categories[category],
        sales_price: sent.price,
        cost: sent.cost,
        unit_type: unit && unitWords[unit],
        unit_in_stock: sent.stockOnHand,
        unit_low_stock: sent.stockLowThreshold,
        image: sent.imageUrl,
        tax_label: taxId && 'VAT',
        tax_value: taxId && label[taxId],
      }),
      settings: given({
        category_id: category,
        manage_inventory: stockManaged === undefined ? undefined : stockManaged ? 1 : 0,
        tax_id: taxId,
      }),
    };
  }

  test('nothing but what was sent, one change after another', async () => {
    const { products, productSettings } = rig.sandbox.store;
    const start = { taxId: 'vat-20', stockManaged: true, stockOnHand: 7, sku: '007', cost: money('0.10') };
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.array(changes, { minLength: 1, maxLength: 4 }), async (name, sent) => {
        const made = await rig.carryOut('createProduct', newProduct({ ...start, name }));
        const id = Number(made.result?.nativeId);
        const journal: Operation[] = [settled(made.run, made.result)];
        for (const one of sent) {
          const before: ProductRecord | undefined = products.get(id);
          const settings = productSettings.get(id);
          const others = products.all().filter((other) => other.id !== id);
          const { run } = await rig.carryOut('updateProduct', productChange(id, inputOf(one)), journal);
          journal.push(settled(run));
          const after = expected(one);
          expect(plain(products.get(id))).toEqual(plain({ ...before, ...after.listed }));
          expect(plain(productSettings.get(id))).toEqual(plain({ ...settings, ...after.settings }));
          expect(products.all().filter((other) => other.id !== id)).toEqual(others);
        }
      }),
      { numRuns: runs },
    );
  });
});
