import { describe, expect, test } from 'vitest';
import { create, errorCode, paymentBody, PAYMENTS, problemMembers, startTestClient } from './client.ts';
import type { Answer, TestClient } from './client.ts';

const NOW = Date.UTC(2026, 10, 20, 15);

describe('PUT and PATCH', () => {
  const patch = (client: TestClient, id: unknown, operations: unknown): Promise<Answer> =>
    client.send('PATCH', `${PAYMENTS}/${String(id)}`, operations, 'application/json-patch+json');

  test('a patch is applied whole or not at all', async () => {
    await using client = await startTestClient({ now: () => NOW });
    const { body: created } = await create(client, { description: 'old' });
    const edited = await patch(client, created.id, [
      { op: 'test', path: '/status', value: 'Scheduled' },
      { op: 'replace', path: '/amount', value: 125.5 },
      { op: 'remove', path: '/description' },
      { op: 'copy', from: '/name', path: '/externalId' },
    ]);
    expect(edited.status).toBe(200);
    expect(edited.body).toEqual({
      ...created,
      amount: 125.5,
      description: null,
      externalId: created.name,
      lastModificationTime: '2026-11-20T15:00:00Z',
    });
    for (const operations of [
      [
        { op: 'replace', path: '/amount', value: 1 },
        { op: 'test', path: '/status', value: 'Paid' },
      ],
      [{ op: 'replace', path: '/nope', value: 1 }],
      [{ op: 'replace', path: '/amount', value: 0 }],
      [{ op: 'replace', path: '/status', value: 'Paid' }],
      [{ op: 'remove', path: '/id' }],
      [{ op: 'add', path: '/extra', value: 1 }],
      [{ op: 'replace', path: '', value: [] }],
      { op: 'replace', path: '/amount', value: 1 },
    ]) {
      expect((await patch(client, created.id, operations)).status, JSON.stringify(operations)).toBe(400);
    }
    expect((await client.get(`${PAYMENTS}/${String(created.id)}`)).body).toEqual(edited.body);
    expect((await client.send('PATCH', `${PAYMENTS}/${String(created.id)}`, [])).status).toBe(415);
  });

  test('the masked account number stands for the one it has', async () => {
    await using client = await startTestClient();
    const { body: created } = await create(client);
    const operations = (value: string): unknown => [{ op: 'replace', path: '/accountNumber', value }];
    expect((await patch(client, created.id, operations('****6789'))).body.accountNumber).toBe('****6789');
    expect((await patch(client, created.id, operations('****1111'))).status).toBe(400);
    expect((await patch(client, created.id, operations('55550000'))).body.accountNumber).toBe('****0000');
  });

  test('a PUT of what was read changes what differs; left-out members are reset', async () => {
    await using client = await startTestClient({ now: () => NOW });
    const { body: created } = await create(client, { description: 'old', externalId: 'e' });
    const path = `${PAYMENTS}/${String(created.id)}`;
    const put = await client.send('PUT', path, { ...created, amount: 7, status: 'Paid' });
    expect(put.status).toBe(200);
    expect(put.body).toEqual({ ...created, amount: 7, lastModificationTime: '2026-11-20T15:00:00Z' });
    const bare = await client.send('PUT', path, paymentBody(client.merchantId));
    expect(bare.body).toMatchObject({ description: null, externalId: null, amount: 100 });
  });

  test('only while scheduled, never of a refund, never to another merchant', async () => {
    await using client = await startTestClient({ scale: 0.5 });
    const { payments, merchants } = client.sandbox.store;
    const sent = payments.all().find((row) => row.status === 'Pending' && row.refundOfPaymentId === null);
    const refund = payments.all().find((row) => row.status === 'Scheduled' && row.refundOfPaymentId !== null);
    for (const row of [sent, refund]) {
      const reply = await patch(client, row?.id, [{ op: 'replace', path: '/amount', value: 1 }]);
      expect([reply.status, errorCode(reply)]).toEqual([403, 'PlatformNext:PaymentNotEditable']);
    }
    const { body: created } = await create(client);
    const other = merchants.all()[1]?.id;
    const moved = await patch(client, created.id, [{ op: 'replace', path: '/merchantId', value: other }]);
    expect(problemMembers(moved)).toEqual(['merchantId']);
  });

  test('every seeded scheduled payment can be patched as it is', async () => {
    await using client = await startTestClient({ scale: 0.3 });
    const scheduled = client.sandbox.store.payments
      .all()
      .filter((row) => row.status === 'Scheduled' && row.refundOfPaymentId === null);
    expect(scheduled.length).toBeGreaterThan(20);
    for (const { id } of scheduled) {
      const { status, text } = await patch(client, id, [
        { op: 'replace', path: '/amount', value: 0 },
        { op: 'replace', path: '/isPrenote', value: true },
      ]);
      expect(status, text).toBe(200);
    }
  });
});
