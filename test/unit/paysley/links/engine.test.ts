import { expect, test } from 'vitest';
import type { CommandKind, Commands } from '../../../../src/domain/commands.ts';
import { AccountDirectory } from '../../../../src/gateway/account-directory.ts';
import type { CommandAnswer } from '../../../../src/gateway/commands/command-answer.ts';
import { CommandDesk } from '../../../../src/gateway/commands/command-desk.ts';
import type { CommandTerms } from '../../../../src/gateway/commands/command-terms.ts';
import { newOperationId } from '../../../../src/gateway/commands/operation-id.ts';
import { Reconciler } from '../../../../src/gateway/commands/reconciler.ts';
import { Connection } from '../../../../src/gateway/connection.ts';
import { anonymous } from '../../../../src/ports/caller.ts';
import { systemClock } from '../../../../src/system-clock.ts';
import { captureLog } from '../../../kit/log-capture.ts';
import { MemoryJournal } from '../../../kit/memory-journal.ts';
import { amount } from '../commands/inputs.ts';
import type { RequestInput } from './inputs.ts';
import { changeOf, closeOf, everything, posChangeOf, prefillOf, requestOf } from './inputs.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

/** The engine over a journal, with this one connection. */
function deskOf({ provider }: Rig): CommandDesk {
  const connection = new Connection({
    key: 'pay',
    displayName: 'Paysley',
    mode: 'SANDBOX',
    trust: 'sandbox',
    accounts: new AccountDirectory(
      async () => ['default'],
      () => Date.now(),
    ),
    provider,
  });
  const terms: CommandTerms = {
    clock: systemClock,
    journal: new MemoryJournal(),
    log: captureLog().log,
    connection: (key) => (key === 'pay' ? connection : undefined),
    newId: newOperationId,
    newOwner: () => 'process/1',
    leaseMs: 30_000,
    commandDeadlineMs: 20_000,
    lookUpDeadlineMs: 20_000,
  };
  return new CommandDesk(terms, new Reconciler(terms));
}

function submit<C extends CommandKind>(
  desk: CommandDesk,
  key: string,
  kind: C,
  input: Commands[C],
): Promise<CommandAnswer> {
  return desk.submit({
    key,
    kind,
    input,
    caller: anonymous,
    deadline: Date.now() + 20_000,
    signal: new AbortController().signal,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
  });
}

test('a request is made, changed and closed by way of the journal', async () => {
  await using rig = await startRig();
  const desk = deskOf(rig);
  const made = await submit(desk, 'k1', 'createPaymentLink', requestOf(everything));
  const again = await submit(desk, 'k1', 'createPaymentLink', requestOf(everything));
  expect(again).toMatchObject({ replayed: true, operation: { id: made.operation?.id, state: 'SUCCEEDED' } });
  const id = made.operation?.result?.nativeId ?? '';
  const answer = { url: `https://pay.example.com/r/${id}`, shortUrl: `https://pay.example.com/s/${id}` };
  expect(again.operation?.answer).toMatchObject(answer);

  const before = rig.whole(id);
  const fields = { amount: amount('7', 'USD'), delivery: ['EMAIL'] } satisfies RequestInput;
  const changed = await submit(desk, 'k2', 'updatePaymentLink', changeOf(id, fields));
  expect(changed).toMatchObject({ userErrors: [], operation: { state: 'SUCCEEDED', answer } });
  expect(rig.whole(id)).toEqual({ ...before, amount: 7, request_methods: ['EMAIL'] });

  const closed = await submit(desk, 'k3', 'closePaymentLink', closeOf(id));
  expect(closed).toMatchObject({ operation: { state: 'SUCCEEDED' }, last: { status: 'CANCELLED' } });
  const twice = await submit(desk, 'k4', 'closePaymentLink', closeOf(id));
  expect(twice).toMatchObject({ operation: null, userErrors: [{ code: 'NOT_FOUND' }] });
  expect(rig.effects()).toEqual(
    ['create', 'update', 'delete'].map((kind) => `${kind} payment_request ${id}`),
  );
});

test('POS pages are filled in side by side; no change of the link undoes another', async () => {
  await using rig = await startRig();
  const desk = deskOf(rig);
  const pages = await Promise.all(
    ['a', 'b', 'c'].map((key) => submit(desk, key, 'prefillPosLink', prefillOf({ reference: 'same' }))),
  );
  for (const page of pages) {
    expect(page.operation).toMatchObject({
      state: 'SUCCEEDED',
      answer: { url: expect.any(String), shortUrl: expect.any(String), qrCodeUrl: expect.any(String) },
    });
  }
  const changes = await Promise.all([
    submit(desk, 'd', 'updatePaymentLink', posChangeOf('6955PO', { tipEnabled: false })),
    submit(desk, 'e', 'updatePaymentLink', posChangeOf('6956PO', { phoneOrder: false })),
  ]);
  const { tip_enabled: tip, moto_enabled: moto } = rig.sandbox.store.posLink ?? {};
  // Whoever comes second is told so, or comes after the first: never does one undo the other.
  const [first, second] = changes.map(({ own, operation }) => own && operation?.state === 'SUCCEEDED');
  expect([tip, moto]).toEqual([!first, !second]);
  expect(first || second).toBe(true);
  const codes = changes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(first && second ? [] : ['CONFLICT']);
});
