import { describe, expect, test } from 'vitest';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import { projectionOf, sourceOf, testCall } from '../../../kit/read-source.ts';
import { ref } from '../rig.ts';
import { create, startCommandRig } from './command-rig.ts';

const deletionOf = (id: string) => ({ paymentMethod: ref('paymentMethod', id) });
const notFound = { code: 'NOT_FOUND', path: ['input', 'paymentMethodId'] };

describe('deletePaymentMethod', () => {
  test('deletes a registration, once', async () => {
    const entityId = '8ac7a4a289d210fc0189d5b4e9572cc8';
    await using rig = await startCommandRig({}, { entityId });
    const id = rig.register();
    const place = new RecordRef('paymentMethod', 'EFAKA', 'efa', entityId, id);
    const input = { paymentMethod: place };
    const late = await rig.prepare('deletePaymentMethod', input);
    const { prepared, outcome, operation } = await rig.run('deletePaymentMethod', input);
    expect(prepared).toMatchObject({
      account: entityId,
      target: { kind: 'paymentMethod', nativeId: id, parent: null },
      guard: null,
      mark: null,
      baseline: {},
    });
    expect(outcome).toEqual({ is: 'done', result: null });
    expect(rig.sandbox.store.registrations.get(id)).toBeUndefined();
    expect(rig.sandbox.requests.since(0).entries.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /v3/registrations/${id}?entityId=${entityId}`,
      `GET /v3/registrations/${id}?entityId=${entityId}`,
      `DELETE /v3/registrations/${id}?entityId=${entityId}`,
    ]);
    expect(rig.sandbox.effects()).toMatchObject([
      { kind: 'delete', record: 'registration', id, target: id, amount: null },
    ]);
    expect(await rig.lookUp(operation)).toEqual({ is: 'found', result: null });
    // Whoever was as quick, and whoever comes later.
    const step = late.is === 'prepared' ? late.steps[0] : undefined;
    expect(await step?.send([], testCall())).toMatchObject({ is: 'refused', refusals: [notFound] });
    expect(await rig.refusals('deletePaymentMethod', input)).toMatchObject([notFound]);
    expect(rig.sandbox.effects()).toHaveLength(1);
    const found = await sourceOf(rig.efa, 'paymentMethod').getMany(
      [place],
      projectionOf<'paymentMethod'>('state'),
      testCall(),
    );
    expect(found.size).toBe(0);
  });

  test('what was paid with it stays, and nothing more is', async () => {
    await using rig = await startCommandRig();
    const id = rig.register();
    await rig.run('createTransaction', create(id));
    await rig.run('deletePaymentMethod', deletionOf(id));
    expect(rig.sandbox.effects().map(({ kind }) => kind)).toEqual(['payment', 'delete']);
    expect((await rig.run('createTransaction', create(id))).outcome).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND' }],
    });
  });

  test('of what is none, or of another account', async () => {
    await using rig = await startCommandRig();
    expect(await rig.refusals('deletePaymentMethod', deletionOf('0'.repeat(32)))).toMatchObject([notFound]);
    const before = rig.sandbox.requests.since(0).next;
    expect(await rig.refusals('deletePaymentMethod', deletionOf('../payments'))).toMatchObject([notFound]);
    const elsewhere = new RecordRef('paymentMethod', 'EFAKA', 'efa', 'other', rig.register());
    expect(await rig.refusals('deletePaymentMethod', { paymentMethod: elsewhere })).toMatchObject([notFound]);
    expect(rig.sandbox.requests.since(before).entries).toEqual([]);
  });

  test('an answer that was lost: whether it is there tells', async () => {
    // It is not found by a reference, so that this does not matter.
    await using rig = await startCommandRig({ query: false }, { mode: 'TEST' });
    const id = rig.register();
    const registration = rig.sandbox.store.registrations.get(id);
    const { operation } = await rig.run('deletePaymentMethod', deletionOf(id));
    expect(await rig.lookUp(operation)).toEqual({ is: 'found', result: null });
    if (registration !== undefined) rig.sandbox.store.registrations.insert(registration);
    expect(await rig.lookUp(operation)).toEqual({ is: 'absent' });
    expect(rig.efa.commands.deletePaymentMethod?.settlesAfterMs).toBe(180_000);
    expect(await rig.lookUp({ ...operation, target: null })).toMatchObject({ is: 'unclear' });
    await rig.sandbox.close();
    await expect(rig.lookUp(operation)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
  });
});
