import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FairQueue } from '../../../src/resilience/fair-queue.ts';

const owners = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

function drained<T>(queue: FairQueue<T>): T[] {
  const out: T[] = [];
  for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) out.push(entry);
  return out;
}

it('a request with many calls delays another by one', () => {
  const queue = new FairQueue<string>();
  const [many = {}, few = {}] = owners;
  for (let index = 0; index < 100; index += 1) queue.push(many, `many ${index}`);
  queue.push(few, 'few 0');
  queue.push(few, 'few 1');
  expect(drained(queue).slice(0, 5)).toEqual(['many 0', 'few 0', 'many 1', 'few 1', 'many 2']);
});

it('each owner’s entries stay in order, nothing is lost, and none waits while another has two turns', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 30 }), (pushes) => {
      const queue = new FairQueue<readonly [number, number]>();
      pushes.forEach((owner, index) => queue.push(owners[owner] ?? {}, [owner, index]));
      expect(queue.size).toBe(pushes.length);
      const out = drained(queue);
      expect(queue.size).toBe(0);
      expect(out.toSorted(([, a], [, b]) => a - b).map(([owner]) => owner)).toEqual(pushes);
      for (const one of [0, 1, 2]) {
        const own = out.filter(([owner]) => owner === one).map(([, index]) => index);
        expect(own).toEqual(own.toSorted((a, b) => a - b));
        const last = out.findLastIndex(([owner]) => owner === one);
        for (const other of [0, 1, 2]) {
          const turns = out.slice(0, last).filter(([owner]) => owner === other).length;
          if (other !== one && last >= 0) expect(turns).toBeLessThanOrEqual(own.length);
        }
      }
    }),
  );
});

it('ahead tells how many go first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 20 }),
      fc.nat({ max: 5 }),
      fc.integer({ min: 0, max: 2 }),
      (pushes, taken, owner) => {
        const queue = new FairQueue<string>();
        pushes.forEach((at, index) => queue.push(owners[at] ?? {}, `${index}`));
        for (let index = 0; index < taken; index += 1) queue.shift();
        const mine = owners[owner] ?? {};
        const ahead = queue.ahead(mine);
        queue.push(mine, 'new');
        expect(drained(queue).indexOf('new')).toBe(ahead);
      },
    ),
  );
});

it('what is taken out of its turn is gone', () => {
  const queue = new FairQueue<string>();
  const [a = {}, b = {}] = owners;
  queue.push(a, 'a 0');
  queue.push(a, 'a 1');
  expect([queue.remove(b, 'a 0'), queue.remove(a, 'a 0'), queue.remove(a, 'a 0')]).toEqual([
    false,
    true,
    false,
  ]);
  expect([queue.size, queue.entries(), drained(queue)]).toEqual([1, ['a 1'], ['a 1']]);
});
