// A process of its own, run by Node.js as it is: so only types that can be stripped, and the compiled journal.
import { writeSync } from 'node:fs';
import { once } from 'node:events';
import type { openJournal as OpenJournal } from '../../../src/journal/open-journal.ts';
import type { OperationDraft } from '../../../src/ports/journal.ts';

const [, , compiled = '', url = '', task = '', name = ''] = process.argv;
const { openJournal } = (await import(compiled)) as { readonly openJournal: typeof OpenJournal };

/** At once and whole, so that a line that was read was also true when the process was killed. */
function print(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

const created = 1_790_000_000_000;

function draft(key: string, id: string): OperationDraft {
  return {
    id,
    tenant: 'tenant',
    key,
    caller: name,
    mutation: 'refundTransaction',
    digest: 'digest',
    connection: 'wallee',
    account: null,
    guard: key,
    target: null,
    amount: null,
    mark: null,
    reference: null,
    baseline: {},
    written: null,
    createdAt: created,
  };
}

const lease = { owner: name, until: created + 60_000 };

/** Many calls at once, half with one key, half with keys of their own about the same thing. */
async function race(): Promise<void> {
  const journal = await openJournal(url);
  print({ ready: true });
  await once(process.stdin, 'data');
  const opened = await Promise.all(
    Array.from({ length: 50 }, (_, at) => journal.open(draft('same', `${name}-same-${at}`), lease)),
  );
  const guarded = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      journal.open({ ...draft(`${name}-${at}`, `${name}-own-${at}`), guard: 'thing' }, lease),
    ),
  );
  const sent = await Promise.all(
    Array.from({ length: 10 }, () =>
      journal.send(
        opened[0]?.operation.id ?? '',
        { number: 1, name: 'refund', state: 'sent', nativeId: null },
        // Whoever opened it: what is tried here is that it is sent once.
        { ...lease, owner: opened[0]?.operation.owner ?? '' },
        created,
      ),
    ),
  );
  print({
    opened: opened.map(({ is, operation }) => [is, operation.id]),
    guarded: guarded.map(({ is, operation }) => [is, operation.id]),
    sent: sent.filter(Boolean).length,
  });
  await journal.close();
  process.stdin.destroy();
}

/** Operations one after another until it is killed, each step told after the journal has it. */
async function work(): Promise<void> {
  const journal = await openJournal(url);
  print({ ready: true });
  const step = { number: 1, name: 'refund', state: 'sent', nativeId: null } as const;
  for (let at = 0; ; at += 1) {
    const id = `${name}-${at}`;
    await journal.open(draft(id, id), lease);
    print({ id, state: 'PENDING' });
    await journal.send(id, step, lease, created);
    print({ id, state: 'SENT' });
    await journal.stepDone(id, { ...step, state: 'done', nativeId: 'r-1' }, lease);
    print({ id, state: 'DONE' });
    await journal.settle(id, { state: 'SUCCEEDED', result: null }, created, { owner: name });
    print({ id, state: 'SUCCEEDED' });
  }
}

await (task === 'race' ? race() : work());
