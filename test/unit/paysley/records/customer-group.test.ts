import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Commands } from '../../../../src/domain/commands.ts';
import { account, nowhere, ref } from './inputs.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
  rig.sandbox.store.groups.update(160, { description: 'group for card' });
});
afterEach(() => rig[Symbol.asyncDispose]());

const create = (name: string, description: string | null = null): Commands['createCustomerGroup'] => ({
  account,
  name,
  description,
});
const change = (
  changes: Commands['updateCustomerGroup']['changes'],
  id: string | number = 160,
): Commands['updateCustomerGroup'] => ({ customerGroup: ref('customerGroup', id), changes });

describe('a new group', () => {
  test('has its name and description', async () => {
    const { result } = await rig.carryOut('createCustomerGroup', create('Regulars', 'often here'));
    expect(result).toMatchObject({ kind: 'customerGroup' });
    expect(rig.sandbox.store.groups.get(Number(result?.nativeId))).toMatchObject({
      name: 'Regulars',
      description: 'often here',
    });
    expect(rig.effects()).toEqual([`create customer_group ${result?.nativeId}`]);
  });

  test('has a name that no other has, at an account that there is', async () => {
    expect(await rig.refusals('createCustomerGroup', create('Card'))).toEqual(['CONFLICT input.name']);
    expect(await rig.refusals('createCustomerGroup', { ...create(' '), account: nowhere })).toEqual([
      'BAD_USER_INPUT input.name',
      'NOT_FOUND input.accountId',
    ]);
    const run = await rig.prepare('createCustomerGroup', create('Regulars'));
    await rig.carryOut('createCustomerGroup', create('Regulars', 'of somebody else'));
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'CONFLICT', path: ['input', 'name'] }],
    });
  });

  test('whose answer is lost is found by its name', async () => {
    const run = await rig.prepare('createCustomerGroup', create('Regulars'));
    expect(await rig.lookUpUnsent('createCustomerGroup', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await rig.lookUp('createCustomerGroup', run)).toMatchObject({
      is: 'found',
      result: { kind: 'customerGroup' },
    });
  });
});

describe('a change of a group', () => {
  test('leaves what it does not name, and clears what is null', async () => {
    const { groups } = rig.sandbox.store;
    await rig.carryOut('updateCustomerGroup', change({ name: 'Cards' }));
    expect(groups.get(160)).toMatchObject({ name: 'Cards', description: 'group for card' });
    await rig.carryOut('updateCustomerGroup', change({ description: null }));
    expect(groups.get(160)).toMatchObject({ name: 'Cards', description: null });
    expect(rig.effects()).toEqual(['update customer_group 160', 'update customer_group 160']);
  });

  test('keeps names apart, and is of a group that there is', async () => {
    expect(await rig.refusals('updateCustomerGroup', change({ name: 'Members' }))).toEqual([
      'CONFLICT input.name',
    ]);
    expect(await rig.refusals('updateCustomerGroup', change({ name: '' }))).toEqual([
      'BAD_USER_INPUT input.name',
    ]);
    await rig.carryOut('updateCustomerGroup', change({ name: 'Card' }));
    expect(await rig.refusals('updateCustomerGroup', change({}, 1))).toEqual([
      'NOT_FOUND input.customerGroupId',
    ]);
    const run = await rig.prepare('updateCustomerGroup', change({ name: 'Cards' }));
    rig.sandbox.store.groups.delete(160);
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'customerGroupId'] }],
    });
  });

  test('whose answer is lost is told by what the group says now', async () => {
    const run = await rig.prepare('updateCustomerGroup', change({ name: 'Cards', description: null }));
    expect(await rig.lookUpUnsent('updateCustomerGroup', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await rig.lookUp('updateCustomerGroup', run)).toEqual({ is: 'found', result: null });
  });
});

test('a group that is deleted is gone, looked for where no answer came, and not found again', async () => {
  const deletion = { customerGroup: ref('customerGroup', 160) };
  const run = await rig.prepare('deleteCustomerGroup', deletion);
  expect(await rig.lookUpUnsent('deleteCustomerGroup', run)).toEqual({ is: 'absent' });
  const late = await rig.prepare('deleteCustomerGroup', deletion);
  expect(await run.send()).toEqual({ is: 'done', result: null });
  expect(await rig.lookUp('deleteCustomerGroup', run)).toEqual({ is: 'found', result: null });
  expect(await late.send()).toMatchObject({
    is: 'refused',
    refusals: [{ code: 'NOT_FOUND', path: ['input', 'customerGroupId'] }],
  });
  expect(await rig.refusals('deleteCustomerGroup', deletion)).toEqual(['NOT_FOUND input.customerGroupId']);
  expect(rig.effects()).toEqual(['delete customer_group 160']);
});
