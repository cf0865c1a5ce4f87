import { expect, test } from 'vitest';
import { startProcess } from '../kit/money-processes.ts';
import { startInProcess } from '../kit/money-replicas.ts';
import { describeRun, firstSeed } from '../kit/money-report.ts';
import { runMoney } from '../kit/money-run.ts';

/**
 * `npm run soak:money`: rounds of one seed after the other until there were 50,000 operations; every third of them by
 * processes that are killed, every fourth with one server, every seventh of customers. Environment: MONEY_SEED (the first seed; 1), MONEY_OPERATIONS
 * (50,000), MONEY_INTENTS (of a round; 2,000), MONEY_JOURNAL_URL (an empty PostgreSQL database, instead of a file for each
 * round).
 */
const { MONEY_OPERATIONS, MONEY_JOURNAL_URL, MONEY_INTENTS } = process.env;

/** Where they can be made, changed and deleted. */
const customers = { of: 'customers', keys: ['gov', 'wal', 'pay', 'pro'] } as const;

test('money never moves twice, for a long time', async () => {
  const wanted = Number(MONEY_OPERATIONS ?? 50_000);
  const intents = Number(MONEY_INTENTS ?? 2_000);
  const again = `MONEY_OPERATIONS=1 MONEY_INTENTS=${intents} npm run soak:money`;
  let operations = 0;
  for (let seed = firstSeed(); operations < wanted; seed += 1) {
    const killed = seed % 3 === 0;
    const run = await runMoney({
      seed,
      intents,
      replicas: seed % 4 === 0 ? 1 : 2,
      start: killed ? startProcess : startInProcess,
      restartEvery: killed ? 100 : 400,
      ...(seed % 7 === 0 ? customers : {}),
      // Now and then nearly everything fails.
      rates: seed % 5 === 0 ? { commands: 0.7, reads: 0.2 } : { commands: 0.35, reads: 0.06 },
      ...(MONEY_JOURNAL_URL === undefined ? {} : { journal: { url: MONEY_JOURNAL_URL } }),
    });
    operations += run.operations;
    const told = describeRun(run, again);
    process.stdout.write(`${told}\n${operations} of ${wanted}\n\n`);
    expect(run.violations, told).toEqual([]);
  }
});
