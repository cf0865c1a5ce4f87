import { describe, expect, it } from 'vitest';
import { encodeOperationId } from '../../../src/domain/global-id.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Operation, Refusal } from '../../../src/domain/operation.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { CommandAnswer } from '../../../src/gateway/commands/command-answer.ts';
import { replayed, sent } from '../../../src/gateway/commands/command-answer.ts';
import { inTheWay } from '../../../src/gateway/commands/told.ts';
import { FakeGateway, record, refTo } from './fake-gateway.ts';
import { operation } from './operation.ts';

const payment = record('transaction', 'p1', { status: 'SUCCEEDED', refundState: 'PARTIAL' });
const refund = record('refund', 'r1', { status: 'PENDING' });
const account = refTo('account', 'a1');

function world(answer: CommandAnswer = sent(operation, {})) {
  const fake = new FakeGateway([payment, refund]);
  const submitted: { kind: string; key: string; input: unknown; path: string }[] = [];
  fake.commands = {
    ...fake.commands,
    submit: async (kind, key, input, path) => {
      submitted.push({ kind, key, input, path });
      return answer;
    },
    operation: async (id) => (id === operation.id ? operation : null),
  };
  return { fake, submitted };
}

const refundDocument = `mutation ($input: RefundTransactionInput!) {
  paid: refundTransaction(input: $input) {
    refund { id status } transaction { refundState } replayed userErrors { code message path }
    operation {
      id idempotencyKey mutation provider { connection } accountId state amount { amount currency }
      target { id ... on Transaction { status } } targetId error { code provider retryable retryAfterSeconds }
      unresolvedReason attempts createdAt settledAt settledBy
    }
  }
}`;
const refundInput = { idempotencyKey: 'k', transactionId: payment.id };

describe('a refund', () => {
  it('is handed on as it was meant, and answered with its records', async () => {
    const { fake, submitted } = world();
    const amount = { amount: '5', currency: 'USD' };
    const { data, errors } = await fake.run(refundDocument, {
      input: { ...refundInput, amount, reason: 'late' },
    });
    expect(errors).toBeUndefined();
    expect(submitted).toEqual([
      {
        kind: 'refundTransaction',
        key: 'k',
        path: 'paid',
        input: {
          transaction: new RecordRef('transaction', 'GOVINEER', 'gov', 'a1', 'p1'),
          amount: Money.ofMinorUnits(500n, 'USD'),
          lineItems: null,
          reason: 'late',
          reference: null,
          receiptEmail: null,
          receiptPhone: null,
        },
      },
    ]);
    expect(data?.['paid']).toEqual({
      refund: { id: refund.id, status: 'PENDING' },
      transaction: { refundState: 'PARTIAL' },
      replayed: false,
      userErrors: [],
      operation: {
        id: encodeOperationId(operation.id),
        idempotencyKey: 'k',
        mutation: 'refundTransaction',
        provider: { connection: 'gov' },
        accountId: account.id,
        state: 'SUCCEEDED',
        amount: { amount: '5.00', currency: 'USD' },
        target: { id: payment.id, status: 'SUCCEEDED' },
        targetId: payment.id,
        error: null,
        unresolvedReason: null,
        attempts: 1,
        createdAt: '2026-01-01T00:00:00.000Z',
        settledAt: null,
        settledBy: null,
      },
    });
  });

  const limited: Refusal = {
    code: 'RATE_LIMITED',
    message: 'later',
    path: null,
    retryAfterSeconds: 7,
  };

  it.each<[string, Partial<Operation>, Record<string, unknown>]>([
    ['under way', { state: 'SENT', result: null }, { state: 'PENDING', error: null }],
    [
      'UNKNOWN',
      { state: 'UNKNOWN', result: null },
      { state: 'UNKNOWN', error: { code: 'OUTCOME_UNKNOWN', retryable: false } },
    ],
    [
      'not carried out',
      { state: 'FAILED', released: true, refusals: [limited] },
      { error: { code: 'RATE_LIMITED', retryable: true, retryAfterSeconds: 7, provider: 'GOVINEER' } },
    ],
    [
      'refused for good',
      { state: 'FAILED', refusals: [limited] },
      { error: { code: 'RATE_LIMITED', retryable: false } },
    ],
  ])('that is %s says so', async (_, more, shown) => {
    const { fake } = world(replayed({ ...operation, ...more }));
    const { data, errors } = await fake.run(refundDocument, { input: refundInput });
    expect(errors).toBeUndefined();
    expect(data?.['paid']).toMatchObject({ replayed: true, operation: shown });
  });

  it('that another one keeps from being sent shows that one, and none of its records', async () => {
    const { fake } = world({ ...sent(operation, {}), own: false, userErrors: [inTheWay] });
    const { data } = await fake.run(refundDocument, { input: refundInput });
    expect(data?.['paid']).toMatchObject({
      refund: null,
      transaction: null,
      operation: { id: encodeOperationId(operation.id) },
      userErrors: [{ code: 'CONFLICT', path: null }],
    });
  });

  it('of which only ids are shown reads nothing', async () => {
    const { fake } = world();
    const { data } = await fake.run(
      `mutation ($input: RefundTransactionInput!) { refundTransaction(input: $input) {
        refund { id } transaction { nativeId } operation { target { id } } } }`,
      { input: refundInput },
    );
    expect(data).toEqual({
      refundTransaction: {
        refund: { id: refund.id },
        transaction: { nativeId: 'p1' },
        operation: { target: { id: payment.id } },
      },
    });
    expect(fake.asked.ones).toEqual([]);
  });

  it('that fails hides nothing of one before it', async () => {
    const { fake } = world();
    let calls = 0;
    const { submit } = fake.commands;
    fake.commands = {
      ...fake.commands,
      submit: (...given) => {
        calls += 1;
        return calls === 2 ? Promise.reject(new Error('down')) : submit(...given);
      },
    };
    const one = (name: string) => `${name}: refundTransaction(input: $input) { operation { state } }`;
    const { data, errors } = await fake.run(
      `mutation ($input: RefundTransactionInput!) { ${one('a')} ${one('b')} ${one('c')} }`,
      { input: refundInput },
    );
    const done = { operation: { state: 'SUCCEEDED' } };
    expect(data).toEqual({ a: done, b: null, c: done });
    expect(errors?.map(({ path }) => path)).toEqual([['b']]);
  });
});

describe('operations', () => {
  it('are read by id, also as any node, and outlive their connection', async () => {
    const { fake } = world();
    const id = encodeOperationId(operation.id);
    const document = `query ($id: ID!) { operation(id: $id) { state } node(id: $id) { __typename id } }`;
    expect((await fake.run(document, { id })).data).toEqual({
      operation: { state: 'SUCCEEDED' },
      node: { __typename: 'Operation', id },
    });
    fake.commands = { ...fake.commands, operation: async () => ({ ...operation, connection: 'gone' }) };
    const { data, errors } = await fake.run(
      `query ($id: ID!) { operation(id: $id) { id state targetId accountId target { id } } }`,
      { id },
    );
    expect(data?.['operation']).toMatchObject({ id, state: 'SUCCEEDED', target: null });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('have ids of their own kind', async () => {
    const { fake } = world();
    const { errors } = await fake.run(`query ($id: ID!) { operation(id: $id) { id } }`, { id: payment.id });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
  });

  it('are looked up and settled by their ids', async () => {
    const { fake } = world();
    const asked: unknown[] = [];
    fake.commands = {
      ...fake.commands,
      reconcile: async (id) => {
        asked.push(id);
        return { operation, userErrors: [] };
      },
      settle: async (decision) => {
        asked.push(decision);
        return { operation, userErrors: [] };
      },
    };
    const id = encodeOperationId(operation.id);
    const { data, errors } = await fake.run(
      `mutation ($id: ID!) {
        reconcileOperation(operationId: $id) { operation { state } userErrors { code } }
        settleOperation(input: {operationId: $id, outcome: NOT_APPLIED, note: "n"}) { operation { id } }
      }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data?.['settleOperation']).toEqual({ operation: { id } });
    expect(asked).toEqual([
      operation.id,
      { id: operation.id, outcome: 'NOT_APPLIED', madeNativeId: null, note: 'n' },
    ]);
  });
});
