import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LinkFields } from '../../../../../src/domain/record-commands.ts';
import { prepareRun, refusalsOf, unsent } from '../../../../kit/command-run.ts';
import type { Desk } from '../desk.ts';
import { item, money, openDesk, refTo } from '../desk.ts';
import { carryOut, make, methodsSince, readThrough, recordEffects, shown, tablesOf } from './record-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

type Reusable = Extract<LinkFields, { is: 'reusable' }>['fields'];

const tomorrow = Date.UTC(2100, 0, 2);
const reusable = (changes: Partial<Reusable> = {}): LinkFields => ({
  is: 'reusable',
  fields: { name: 'Membership', lineItems: [item()], ...changes },
});
const creation = (changes: Partial<Reusable> = {}) => ({
  account: refTo('account', '405'),
  link: reusable(changes),
});
const linkOf = (id: string) => tablesOf(desk).paymentLinks.get(Number(id));

describe('createPaymentLink', () => {
  test('a link that many can use, with all that was said of it', async () => {
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(
      desk.wal,
      'createPaymentLink',
      creation({
        reference: 'LINK-1',
        lineItems: [item({ quantity: '2', unitPrice: money('10.00'), taxRate: '8.1', sku: 'S' })],
        currency: 'CHF',
        language: 'de-CH',
        availableFrom: Date.UTC(2025, 0, 1),
        availableUntil: tomorrow,
        maxTransactions: 3,
        askBillingAddress: true,
        askShippingAddress: false,
      }),
    );
    const lost = { operation: () => unsent(run) };
    expect(await desk.lookUp('createPaymentLink', lost)).toEqual({ is: 'absent' });
    const outcome = await run.send();
    const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
    expect(linkOf(id)).toMatchObject({
      externalId: 'LINK-1',
      name: 'Membership',
      state: 'ACTIVE',
      currency: 'CHF',
      language: 'de-CH',
      availableFrom: '2025-01-01T00:00:00.000Z',
      availableUntil: '2100-01-02T00:00:00.000Z',
      maximalNumberOfTransactions: 3,
      protectionMode: 'NO_PROTECTION',
      billingAddressHandlingMode: 'REQUIRED_ON_PAYMENT_PAGE',
      shippingAddressHandlingMode: 'NOT_REQUIRED',
      lineItems: [{ name: 'Red T-Shirt', sku: 'S', amountIncludingTax: { text: '20.00' } }],
    });
    expect(recordEffects(desk, before)).toEqual([`create PaymentLink ${id}`]);
    const found = { is: 'found', result: { kind: 'paymentLink', nativeId: id, parent: null } };
    expect(await desk.lookUp('createPaymentLink', run)).toEqual(found);
    const read = await readThrough(desk, refTo('paymentLink', id), 'status', 'amount', 'reference', 'url');
    expect(read).toMatchObject({ status: 'OPEN', amount: money('20.00'), reference: 'LINK-1' });
    tablesOf(desk).paymentLinks.update(Number(id), { name: 'Else' });
    expect((await desk.lookUp('createPaymentLink', run)).is).toBe('unclear');
  });

  test('its currency is that of the prices; without a reference its own id is the mark', async () => {
    const run = await prepareRun(
      desk.wal,
      'createPaymentLink',
      creation({ lineItems: [item({ unitPrice: money('500', 'JPY') })] }),
    );
    await run.send();
    const finding = await desk.lookUp('createPaymentLink', run);
    const id = finding.is === 'found' ? (finding.result?.nativeId ?? '') : '';
    expect(linkOf(id)).toMatchObject({ externalId: run.id, currency: 'JPY' });
    // Whatever is changed since, it is this operation's.
    await carryOut(desk, 'updatePaymentLink', {
      paymentLink: refTo('paymentLink', id),
      version: null,
      link: reusable({ name: 'Other', lineItems: [item({ unitPrice: money('600', 'JPY') })] }),
    });
    expect((await desk.lookUp('createPaymentLink', run)).is).toBe('found');
  });

  test('one with odd line items is not overlooked', async () => {
    const [own, given] = [
      await prepareRun(desk.wal, 'createPaymentLink', creation()),
      await prepareRun(desk.wal, 'createPaymentLink', creation({ reference: 'ODD' })),
    ];
    for (const run of [own, given]) {
      const outcome = await run.send();
      const id = outcome.is === 'done' ? Number(outcome.result?.nativeId) : 0;
      const [first] = tablesOf(desk).paymentLinks.get(id)?.lineItems ?? [];
      const odd = { ...first, quantity: null } as unknown as NonNullable<typeof first>;
      tablesOf(desk).paymentLinks.update(id, { lineItems: [odd] });
    }
    expect((await desk.lookUp('createPaymentLink', own)).is).toBe('found');
    expect((await desk.lookUp('createPaymentLink', given)).is).toBe('unclear');
  });

  test('a reference that a link has is a conflict, and one that came in between is not taken for ours', async () => {
    await make(desk, 'createPaymentLink', creation({ reference: 'ONCE' }));
    expect(await refusalsOf(desk.wal, 'createPaymentLink', creation({ reference: 'ONCE' }))).toEqual([
      'CONFLICT input.reusable.reference',
    ]);
    const run = await prepareRun(desk.wal, 'createPaymentLink', creation({ reference: 'RACE' }));
    await make(desk, 'createPaymentLink', creation({ reference: 'RACE', name: 'Theirs' }));
    expect((await run.send()).is).toBe('duplicate');
    expect((await desk.lookUp('createPaymentLink', run)).is).toBe('unclear');
  });

  test('is refused with all that is wrong', async () => {
    const wrong = creation({
      name: 'x'.repeat(101),
      reference: 'é',
      currency: 'EUR',
      lineItems: [item({ quantity: '0' }), item({ unitPrice: null }), item({ name: '' })],
    });
    expect(await refusalsOf(desk.wal, 'createPaymentLink', wrong)).toEqual([
      'BAD_USER_INPUT input.reusable.lineItems.0.quantity',
      'BAD_USER_INPUT input.reusable.lineItems.1.unitPrice',
      'BAD_USER_INPUT input.reusable.lineItems.2.name',
      'BAD_USER_INPUT input.reusable.lineItems.2.unitPrice',
      'BAD_USER_INPUT input.reusable.name',
      'BAD_USER_INPUT input.reusable.reference',
    ]);
    const none = creation({ lineItems: [], reference: `'"` });
    expect(await refusalsOf(desk.wal, 'createPaymentLink', none)).toEqual([
      'BAD_USER_INPUT input.reusable.lineItems',
      'BAD_USER_INPUT input.reusable.reference',
    ]);
    const others: readonly LinkFields[] = [
      { is: 'paymentRequest', fields: { amount: money('1.00'), delivery: ['EMAIL'] } },
      { is: 'posLink', fields: {} },
      { is: 'hosted', fields: { amount: money('1.00') } },
    ];
    for (const link of others) {
      const input = { account: refTo('account', '405'), link };
      expect(await refusalsOf(desk.wal, 'createPaymentLink', input)).toEqual([
        `UNSUPPORTED_BY_PROVIDER input.${link.is}`,
      ]);
    }
    const elsewhere = { ...creation(), account: refTo('account', 'x') };
    expect(await refusalsOf(desk.wal, 'createPaymentLink', elsewhere)).toEqual(['NOT_FOUND input.accountId']);
  });

  test('what wallee says of a property comes back at the path it came from', async () => {
    const language = await prepareRun(desk.wal, 'createPaymentLink', creation({ language: 'x-private' }));
    expect(shown(await language.send())).toBe('refused BAD_USER_INPUT input.reusable.language');
    const most = await prepareRun(desk.wal, 'createPaymentLink', creation({ maxTransactions: 0 }));
    expect(shown(await most.send())).toBe('refused BAD_USER_INPUT input.reusable.maxTransactions');
  });
});

describe('updatePaymentLink', () => {
  const update = (id: string, changes: Partial<Reusable> = {}, version: number | null = null) => ({
    paymentLink: refTo('paymentLink', id),
    version,
    link: reusable(changes),
  });

  test('changes what was given, clears what is null', async () => {
    const id = await make(
      desk,
      'createPaymentLink',
      creation({ reference: 'UP-1', language: 'de-CH', availableUntil: tomorrow, askBillingAddress: true }),
    );
    const run = await prepareRun(
      desk.wal,
      'updatePaymentLink',
      update(
        id,
        {
          name: 'New',
          reference: 'UP-1',
          lineItems: [item({ unitPrice: money('9.90') })],
          language: null,
          maxTransactions: 5,
          askBillingAddress: null,
          askShippingAddress: true,
        },
        1,
      ),
    );
    expect(await desk.lookUp('updatePaymentLink', { operation: () => unsent(run) })).toEqual({
      is: 'absent',
    });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(linkOf(id)).toMatchObject({
      version: 2,
      name: 'New',
      currency: 'CHF',
      availableUntil: '2100-01-02T00:00:00.000Z',
      maximalNumberOfTransactions: 5,
      billingAddressHandlingMode: 'NOT_REQUIRED',
      shippingAddressHandlingMode: 'REQUIRED_ON_PAYMENT_PAGE',
      lineItems: [{ amountIncludingTax: { text: '9.90' } }],
    });
    expect(linkOf(id)).not.toHaveProperty('language');
    expect(await desk.lookUp('updatePaymentLink', run)).toEqual({ is: 'found', result: null });
    await carryOut(desk, 'updatePaymentLink', update(id));
    expect((await desk.lookUp('updatePaymentLink', run)).is).toBe('unclear');
  });

  test('its dates decide whether it is open', async () => {
    const id = await make(desk, 'createPaymentLink', creation());
    const ref = refTo('paymentLink', id);
    expect(await readThrough(desk, ref, 'status')).toMatchObject({ status: 'OPEN' });
    await carryOut(desk, 'updatePaymentLink', update(id, { availableUntil: Date.UTC(2025, 0, 1) }));
    expect(await readThrough(desk, ref, 'status')).toMatchObject({ status: 'EXPIRED' });
    await carryOut(desk, 'updatePaymentLink', update(id, { availableUntil: null }));
    expect(await readThrough(desk, ref, 'status')).toMatchObject({ status: 'OPEN' });
  });

  test('a version that is old, or becomes so, is a conflict', async () => {
    const id = await make(desk, 'createPaymentLink', creation());
    const before = desk.sandbox.requests.since(0).next;
    expect(await refusalsOf(desk.wal, 'updatePaymentLink', update(id, {}, 3))).toEqual([
      'VERSION_CONFLICT input.version',
    ]);
    expect(methodsSince(desk, before)).toEqual(['GET']);
    const race = async (version: number | null) => {
      const run = await prepareRun(desk.wal, 'updatePaymentLink', update(id, { name: 'Ours' }, version));
      await carryOut(desk, 'updatePaymentLink', update(id, { name: 'Theirs' }));
      return run.send();
    };
    const told = await race(1);
    expect(shown(told)).toBe('refused VERSION_CONFLICT input.version');
    expect(told).toMatchObject({ refusals: [{ currentVersion: 2 }] });
    expect(shown(await race(null))).toBe('refused CONFLICT -');
    expect(linkOf(id)).toMatchObject({ name: 'Theirs', version: 3 });
  });

  test('is refused with all that is wrong', async () => {
    const id = await make(desk, 'createPaymentLink', creation());
    const wrong = update(id, { reference: 'NEW', currency: null, name: 'x'.repeat(101) }, 8);
    expect(await refusalsOf(desk.wal, 'updatePaymentLink', wrong)).toEqual([
      'BAD_USER_INPUT input.reusable.currency',
      'BAD_USER_INPUT input.reusable.name',
      'UNSUPPORTED_BY_PROVIDER input.reusable.reference',
      'VERSION_CONFLICT input.version',
    ]);
    const euros = update(id, { lineItems: [item({ unitPrice: money('1.00', 'EUR') })] });
    expect(await refusalsOf(desk.wal, 'updatePaymentLink', euros)).toEqual([
      'BAD_USER_INPUT input.reusable.lineItems.0.unitPrice',
    ]);
    const pos = {
      paymentLink: refTo('paymentLink', id),
      version: null,
      link: { is: 'posLink', fields: {} },
    } as const;
    expect(await refusalsOf(desk.wal, 'updatePaymentLink', pos)).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.posLink',
    ]);
    const deleted = tablesOf(desk)
      .paymentLinks.all()
      .find(({ state }) => state === 'DELETED');
    for (const gone of ['999999', `${deleted?.id ?? ''}`]) {
      expect(await refusalsOf(desk.wal, 'updatePaymentLink', update(gone))).toEqual([
        'NOT_FOUND input.paymentLinkId',
      ]);
    }
  });
});
