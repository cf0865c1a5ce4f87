import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeGlobalId, encodeGlobalId } from '../../src/domain/global-id.ts';
import type { Sight } from '../../src/ports/caller.ts';
import type { SightServer } from './sight-server.ts';
import type { SightWorld } from './sight-world.ts';
import { moved, placeOf, startSightWorld } from './sight-world.ts';

let world: SightWorld;
let server: SightServer;
let left: Sight;
let right: Sight;

beforeAll(async () => {
  world = await startSightWorld();
  ({ server, left, right } = world);
});

afterAll(() => world[Symbol.asyncDispose]());

describe('mutations and operations', () => {
  const create = `mutation ($account: ID!, $key: String!) { createCustomer(input: {
    accountId: $account, idempotencyKey: $key, customer: { name: "Ada" } }) {
    operation { id state } customer { id } userErrors { code message path } } }`;

  async function made() {
    const account =
      (await world.allIds(left, 'accounts')).find((id) => placeOf(id)?.connection === 'gov') ?? '';
    const key = `key ${Math.random()}`;
    const { data, errors } = await server.ask(left, create, { account, key });
    expect(errors).toEqual([]);
    const payload = data?.['createCustomer'] as {
      readonly operation: { readonly id: string; readonly state: string };
      readonly customer: { readonly id: string };
    };
    expect(payload.operation.state).toBe('SUCCEEDED');
    return { account, key, operation: payload.operation.id, customer: payload.customer.id };
  }

  it('an operation is there for who sees its account, and for no other of the tenant', async () => {
    const { operation } = await made();
    const never = encodeGlobalId({ ...decodeGlobalId(operation, 'id'), nativeId: 'never' });
    const read = `query ($id: ID!) { operation(id: $id) { id } node(id: $id) { id } }`;
    const settle = `mutation ($id: ID!) {
      reconcileOperation(operationId: $id) { operation { id } userErrors { code message path } }
      settleOperation(input: { operationId: $id, outcome: NOT_APPLIED, note: "n" }) {
        operation { id } userErrors { code message path } } }`;
    expect((await server.ask(left, read, { id: operation })).data?.['operation']).toEqual({ id: operation });
    for (const query of [read, settle]) {
      expect(await server.ask(right, query, { id: operation })).toEqual(
        await server.ask(right, query, { id: never }),
      );
    }
    const list = '{ operations(first: 100) { nodes { id accountId targetId } } }';
    expect(JSON.stringify(await server.ask(left, list))).toContain(operation);
    expect((await server.ask(right, list)).data).toEqual({ operations: { nodes: [] } });
  });

  it('change nothing of others, and say what they say of what never was', async () => {
    const { account, key, customer } = await made();
    const before = server.effects();
    const neverAccount = encodeGlobalId({ ...decodeGlobalId(account, 'id'), nativeId: 'never' });
    const tell = (query: string, variables: Readonly<Record<string, unknown>>) =>
      server.ask(right, query, variables);
    for (const one of [key, 'another key']) {
      expect(await tell(create, { account, key: one })).toEqual(
        await tell(create, { account: neverAccount, key: one }),
      );
    }
    const remove = `mutation ($id: ID!) { deleteCustomer(input: { customerId: $id, idempotencyKey: "d" }) {
      operation { id } deletedCustomerId userErrors { code message path } } }`;
    const update = `mutation ($id: ID!) { updateCustomer(input: { customerId: $id, idempotencyKey: "u",
      customer: { name: "Eve" } }) { operation { id } customer { id } userErrors { code message path } } }`;
    for (const query of [remove, update]) {
      expect(await tell(query, { id: customer })).toEqual(await tell(query, { id: moved(customer) }));
    }
    const refund = `mutation ($id: ID!) { refundTransaction(input: { transactionId: $id, idempotencyKey: "r" }) {
      operation { id } userErrors { code message path } } }`;
    for (const id of (await world.allIds(left, 'transactions')).slice(0, 3)) {
      expect(await tell(refund, { id })).toEqual(await tell(refund, { id: moved(id) }));
    }
    expect(server.effects()).toBe(before);
  });
});
