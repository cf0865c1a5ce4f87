import { LineItemType, TransactionState } from 'postfinancecheckout';
import type { TransactionCreate } from 'postfinancecheckout';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CARD, ITEM, NOW, openDesk, refusal, space } from './desk.ts';
import type { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const update = (id: number | undefined, version: number, changes: object = {}) => ({
  space,
  id: id ?? 0,
  transactionPending: { version, ...changes },
});

test('a transaction begins pending with version 2, its items summed, its id above all others', async () => {
  const { transactions } = desk.sandbox.store.space(space);
  const greatest = Math.max(...transactions.all().map(({ id }) => Number(id)));
  const made = await desk.create({
    merchantReference: 'INV-1',
    metaData: { order: '7' },
    billingAddress: { givenName: 'Ana', country: 'CH' },
    lineItems: [
      { ...ITEM, amountIncludingTax: 0.1 },
      {
        ...ITEM,
        uniqueId: 'b',
        quantity: 3,
        amountIncludingTax: 0.2,
        taxes: new Set([{ title: 'VAT', rate: 8.1 }]),
      },
      { ...ITEM, uniqueId: 'c', amountIncludingTax: -0.05, type: LineItemType.Discount },
    ],
  });
  expect(made).toMatchObject({
    version: 2,
    state: TransactionState.Pending,
    linkedSpaceId: space,
    currency: 'CHF',
    authorizationAmount: 0.25,
    completedAmount: 0,
    refundedAmount: 0,
    merchantReference: 'INV-1',
    billingAddress: { givenName: 'Ana', country: 'CH' },
    createdBy: desk.sandbox.userId,
  });
  expect(made.lineItems?.[1]).toMatchObject({
    taxAmount: 0.01,
    amountExcludingTax: 0.19,
    aggregatedTaxRate: 0.081,
  });
  expect(made.metaData).toBeUndefined();
  expect(made.id).toBeGreaterThan(greatest);
  expect(made.createdOn).toEqual(NOW);
  expect(desk.sandbox.store.space(space).groups.get(made.group?.id ?? 0)?.state).toBe('PENDING');
  expect((await desk.create()).id).toBeGreaterThan(made.id ?? 0);
  expect((await desk.read(made.id)).authorizationAmount).toBe(0.25);
});

test.each<[string, object, string[]]>([
  ['no line items', { lineItems: [] }, ['lineItems']],
  ['a property too many', { state: 'FULFILL' }, ['state']],
  [
    'a wrong item',
    { lineItems: [{ ...ITEM, name: '', quantity: 0 }] },
    ['lineItems[0].name', 'lineItems[0].quantity', 'lineItems'],
  ],
  ['one uniqueId twice', { lineItems: [ITEM, ITEM] }, ['lineItems']],
  ['a negative sum', { lineItems: [{ ...ITEM, amountIncludingTax: -1 }] }, ['lineItems']],
  ['a currency in small letters', { currency: 'chf' }, ['currency']],
  ['a long reference', { merchantReference: 'x'.repeat(101) }, ['merchantReference']],
  ['a reference beyond ASCII', { merchantReference: 'é' }, ['merchantReference']],
  ['an unknown token', { token: 1 }, ['token']],
  ['metadata too long', { metaData: { a: 'x'.repeat(513) } }, ['metaData']],
  ['an unknown word', { completionBehavior: 'LATER' }, ['completionBehavior']],
])('creation refuses %s', async (_name, changes, at) => {
  const before = desk.sandbox.store.space(space).transactions.size;
  // The client knows no such property; it is sent around its models.
  const answer = await post({ currency: 'CHF', lineItems: [ITEM], ...changes });
  expect(answer).toMatchObject({ status: 422, code: 'unprocessable_entity', at });
  expect(desk.sandbox.store.space(space).transactions.size).toBe(before);
});

function post(body: object): Promise<unknown> {
  const call = desk.transactions.withPreMiddleware((context) =>
    Promise.resolve({ url: context.url, init: { ...context.init, body: JSON.stringify(body) } }),
  );
  return refusal(
    call.postPaymentTransactions({ space, transactionCreate: { lineItems: [] } as TransactionCreate }),
  );
}

test('amounts are exact beyond a double', async () => {
  const amount = '9007199254740993.07';
  const call = desk.transactions.withPreMiddleware((context) =>
    Promise.resolve({
      url: context.url,
      init: {
        ...context.init,
        body: `{"currency":"CHF","lineItems":[{"uniqueId":"a","name":"A","quantity":1,"type":"PRODUCT","amountIncludingTax":${amount}},{"uniqueId":"b","name":"B","quantity":1,"type":"FEE","amountIncludingTax":0.02}]}`,
      },
    }),
  );
  const { id } = await call.postPaymentTransactions({ space, transactionCreate: { lineItems: [] } });
  expect(desk.sandbox.store.space(space).transactions.get(id ?? 0)?.authorizationAmount.text).toBe(
    '9007199254740993.09',
  );
});

test('a pending transaction is patched and confirmed by its current version only', async () => {
  const { id } = await desk.create();
  const patched = await desk.transactions.patchPaymentTransactionsId(
    update(id, 2, { merchantReference: 'B', lineItems: [{ ...ITEM, amountIncludingTax: 5 }] }),
  );
  expect(patched).toMatchObject({
    version: 3,
    state: 'PENDING',
    merchantReference: 'B',
    authorizationAmount: 5,
  });
  expect(await refusal(desk.transactions.patchPaymentTransactionsId(update(id, 2)))).toMatchObject({
    status: 409,
    code: 'conflict',
  });
  expect(await refusal(desk.transactions.postPaymentTransactionsIdConfirm(update(id, 2)))).toMatchObject({
    status: 409,
  });
  expect((await desk.read(id)).version).toBe(3);
  const confirmed = await desk.transactions.postPaymentTransactionsIdConfirm(update(id, 3));
  expect(confirmed).toMatchObject({ version: 4, state: 'CONFIRMED', merchantReference: 'B' });
  expect(confirmed.confirmedOn).toEqual(NOW);
  expect(await refusal(desk.transactions.postPaymentTransactionsIdConfirm(update(id, 4)))).toMatchObject({
    status: 422,
  });
  expect(await refusal(desk.transactions.patchPaymentTransactionsId(update(id, 4)))).toMatchObject({
    status: 422,
  });
});

test('confirming a new one leads to version 3', async () => {
  const { id } = await desk.create();
  expect(await desk.transactions.postPaymentTransactionsIdConfirm(update(id, 2))).toMatchObject({
    version: 3,
    state: 'CONFIRMED',
  });
});

test.each([
  ['COMPLETE_DEFERRED', 'AUTHORIZED', 0],
  ['COMPLETE_IMMEDIATELY', 'FULFILL', 29.95],
  ['USE_CONFIGURATION', 'FULFILL', 29.95],
] as const)('%s: both ways of processing lead to %s', async (completionBehavior, state, completedAmount) => {
  const first = await desk.create({ completionBehavior });
  const processing = await desk.transactions.postPaymentTransactionsIdProcessWithoutInteraction({
    space,
    id: first.id ?? 0,
  });
  expect(processing).toMatchObject({ state: 'PROCESSING', completedAmount: 0 });
  const settled = await desk.read(first.id);
  expect(settled).toMatchObject({ state, completedAmount });
  expect(settled.version).toBeGreaterThan(processing.version ?? 0);
  expect(settled.authorizedOn).toEqual(NOW);
  const card = await desk.paid(true, { completionBehavior });
  expect(card).toMatchObject({ state, completedAmount, authorizationAmount: 29.95 });
  const { charges, attempts, groups } = desk.sandbox.store.space(space);
  expect(charges.lookup('transaction.id', [card.id ?? 0]).map((row) => row.record.state)).toEqual([
    'SUCCESSFUL',
  ]);
  expect(attempts.lookup('linkedTransaction', [card.id ?? 0]).map((row) => row.record)).toMatchObject([
    { state: 'SUCCESSFUL', connectorConfiguration: { id: card.paymentConnectorConfiguration?.id } },
  ]);
  expect(groups.get(card.group?.id ?? 0)?.state).toBe('SUCCESSFUL');
});

test('processing refuses what is not to be processed, and never repeats a card', async () => {
  const held = await desk.create({ autoConfirmationEnabled: false });
  const go = (id: number | undefined, request: object = CARD) =>
    desk.transactions.postPaymentTransactionsIdProcessCardDetails({
      space,
      id: id ?? 0,
      authenticatedCardRequest: request,
    });
  expect(await refusal(go(held.id))).toMatchObject({ status: 422 });
  await desk.transactions.postPaymentTransactionsIdConfirm(update(held.id, 2));
  expect(await refusal(go(held.id, { ...CARD, paymentMethodConfiguration: 1 }))).toMatchObject({
    status: 422,
    at: ['paymentMethodConfiguration'],
  });
  expect(await refusal(go(held.id, { ...CARD, cardData: { primaryAccountNumber: 'secret' } }))).toMatchObject(
    {
      status: 422,
      at: ['cardData.primaryAccountNumber'],
    },
  );
  const leaky = await refusal(go(held.id, { ...CARD, cardData: { primaryAccountNumber: '4111-secret' } }));
  expect(leaky.text).not.toContain('4111');
  expect((await go(held.id)).state).toBe('FULFILL');
  expect(await refusal(go(held.id))).toMatchObject({ status: 422 });
  expect(await refusal(go(1))).toMatchObject({ status: 404, code: 'not_found' });
  expect(
    await refusal(
      desk.transactions.postPaymentTransactionsIdProcessWithoutInteraction({ space, id: held.id ?? 0 }),
    ),
  ).toMatchObject({ status: 422 });
});

test('a charge flow runs until it is canceled', async () => {
  const { id = 0 } = await desk.create();
  expect(
    await refusal(desk.transactions.postPaymentTransactionsIdChargeFlowCancel({ space, id })),
  ).toMatchObject({ status: 422 });
  expect((await desk.transactions.postPaymentTransactionsIdChargeFlowApply({ space, id })).state).toBe(
    'PROCESSING',
  );
  const failed = await desk.transactions.postPaymentTransactionsIdChargeFlowCancel({
    space,
    id,
    expand: new Set(['group']),
  });
  expect(failed).toMatchObject({
    state: 'FAILED',
    group: { state: 'FAILED' },
    failureReason: { category: 'END_USER' },
  });
  expect(failed.failedOn).toEqual(NOW);
  expect(
    await refusal(desk.transactions.postPaymentTransactionsIdChargeFlowCancel({ space, id })),
  ).toMatchObject({ status: 422 });
});

test('a wrong expand is told before anything changes', async () => {
  const { id = 0 } = await desk.create();
  const expand = new Set(['nothing']);
  expect(
    await refusal(
      desk.transactions.postPaymentTransactionsIdProcessWithoutInteraction({ space, id, expand }),
    ),
  ).toMatchObject({ status: 400 });
  expect((await desk.read(id)).state).toBe('PENDING');
});

test('a version that is missing is a conflict, a wrong property is told first', async () => {
  const { id = 0 } = await desk.create();
  const send = (body: object) =>
    refusal(
      desk.transactions
        .withPreMiddleware(({ url, init }) =>
          Promise.resolve({ url, init: { ...init, body: JSON.stringify(body) } }),
        )
        .postPaymentTransactionsIdConfirm({ space, id, transactionPending: { version: 2 } }),
    );
  expect(await send({})).toMatchObject({ status: 409, code: 'conflict', at: [] });
  expect(await send({ version: 1, emailsDisabled: true })).toMatchObject({
    status: 422,
    at: ['emailsDisabled'],
  });
  expect((await desk.read(id)).state).toBe('PENDING');
});

test('beyond 2^53 a new transaction still has a greater id, and is found by it', async () => {
  const { transactions } = desk.sandbox.store.space(1408);
  const greatest = transactions
    .all()
    .reduce((most, { id }) => (id > most ? id : most), transactions.all()[0]?.id ?? 0);
  await desk.transactions.postPaymentTransactions({
    space: 1408,
    transactionCreate: { currency: 'USD', lineItems: [ITEM] },
  });
  const made = transactions.all().at(-1);
  expect([typeof made?.id, (made?.id ?? 0) > greatest, made?.state]).toEqual(['bigint', true, 'PENDING']);
  expect(transactions.get(made?.id ?? 0)).toBe(made);
});
