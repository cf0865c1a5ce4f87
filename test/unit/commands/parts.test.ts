import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsCardNumber } from '../../../src/domain/card-number.ts';
import { decodeOperationId, encodeOperationId } from '../../../src/domain/global-id.ts';
import { Money } from '../../../src/domain/money.ts';
import { digestOf } from '../../../src/gateway/commands/digest.ts';
import { firstIdAt, newOperationId } from '../../../src/gateway/commands/operation-id.ts';
import { paymentInput, paymentRef, refundInput } from './rig.ts';

describe('a card number in a text', () => {
  it.each([
    '4111111111111111',
    'card 4111 1111 1111 1111, please',
    '4111-1111-1111-1111',
    '378282246310005',
    '3782 822463 10005',
    'order 12 5555 5555 5555 4444',
    '2223003122003222',
    '6011111111111117',
    '3530111333300000',
    '30569309025904',
    '4222222222222',
    '6200000000000005',
    '４１１１１１１１１１１１１１１１',
  ])('%s is found', (text) => {
    expect(holdsCardNumber(text)).toBe(true);
  });

  it.each([
    '',
    '4111111111111112',
    '1234567890123452',
    '411111111111111',
    '99994111111111111111',
    '4111  1111 1111 1111',
    '4111.1111.1111.1111',
    'Invoice 2026-02-19 of 12 pieces',
    '0041 44 668 18 00',
  ])('%s is not one', (text) => {
    expect(holdsCardNumber(text)).toBe(false);
  });
});

describe('the id of an operation', () => {
  it('is a UUID of version 7, in the order of time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 47 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 10_000 }),
        (at, chance, later) => {
          const id = newOperationId(at, chance);
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
          expect(id >= firstIdAt(at)).toBe(true);
          expect(id < firstIdAt(at + later)).toBe(true);
          expect(decodeOperationId(encodeOperationId(id), 'id')).toBe(id);
        },
      ),
    );
  });

  it('is no id of a record', () => {
    expect(() => decodeOperationId(paymentRef().id, 'id')).toThrow(/must be the id of an operation/);
  });
});

describe('the digest of an input', () => {
  const key = new Uint8Array(32);

  it('is the same however the input is written', () => {
    const one = paymentInput({ metadata: { a: 1, b: { c: [1, 2], d: null } } });
    const other = { ...paymentInput({ metadata: { b: { c: [1, 2] }, a: 1 } }), amount: one.amount };
    const reversed = Object.fromEntries(Object.entries(other).toReversed()) as unknown as typeof other;
    expect(digestOf(key, 'createTransaction', reversed)).toBe(digestOf(key, 'createTransaction', one));
  });

  it('differs by everything that matters, and by the key', () => {
    const digests = [
      digestOf(key, 'refundTransaction', refundInput()),
      digestOf(new Uint8Array(32).fill(1), 'refundTransaction', refundInput()),
      digestOf(key, 'refundTransaction', refundInput({ amount: Money.ofMinorUnits(501n, 'USD') })),
      digestOf(key, 'refundTransaction', refundInput({ amount: Money.ofMinorUnits(500n, 'EUR') })),
      digestOf(key, 'refundTransaction', refundInput({ transaction: paymentRef('p2') })),
      digestOf(key, 'refundTransaction', refundInput({ reason: 'x' })),
      digestOf(key, 'refundTransaction', refundInput({ reference: 'x' })),
      digestOf(key, 'voidTransaction', { transaction: paymentRef() }),
      digestOf(key, 'createTransaction', paymentInput({ metadata: { a: ['1'] } })),
      digestOf(key, 'createTransaction', paymentInput({ metadata: { a: [1] } })),
      digestOf(key, 'createTransaction', paymentInput({ metadata: { a: [[1]] } })),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});
