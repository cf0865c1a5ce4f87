import { describe, expect, it } from 'vitest';
import { CommandService } from '../../../src/gateway/commands/command-service.ts';
import type { OperationSelection } from '../../../src/gateway/commands/list-operations.ts';
import { listOperations } from '../../../src/gateway/commands/list-operations.ts';
import { RequestCommands } from '../../../src/gateway/commands/request-commands.ts';
import { ExplainRecorder } from '../../../src/gateway/explain/recorder.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import { testCall } from '../../kit/gateway-environment.ts';
import { paymentRef, refundInput, Rig } from './rig.ts';

function requestOf(rig: Rig, more: { explain?: ExplainRecorder; caller?: typeof anonymous } = {}) {
  const forgotten: string[] = [];
  const { explain, caller = anonymous } = more;
  const commands = new RequestCommands({
    service: new CommandService(rig.terms, { retentionDays: 400 }),
    call: { ...testCall(), caller },
    waitUntil: rig.clock.now() + 10_000,
    scanBudget: 1_000,
    forget: async (connection) => void forgotten.push(connection),
    ...(explain === undefined ? {} : { explain }),
  });
  return { commands, forgotten };
}

describe('a request', () => {
  it('forgets what it has read of the connection after a mutation, however that ended', async () => {
    const rig = new Rig();
    const { commands, forgotten } = requestOf(rig);
    await commands.submit('refundTransaction', 'k', refundInput(), 'a');
    await commands.submit('refundTransaction', 'k', refundInput(), 'b');
    rig.refunds.refuse = () => {
      throw new Error('down');
    };
    await expect(commands.submit('refundTransaction', 'other', refundInput(), 'c')).rejects.toThrow('down');
    expect(forgotten).toEqual(['gov', 'gov', 'gov']);
  });

  it('explains the calls of a command, without what was in them, and that nothing was sent', async () => {
    const rig = new Rig();
    const explain = new ExplainRecorder('ANALYZE');
    const { commands } = requestOf(rig, { explain });
    const { refunds } = rig;
    const prepare = refunds.prepare.bind(refunds);
    refunds.prepare = async (input, context) => {
      context.call.observer?.called({
        method: 'POST',
        url: 'https://gov.example/refunds',
        body: '{"accountNumber":"12345"}',
        status: 200,
        milliseconds: 1,
        attempt: 1,
      });
      return prepare(input, context);
    };
    await commands.submit('refundTransaction', 'k', refundInput(), 'first');
    await commands.submit('refundTransaction', 'k', refundInput(), 'again');
    const [first, again] = explain.report().fields;
    expect(first).toMatchObject({ path: 'first', by: 'command', resource: 'transaction' });
    expect(first?.partitions[0]).toMatchObject({ connection: 'gov', accounts: ['a1'], execution: 'COMMAND' });
    expect(first?.partitions[0]?.calls).toMatchObject([{ url: 'https://gov.example/refunds', status: 200 }]);
    expect(again?.partitions[0]?.pushed).toBe('nothing: nothing was sent');
    expect(again?.partitions[0]?.calls).toEqual([]);
    expect(JSON.stringify(explain.report())).not.toContain('12345');
  });

  it('sees the operations of its own tenant alone', async () => {
    const rig = new Rig();
    const { commands } = requestOf(rig);
    const { operation } = await commands.submit('refundTransaction', 'k', refundInput(), 'a');
    const other = requestOf(rig, { caller: { ...anonymous, tenant: 'other' } }).commands;
    const id = operation?.id ?? '';
    expect((await commands.operation(id))?.id).toBe(id);
    expect(await other.operation(id)).toBeNull();
    expect((await other.operations(everything, { first: 5 })).nodes).toEqual([]);
    expect(await other.reconcile(id)).toMatchObject({ operation: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('looks an UNKNOWN operation up when told to, and any other is as it is', async () => {
    const rig = new Rig();
    rig.refunds.react = (id) => {
      rig.refunds.apply(id);
      return { is: 'unknown', cause: new Error('reset') };
    };
    const { commands, forgotten } = requestOf(rig);
    const { operation } = await commands.submit('refundTransaction', 'k', refundInput(), 'a');
    const id = operation?.id ?? '';
    expect(await commands.reconcile(id)).toMatchObject({ operation: { state: 'SUCCEEDED' }, userErrors: [] });
    expect(await commands.reconcile(id)).toMatchObject({ operation: { state: 'SUCCEEDED' }, userErrors: [] });
    expect(rig.refunds.lookedUp).toBe(1);
    expect(forgotten).toHaveLength(2);
  });

  it('without the scope settles nothing', async () => {
    const rig = new Rig();
    const { commands } = requestOf(rig, { caller: { ...anonymous, scopes: new Set() } });
    await expect(
      commands.settle({ id: 'x', outcome: 'APPLIED', madeNativeId: null, note: 'n' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

const everything: OperationSelection = { test: () => true };

describe('operations', () => {
  async function five() {
    const rig = new Rig();
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      await rig.refund(key, refundInput({ transaction: paymentRef(`p-${key}`) }));
      rig.clock.advance(1_000);
    }
    const list = (selection: OperationSelection, first: number, after?: string, budget = 1_000) =>
      listOperations(
        rig.journal,
        'default',
        selection,
        after === undefined ? { first } : { first, after },
        budget,
      );
    return { rig, list };
  }
  const keys = (page: Awaited<ReturnType<typeof listOperations>>) =>
    page.nodes.map(({ key }) => key).join('');

  it('are listed newest first, page by page', async () => {
    const { list } = await five();
    const first = await list(everything, 2);
    expect(keys(first)).toBe('ed');
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await list(everything, 2, first.pageInfo.endCursor ?? '');
    expect(keys(second)).toBe('cb');
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const third = await list(everything, 2, second.pageInfo.endCursor ?? '');
    expect(keys(third)).toBe('a');
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  it('are listed by period, also from a cursor on', async () => {
    const { rig, list } = await five();
    const end = rig.clock.now();
    const selection = { ...everything, createdFrom: end - 4_000, createdBefore: end - 1_000 };
    const first = await list(selection, 2);
    expect(keys(first)).toBe('dc');
    expect(keys(await list(selection, 2, first.pageInfo.endCursor ?? ''))).toBe('b');
  });

  it('refuse what is no cursor, and more than they may look through', async () => {
    const { list } = await five();
    await expect(list(everything, 2, 'x')).rejects.toMatchObject({ argument: 'after' });
    const one = { id: '', createdAt: 0 };
    const endless = { list: async () => Array.from({ length: 500 }, () => one as never) };
    await expect(
      listOperations(endless, 'default', { test: () => false }, { first: 1 }, 1_000),
    ).rejects.toMatchObject({ code: 'SCAN_LIMIT_EXCEEDED' });
  });
});
