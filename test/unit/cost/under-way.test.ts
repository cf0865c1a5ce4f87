import { describe, expect, it } from 'vitest';
import { UnderWay } from '../../../src/cost/under-way.ts';

function ended(begun: (() => void) | 'all' | 'caller'): void {
  if (typeof begun === 'string') throw new Error(`refused: ${begun}`);
  begun();
}

describe('operations under way', () => {
  it('are counted for each caller and for all, until they end', () => {
    const underWay = new UnderWay({ all: 3, perCaller: 2 });
    const first = underWay.begin('a', 100, 0);
    const second = underWay.begin('a', 100, 0);
    expect(underWay.begin('a', 100, 0)).toBe('caller');
    const third = underWay.begin('b', 100, 0);
    expect(underWay.begin('c', 100, 0)).toBe('all');
    ended(first);
    ended(first);
    expect(underWay.size).toBe(2);
    ended(underWay.begin('a', 100, 0));
    ended(second);
    ended(third);
    expect(underWay.size).toBe(0);
  });

  it('are forgotten when they must have ended', () => {
    const underWay = new UnderWay({ all: 1, perCaller: 1 });
    underWay.begin('a', 100, 0);
    expect(underWay.begin('b', 200, 99)).toBe('all');
    expect(underWay.begin('b', 200, 100)).toBeTypeOf('function');
  });
});
