import { describe, expect, test } from 'vitest';
import {
  answer,
  CUSTOMERS,
  MERCHANTS,
  PAYMENTS,
  problemMembers,
  REPORT,
  startTestClient,
  TEMPLATES,
} from './client.ts';

describe('lists', () => {
  test('answer a load result, counted on demand', async () => {
    await using client = await startTestClient();
    const { store } = client.sandbox;
    const plain = await client.get(PAYMENTS);
    expect(plain.status).toBe(200);
    expect(Object.keys(plain.body)).toEqual(['data', 'totalCount', 'groupCount', 'summary']);
    expect(plain.body).toMatchObject({ totalCount: -1, groupCount: -1, summary: null });
    expect(plain.body.data).toHaveLength(100);
    const counted = await client.get(PAYMENTS, { requireTotalCount: true, take: 0 });
    expect(counted.body).toMatchObject({ data: [], totalCount: store.payments.size });
    for (const [path, table] of [
      [TEMPLATES, store.paymentTemplates],
      [CUSTOMERS, store.customers],
      [MERCHANTS, store.merchants],
    ] as const) {
      const { body } = await client.get(path, { requireTotalCount: 'True', take: 3 });
      expect(body.totalCount, path).toBe(table.size);
      expect(body.data, path).toHaveLength(3);
    }
  });

  test('come newest first unless told otherwise', async () => {
    await using client = await startTestClient();
    const expected = client.sandbox.store.payments
      .all()
      .toSorted((a, b) =>
        a.creationTime < b.creationTime ? 1 : a.creationTime > b.creationTime ? -1 : a.id < b.id ? -1 : 1,
      )
      .map(({ id }) => id);
    expect(await client.ids({ take: 1000 })).toEqual(expected);
    const ascending = await client.ids({
      take: 1000,
      sort: [
        { selector: 'creationTime', desc: false },
        { selector: 'id', desc: true },
      ],
    });
    expect(ascending).toEqual(expected.toReversed());
  });

  test('pages by skip and by key lead through the same records', async () => {
    await using client = await startTestClient();
    const all = await client.ids({ take: 1000 });
    const skipped: string[] = [];
    for (let skip = 0; skip < all.length; skip += 37) {
      skipped.push(...(await client.ids({ skip, take: 37 })));
    }
    expect(skipped).toEqual(all);
    const walked: string[] = [];
    let bound: unknown;
    for (;;) {
      const { body } = await client.get(PAYMENTS, {
        take: 37,
        sort: [{ selector: 'creationTime', desc: true }, { selector: 'id' }],
        ...(bound === undefined ? {} : { filter: bound }),
      });
      const page = body.data as { id: string; creationTime: string }[];
      walked.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (last === undefined) break;
      bound = [
        ['creationTime', '<', last.creationTime],
        'or',
        [['creationTime', '=', last.creationTime], 'and', ['id', '>', last.id]],
      ];
    }
    expect(walked).toEqual(all);
  });

  test('the question of the vendor’s own sample', async () => {
    await using client = await startTestClient();
    const text = `[["status","=","Paid"],"and",["type","=",1],"and",["merchantId","=","${client.merchantId}"]]`;
    const target = `${PAYMENTS}?filter=${encodeURIComponent(text).replaceAll('%20', '+')}&sort=%5B%7B%22selector%22%3A%22creationTime%22%2C+%22desc%22%3Atrue%7D%5D`;
    const { status, body } = await client.get(target);
    expect(status).toBe(200);
    const rows = body.data as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows)
      expect(row).toMatchObject({ status: 'Paid', type: 1, merchantId: client.merchantId });
  });

  test('a greater take is cut in silence', async () => {
    await using client = await startTestClient({ maxTake: 25 });
    const { body } = await client.get(PAYMENTS, { take: 26, requireTotalCount: true });
    expect(body.data).toHaveLength(25);
    expect(body.totalCount).toBeGreaterThan(25);
  });

  test.each<[string, Record<string, unknown>]>([
    ['filter', { filter: '["nope","=",1]' }],
    ['filter', { filter: 'x' }],
    ['sort', { sort: [{ selector: 'nope' }] }],
    ['sort', { sort: [{ selector: 'id', desc: 1 }] }],
    ['sort', { sort: [{ selector: 'id', descending: true }] }],
    ['sort', { sort: { selector: 'id' } }],
    ['sort', { sort: 'creationTime' }],
    ['skip', { skip: -1 }],
    ['take', { take: 'ten' }],
    ['take', { take: 1.5 }],
    ['requireTotalCount', { requireTotalCount: 'yes' }],
    ['tke', { tke: 1 }],
  ])('400 names %s: %j', async (member, query) => {
    await using client = await startTestClient();
    const reply = await client.get(PAYMENTS, query);
    expect(reply.status).toBe(400);
    expect(problemMembers(reply)).toEqual([member]);
    expect(reply.body.error).toMatchObject({ code: null, message: expect.any(String), data: {} });
  });

  test('a parameter that is repeated is refused', async () => {
    await using client = await startTestClient();
    expect((await client.get(`${PAYMENTS}?take=1&take=2`)).status).toBe(400);
  });
});

describe('one record', () => {
  test('by id in any case of path and id; 404 for others', async () => {
    await using client = await startTestClient();
    const { payments, paymentTemplates, customers } = client.sandbox.store;
    for (const [path, table] of [
      [PAYMENTS, payments],
      [TEMPLATES, paymentTemplates],
      [CUSTOMERS, customers],
    ] as const) {
      const id = table.all()[0]?.id ?? '';
      for (const target of [`${path}/${id}`, `${path.toUpperCase()}/${id.toUpperCase()}`]) {
        expect(await client.get(target)).toMatchObject({ status: 200, body: { id } });
      }
      for (const other of ['00000000-0000-4000-a000-000000000000', 'x']) {
        expect(await client.get(`${path}/${other}`)).toMatchObject({
          status: 404,
          body: { error: { message: expect.stringContaining(other) } },
        });
      }
    }
    expect((await client.get(`${MERCHANTS}/${client.merchantId}`)).status).toBe(404);
    expect(await client.get(PAYMENTS, {}, { method: 'DELETE' })).toMatchObject({ status: 405 });
  });

  test('a payment by its merchant’s key', async () => {
    await using client = await startTestClient({ scale: 0.5 });
    const { payments } = client.sandbox.store;
    const keyed = payments.all().filter(({ externalId }) => externalId !== null && externalId !== '');
    const odd = keyed.filter(({ externalId }) => /[/?#%+& ]|\p{Script=Hebrew}/u.test(externalId ?? ''));
    expect(odd.length).toBeGreaterThan(5);
    for (const { externalId } of [...odd, ...keyed.slice(0, 3)]) {
      const newest = keyed
        .filter((row) => row.externalId?.toLowerCase() === externalId?.toLowerCase())
        .toSorted((a, b) => (a.creationTime < b.creationTime ? 1 : -1))[0];
      const target = `${PAYMENTS}/externalId/${encodeURIComponent(externalId ?? '')}`;
      expect((await client.get(target)).body.id, `${externalId}`).toBe(newest?.id);
    }
    expect((await client.get(`${PAYMENTS}/externalId/none`)).status).toBe(404);
  });

  test('account numbers are masked, pictures are not answered', async () => {
    await using client = await startTestClient();
    const { text, body } = await client.get(PAYMENTS, { take: 1000 });
    for (const row of body.data as { accountNumber: string }[]) {
      expect(row.accountNumber).toMatch(/^\*{4}\d{4}$/);
    }
    expect(text).not.toContain('ImageFile');
  });
});

describe('status report', () => {
  test('lists what changed in a time, both ends included, as a plain list', async () => {
    await using client = await startTestClient();
    const { payments } = client.sandbox.store;
    const ordered = payments.all().toSorted((a, b) => (a.statusDate < b.statusDate ? -1 : 1));
    const [startDate, endDate] = [ordered[20]?.statusDate ?? '', ordered[60]?.statusDate ?? ''];
    const expected = ordered.filter((row) => row.statusDate >= startDate && row.statusDate <= endDate);
    const { status, text } = await client.get(REPORT, { startDate, endDate });
    expect(status).toBe(200);
    const rows = JSON.parse(text) as { id: string; statusDate: string }[];
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
    expect(rows.length).toBeGreaterThanOrEqual(41);
    expect(await client.get(REPORT, { startDate: endDate, endDate: startDate })).toMatchObject({
      text: '[]',
    });
  });

  test('both ends are required', async () => {
    await using client = await startTestClient();
    expect(problemMembers(await client.get(REPORT, { startDate: '2025-01-01' }))).toEqual(['endDate']);
    expect(problemMembers(await client.get(REPORT, { startDate: 'x', endDate: '2025-01-01' }))).toEqual([
      'startDate',
    ]);
  });
});

describe('what nobody published can be otherwise', () => {
  test('merchants that cannot be listed', async () => {
    await using client = await startTestClient({ merchantsPath: false });
    for (const path of [MERCHANTS, MERCHANTS.toLowerCase()])
      expect((await client.get(path)).status).toBe(404);
  });

  test('instants without a zone, with seven digits; what is printed can be asked for', async () => {
    await using client = await startTestClient({ dateZone: 'unmarked', fractionDigits: 'seven' });
    const { body } = await client.get(PAYMENTS, { take: 1 });
    const [row] = body.data as { id: string; creationTime: string }[];
    expect(row?.creationTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}$/);
    expect(await client.ids({ filter: ['creationTime', '=', row?.creationTime], take: 1 })).toHaveLength(1);
  });

  test('ids in the order of SQL Server', async () => {
    await using client = await startTestClient({ idOrder: 'sqlServer' });
    const ids = await client.ids({ sort: ['id'], take: 1000 });
    const tails = ids.map((id) => id.slice(-12));
    expect(tails).toEqual(tails.toSorted());
    expect(ids).not.toEqual(ids.toSorted());
    const middle = ids[50] ?? '';
    expect(await client.ids({ sort: ['id'], take: 1000, filter: ['id', '>', middle] })).toEqual(
      ids.slice(51),
    );
  });
});

describe('the server', () => {
  test('edits of the store show, a reset brings the first data back and ends tokens', async () => {
    await using client = await startTestClient();
    const { store } = client.sandbox;
    const [payment] = store.payments.all();
    if (payment === undefined) throw new Error('There are payments.');
    store.payments.update(payment.id, { status: 'OnHold' });
    expect(await client.ids({ filter: ['status', '=', 'onhold'] })).toEqual([payment.id]);
    const reset = await fetch(`${client.sandbox.url}/__sandbox/reset`, { method: 'POST' });
    expect(reset.status).toBe(204);
    expect(store.payments.get(payment.id)).toEqual(payment);
    expect((await client.get(PAYMENTS)).status).toBe(401);
  });

  test('the journal knows paths and statuses, no bodies and no secrets', async () => {
    await using client = await startTestClient();
    await client.get(PAYMENTS, { take: 1 });
    const { body, text } = await answer(await fetch(`${client.sandbox.url}/__sandbox/journal`));
    expect(body.entries).toMatchObject([
      { method: 'POST', path: '/connect/token', status: 200 },
      { method: 'GET', path: `${PAYMENTS}?take=1`, status: 200 },
    ]);
    expect(text).not.toContain(client.sandbox.password);
    expect(text).not.toContain(client.token);
  });

  test('a target that is too long is refused', async () => {
    await using client = await startTestClient();
    expect((await client.get(`${PAYMENTS}?filter=${'x'.repeat(8200)}`)).status).toBe(414);
  });

  test('same seed, same credentials and data; another seed, others', async () => {
    await using one = await startTestClient();
    await using same = await startTestClient();
    await using other = await startTestClient({ seed: 2 });
    expect(same.sandbox.password).toBe(one.sandbox.password);
    expect(same.sandbox.store.payments.all()).toEqual(one.sandbox.store.payments.all());
    expect(other.sandbox.password).not.toBe(one.sandbox.password);
    expect(other.merchantId).not.toBe(one.merchantId);
  });
});
