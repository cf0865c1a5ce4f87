import { describe, expect, test } from 'vitest';
import { merchantRecords } from '../../../../sandbox/paysley/data/merchant-records.ts';

const { payments, requests, customers, groups, products, categories } = merchantRecords({
  seed: 1,
  scale: 1,
});
const folded = (text: string | null): string => (text ?? '').trim().toLowerCase();

/** Whether some texts are "", some null, some set. */
function expectAllKinds(texts: readonly (string | null)[], name: string): void {
  expect(texts, name).toContain('');
  expect(texts, name).toContain(null);
  expect(
    texts.some((text) => text !== null && text !== ''),
    name,
  ).toBe(true);
}

describe('customers', () => {
  test('400, by rising id with gaps, each with an e-mail or a phone', () => {
    expect(customers).toHaveLength(400);
    const ids = customers.map((row) => row.customer_id);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect((ids.at(-1) ?? 0) - (ids[0] ?? 0)).toBeGreaterThan(500);
    for (const row of customers)
      expect(`${row.email ?? ''}${row.mobile_no ?? ''}`, `${row.customer_id}`).not.toBe('');
  });

  test('e-mails are unique whatever their case, phones are not; one is a piece of another', () => {
    const emails = customers.flatMap((row) => (folded(row.email) === '' ? [] : [folded(row.email)]));
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails).toContain('ann@example.com');
    expect(emails).toContain('joann@example.com');
    const phones = customers.flatMap((row) => (folded(row.mobile_no) === '' ? [] : [folded(row.mobile_no)]));
    expect(new Set(phones).size).toBeLessThan(phones.length - 5);
    expect(customers.some((row) => row.email !== null && row.email !== folded(row.email))).toBe(true);
  });

  test('individuals and companies, and everything that may be unset is, in both ways', () => {
    expect(new Set(customers.map((row) => row.listing_type))).toEqual(new Set(['individual', 'company']));
    for (const row of customers) if (row.listing_type === 'company') expect(row.company).toBeTruthy();
    for (const name of [
      'email',
      'mobile_no',
      'salutation',
      'first_name',
      'last_name',
      'company',
      'ein_code',
      'description',
      'reference_number',
      'address_line1',
      'address_line2',
    ] as const) {
      expectAllKinds(
        customers.map((row) => row[name]),
        name,
      );
    }
    expect(customers.some((row) => !row.first_name && !row.last_name && !row.company)).toBe(true);
    const names = customers.map((row) => `${row.first_name}${row.last_name}`).join('\n');
    for (const piece of [
      /\p{Extended_Pictographic}/u,
      /\p{Script=Hebrew}/u,
      /\p{Script=Arabic}/u,
      /"/,
      /'/,
    ]) {
      expect(names).toMatch(piece);
    }
    expect(customers.some((row) => row.additional_value !== null)).toBe(true);
  });

  test('groups are known, or none in either way', () => {
    const known = new Set(groups.map((group) => group.group_id));
    for (const { group_id: id } of customers) if (id !== null && id !== 0) expect(known).toContain(id);
    const used = new Set(customers.map((row) => row.group_id));
    expect(used).toContain(0);
    expect(used).toContain(null);
    expect(used.size).toBe(groups.length + 2);
  });
});

test('payments meet their customer by e-mail, by e-mail written otherwise, by phone, or not at all', () => {
  const emails = new Set(customers.map((row) => row.email));
  const foldedEmails = new Set(customers.map((row) => folded(row.email)));
  const digits = (text: string | null): string => (text ?? '').replaceAll(/\D/g, '');
  const phones = new Set(customers.map((row) => digits(row.mobile_no)));
  const mailed = payments.filter((row) => folded(row.email) !== '');
  const count = {
    exact: mailed.filter((row) => emails.has(row.email)).length,
    otherwise: mailed.filter((row) => !emails.has(row.email) && foldedEmails.has(folded(row.email))).length,
    padded: mailed.filter((row) => row.email !== row.email?.trim()).length,
    guest: mailed.filter((row) => !foldedEmails.has(folded(row.email))).length,
    phone: payments.filter((row) => folded(row.email) === '' && digits(row.customer_phone_number) !== '')
      .length,
    nobody: payments.filter((row) => folded(row.email) === '' && digits(row.customer_phone_number) === '')
      .length,
  };
  for (const [kind, rows] of Object.entries(count)) expect(rows, kind).toBeGreaterThan(20);
  for (const row of payments) {
    if (folded(row.email) === '' && row.customer_phone_number) {
      expect(phones).toContain(digits(row.customer_phone_number));
    }
  }
});

test('requests: every status, open ones, ones past their expiry, none with a payment but paid ones', () => {
  expect([...new Set(requests.map((row) => row.status))].toSorted()).toEqual([
    'cancelled',
    'expired',
    'failed',
    'pending',
    'success',
    'under_review',
  ]);
  const unpaid = requests.filter((row) => row.payment_id === null);
  expect(unpaid).toHaveLength(160);
  for (const row of unpaid) expect([row.payment_date, row.status === 'success']).toEqual([null, false]);
  const pending = unpaid.filter((row) => row.status === 'pending');
  expect(pending.some((row) => row.expiration_date === null)).toBe(true);
  expect(pending.some((row) => row.expiration_date?.startsWith('2099'))).toBe(true);
  expect(pending.some((row) => row.expiration_date !== null && row.expiration_date < '2026-02')).toBe(true);
  expect(requests.some((row) => !row.fixed_amount)).toBe(true);
  expect(new Set(requests.map((row) => row.payment_type))).toEqual(new Set(['DB', 'PA']));
  const digits = new Set(requests.map((row) => row.transaction_id.length));
  expect(digits).toEqual(new Set([7, 8]));
});

describe('products', () => {
  test('100 with unique names, prices as texts, and things unset', () => {
    expect(products).toHaveLength(100);
    expect(new Set(products.map((row) => row.name)).size).toBe(100);
    for (const row of products) {
      for (const price of [row.cost, row.sales_price]) if (price) expect(price).toMatch(/^\d+\.\d\d$/);
    }
    for (const name of ['sku', 'description', 'image', 'cost'] as const) {
      expectAllKinds(
        products.map((row) => row[name]),
        name,
      );
    }
    for (const type of ['product', 'service']) expect(products.some((row) => row.type === type)).toBe(true);
    for (const stock of [null, 0]) expect(products.map((row) => row.unit_in_stock)).toContain(stock);
    expect(
      products.some(
        (row) =>
          row.unit_in_stock !== null &&
          row.unit_low_stock !== null &&
          row.unit_in_stock <= row.unit_low_stock,
      ),
    ).toBe(true);
    const skus = products.flatMap((row) => row.sku || []);
    expect(skus.length).toBeGreaterThan(30);
  });

  test('categories: in the list, gone, unset, and two of one name', () => {
    const names = categories.map((row) => row.name);
    expect(names.filter((name) => name === 'Apparel')).toHaveLength(2);
    const used = new Set(products.map((row) => row.category));
    for (const name of ['Apparel', 'Discontinued', '']) expect(used).toContain(name);
    expect(names).not.toContain('Discontinued');
  });
});
