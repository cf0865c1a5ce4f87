import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation.ts';
import type { StepOutcome } from '../../../src/ports/command.ts';
import { MemoryJournal, memoryJournalStore } from '../../kit/memory-journal.ts';
import { VirtualClock } from '../http/virtual-clock.ts';
import { FakeRefunds, refundPlace } from './fake-refunds.ts';
import { paymentRef, refundInput, Rig, settled } from './rig.ts';

/** What a provider does with one call, and when what it does takes effect. */
const reactions = [
  'done',
  'refused',
  'notReached',
  'lostBefore',
  'lostAfter',
  'slow',
  'slowAndLost',
  'duplicate',
] as const;
type Reaction = (typeof reactions)[number];

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('submit' as const), key: fc.nat(2), at: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 60_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), at: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), at: fc.nat(1) }) },
);

/** Refunds whose effects may come late, also after whoever asked for them has died. */
class World extends FakeRefunds {
  readonly effects: { readonly id: string; readonly at: number }[] = [];
  /** Sends that the provider has got, per operation. */
  readonly reached = new Map<string, number>();

  constructor(
    private readonly clock: VirtualClock,
    private readonly script: readonly Reaction[],
  ) {
    super();
    this.react = (id) => this.#answer(id);
    this.find = ({ id }) =>
      this.appliedBy(id, clock.now()) ? { is: 'found', result: refundPlace(id) } : { is: 'absent' };
  }

  appliedBy(id: string, at: number): boolean {
    return this.effects.some((effect) => effect.id === id && effect.at <= at);
  }

  async #answer(id: string): Promise<StepOutcome> {
    const reaction = this.script[this.sent.length % this.script.length] ?? 'done';
    if (reaction !== 'notReached') this.reached.set(id, (this.reached.get(id) ?? 0) + 1);
    const effect = (late: number): void => void this.effects.push({ id, at: this.clock.now() + late });
    const wait = (ms: number): Promise<void> => this.clock.sleep(ms, new AbortController().signal);
    const lost = { is: 'unknown', cause: new Error('lost') } as const;
    switch (reaction) {
      case 'done':
        effect(0);
        return { is: 'done', result: refundPlace(id) };
      case 'refused':
        return { is: 'refused', refusals: [{ code: 'LIMIT_EXCEEDED', message: 'no', path: null }] };
      case 'notReached':
        return {
          is: 'notCarriedOut',
          refusal: { code: 'PROVIDER_UNAVAILABLE', message: 'down', path: null },
        };
      case 'lostBefore':
        return lost;
      case 'lostAfter':
        effect(0);
        return lost;
      case 'slow':
        effect(40_000);
        await wait(40_000);
        return { is: 'done', result: refundPlace(id) };
      case 'slowAndLost':
        effect(90_000);
        await wait(20_000);
        return lost;
      case 'duplicate':
        return { is: 'duplicate' };
    }
  }
}

it('whatever comes in whatever order: an effect at most once, and none is told FAILED that took place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 25 }),
      fc.array(fc.constantFrom(...reactions), { minLength: 1, maxLength: 8 }),
      async (steps, script) => {
        const clock = new VirtualClock(0);
        const store = memoryJournalStore();
        const world = new World(clock, script);
        const start = (): { rig: Rig; kill: () => void } => {
          let dead = false;
          const journal = new MemoryJournal(store, (_, write) => {
            if (dead) throw new Error('dead');
            return write();
          });
          return { rig: new Rig({ clock, journal, refunds: world }), kill: () => void (dead = true) };
        };
        const processes = [start(), start()];
        const check = (): void => {
          for (const row of store.rows.values()) check1(row, world);
        };
        for (const action of steps) {
          const index = 'at' in action ? action.at : 0;
          const process = processes[index];
          if (process === undefined) throw new Error('no such process');
          switch (action.do) {
            case 'submit': {
              const input = refundInput({ transaction: paymentRef(`p${action.key % 2}`) });
              void process.rig.refund(`k${action.key}`, input).catch(() => undefined);
              break;
            }
            case 'wait':
              clock.advance(action.ms);
              break;
            case 'pass':
              await process.rig.pass().catch(() => undefined);
              break;
            case 'crash':
              process.kill();
              await process.rig.desk.running.stop();
              processes[index] = start();
          }
          await settled();
          check();
        }
        const { rig } = start();
        for (let times = 0; times < 30; times += 1) {
          clock.advance(60_000);
          await settled();
          await rig.pass();
          check();
        }
        for (const row of store.rows.values()) {
          // Long after everything: whoever was told an end was told the truth.
          expect(row.state).toBe(world.appliedBy(row.id, clock.now()) ? 'SUCCEEDED' : 'FAILED');
        }
        await Promise.all(processes.map(({ rig: one }) => one.desk.running.stop()));
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

function check1({ id, state }: Operation, world: World): void {
  expect(world.effects.filter((effect) => effect.id === id).length).toBeLessThanOrEqual(1);
  expect(world.reached.get(id) ?? 0).toBeLessThanOrEqual(1);
  // Also an effect that is still to come counts.
  if (state === 'FAILED') expect(world.effects.some((effect) => effect.id === id)).toBe(false);
}
