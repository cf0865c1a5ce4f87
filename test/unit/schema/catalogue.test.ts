import { describe, expect, it } from 'vitest';
import { CustomerLink } from '../../../src/domain/customer-link.ts';
import { Money } from '../../../src/domain/money.ts';
import { printFilter } from '../../../src/filter/print.ts';
import { FakeGateway, record } from './fake-gateway.ts';

const account = record('account', 'a1', { name: 'Main' });
const category = record('category', 'k1', { name: 'Cables', account: account.ref });
const product = record('product', 'p1', {
  kind: 'PRODUCT',
  name: 'HDMI cable',
  category: category.ref,
  categoryName: 'Cables',
  price: Money.ofMinorUnits(1250n, 'USD'),
  unit: 'PER_ITEM',
  stock: { managed: null, onHand: 3, lowThreshold: 5, isLow: true },
  taxRate: '7.7',
  imageUrl: null,
});
const group = record('customerGroup', 'g1', { name: 'Regulars', description: null });
const ada = record('customer', 'ada', { displayName: 'Ada', group: group.ref });
const subscription = record('billingSubscription', 's1', {
  status: 'ACTIVE',
  interval: 'MONTH',
  intervalCount: 3,
  customer: ada.ref,
  product: product.ref,
});
const link = new CustomerLink('WALLEE', 'gov', 'a1', 'ada-key');
const payment = record('transaction', 't1', { customer: link, billingSubscription: subscription.ref });
const saved = record('paymentMethod', 'm1', { customer: link });

const world = () => new FakeGateway([account, category, product, group, ada, subscription, payment, saved]);

describe('products', () => {
  it('show their parts and lead to their category and account', async () => {
    const { data, errors } = await world().run(
      `query ($id: ID!) { product(id: $id) {
        kind name price { amount currency } unit taxRate imageUrl
        stock { managed onHand lowThreshold isLow } category { name account { id } }
      } }`,
      { id: product.id },
    );
    expect(errors).toBeUndefined();
    expect(data?.['product']).toEqual({
      kind: 'PRODUCT',
      name: 'HDMI cable',
      price: { amount: '12.50', currency: 'USD' },
      unit: 'PER_ITEM',
      taxRate: '7.7',
      imageUrl: null,
      stock: { managed: null, onHand: 3, lowThreshold: 5, isLow: true },
      category: { name: 'Cables', account: { id: account.id } },
    });
  });

  it('are listed by filter and order, below an account and a category too', async () => {
    const fake = world();
    const { errors } = await fake.run(`{
      products(filter: {stockOnHand: {lt: 5}, categoryId: {isNull: false}, text: "cable"}, orderBy: [{field: PRICE}]) {
        nodes { id }
      }
      accounts { nodes { products(filter: {sku: {eq: "x"}}) { nodes { id } } } }
      categories { nodes { products(first: 2) { nodes { id } } } }
    }`);
    expect(errors).toBeUndefined();
    const lists = fake.asked.lists.filter(({ kind }) => kind === 'product').map(({ args }) => args);
    expect(lists.map(({ filter }) => printFilter('product', filter as never))).toEqual([
      'categoryId is present and stockOnHand < 5 and (categoryName contains "cable" or name contains "cable")',
      `accountId = "${account.id}" and sku = "x"`,
      `categoryId = "${category.id}"`,
    ]);
    expect(lists[0]?.order).toEqual([{ field: 'price', direction: 'asc' }]);
  });
});

describe('lists that are chosen by words of the name', () => {
  it.each([
    ['categories', 'category'],
    ['customerGroups', 'customerGroup'],
  ] as const)('%s', async (field, kind) => {
    const fake = world();
    const query = `query ($ids: [ID!], $text: String) { ${field}(accountIds: $ids, text: $text) { nodes { name } } }`;
    await fake.run(query, { ids: [account.id], text: ' Re  G ' });
    await fake.run(query, { ids: null, text: null });
    await fake.run(query, { text: '' });
    expect(fake.asked.lists.map(({ args }) => printFilter(kind, args.filter as never))).toEqual([
      `accountId = "${account.id}" and name contains "g" and name contains "re"`,
      'everything',
      'everything',
    ]);
    const { errors } = await fake.run(query, { text: 'a b c d e f g h i' });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'QUERY_TOO_COMPLEX', argument: 'text' });
  });
});

describe('subscriptions', () => {
  it('are found from the payment and the customer, and lead to what is paid for', async () => {
    const fake = world();
    const { data, errors } = await fake.run(
      `query ($payment: ID!, $ada: ID!) {
        transaction(id: $payment) { billingSubscription { status interval intervalCount product { name } } }
        customer(id: $ada) { group { name } billingSubscriptions { nativeId customer { id } } }
      }`,
      { payment: payment.id, ada: ada.id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      transaction: {
        billingSubscription: {
          status: 'ACTIVE',
          interval: 'MONTH',
          intervalCount: 3,
          product: { name: 'HDMI cable' },
        },
      },
      customer: {
        group: { name: 'Regulars' },
        billingSubscriptions: [{ nativeId: 's1', customer: { id: ada.id } }],
      },
    });
    expect(fake.asked.children).toEqual(['billingSubscription of ada']);
  });
});

describe('customers that are linked by a key', () => {
  const ofPayment = `query ($id: ID!) { transaction(id: $id) { customer { id } } }`;

  it('are looked up, also where only the id is selected', async () => {
    const fake = world();
    fake.linked.set('ada-key', ada);
    const { data, errors } = await fake.run(ofPayment, { id: payment.id });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ transaction: { customer: { id: ada.id } } });
    expect(fake.asked.links).toEqual(['ada-key']);
    expect(fake.asked.ones).toEqual(['transaction t1']);
  });

  it('are null where nobody has the key', async () => {
    const { data, errors } = await world().run(ofPayment, { id: payment.id });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ transaction: { customer: null } });
  });

  it('are looked up for saved payment methods and subscriptions alike', async () => {
    const mine = record('billingSubscription', 's2', { customer: link });
    const fake = new FakeGateway([saved, mine]);
    fake.linked.set('ada-key', ada);
    const { data } = await fake.run(`{
      paymentMethods { nodes { customer { displayName } } }
      billingSubscriptions { nodes { customer { displayName } } }
    }`);
    const nodes = [{ customer: { displayName: 'Ada' } }];
    expect(data).toEqual({ paymentMethods: { nodes }, billingSubscriptions: { nodes } });
  });
});
