import { describe, expect, it } from 'vitest';
import { Budgets } from '../../../src/cost/budgets.ts';

describe('a budget', () => {
  it('is spent until it is used up, and whole again a minute after its first operation', () => {
    const budgets = new Budgets();
    expect(budgets.balance('a', 100, 0)).toEqual({ remaining: 100, resetAt: 60_000 });
    expect(budgets.charge('a', 60, 100, 1_000)).toEqual({ granted: true, remaining: 40, resetAt: 61_000 });
    expect(budgets.charge('a', 41, 100, 2_000)).toEqual({ granted: false, remaining: 40, resetAt: 61_000 });
    expect(budgets.charge('a', 40, 100, 60_999)).toEqual({ granted: true, remaining: 0, resetAt: 61_000 });
    expect(budgets.charge('a', 1, 100, 61_000)).toEqual({ granted: true, remaining: 99, resetAt: 121_000 });
  });

  it('is one of each caller', () => {
    const budgets = new Budgets();
    budgets.charge('a', 100, 100, 0);
    expect(budgets.charge('b', 100, 100, 0).granted).toBe(true);
    expect(budgets.charge('a', 1, 100, 0).granted).toBe(false);
  });

  it('pays for what took more than was estimated, and never shows less than nothing', () => {
    const budgets = new Budgets();
    budgets.charge('a', 10, 100, 0);
    budgets.owe('a', 200, 1);
    expect(budgets.balance('a', 100, 2)).toEqual({ remaining: 0, resetAt: 60_000 });
    // Its minute is over: what is owed is forgotten with it.
    budgets.owe('a', 200, 60_000);
    expect(budgets.balance('a', 100, 60_000).remaining).toBe(100);
  });

  it('is forgotten when its minute is over, and of too many that which ends first', () => {
    const budgets = new Budgets(3);
    for (const [index, caller] of ['a', 'b', 'c', 'd'].entries()) budgets.charge(caller, 5, 10, index);
    expect(budgets.size).toBe(3);
    expect(budgets.balance('a', 10, 4).remaining).toBe(10);
    expect(budgets.balance('d', 10, 4).remaining).toBe(5);
    budgets.charge('e', 5, 10, 120_000);
    expect(budgets.size).toBe(1);
  });
});
