import { describe, expect, it } from 'vitest';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { CommandService } from '../../../src/gateway/commands/command-service.ts';
import { RequestCommands } from '../../../src/gateway/commands/request-commands.ts';
import { seesPlace } from '../../../src/gateway/commands/seen-place.ts';
import type { Sight } from '../../../src/ports/caller.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import { testCall } from '../../kit/gateway-environment.ts';
import { codesOf, refundInput, Rig } from './rig.ts';

const everything = { test: () => true };
const seesA1: Sight = new Map([['gov', new Set(['a1'])]]);
const seesA2: Sight = new Map([['gov', new Set(['a2'])]]);

function as(rig: Rig, sees: Sight, tenant = anonymous.tenant): RequestCommands {
  return new RequestCommands({
    service: new CommandService(rig.terms, { retentionDays: 400 }),
    call: { ...testCall(), caller: { ...anonymous, tenant, sees } },
    waitUntil: rig.clock.now() + 10_000,
    scanBudget: 1_000,
    forget: async () => undefined,
  });
}

/** A refund at account a1 that nobody knows the outcome of. */
async function unknownRefund() {
  const rig = new Rig();
  rig.refunds.react = () => ({ is: 'unknown', cause: new Error('reset') });
  const { operation } = await as(rig, 'all').submit('refundTransaction', 'k', refundInput(), 'a');
  return { rig, id: operation?.id ?? '' };
}

describe('operations at accounts that a caller of the same tenant does not see', () => {
  it('are there for whoever sees the account, or the whole connection', async () => {
    const { rig, id } = await unknownRefund();
    for (const sees of [seesA1, new Map([['gov', 'all']]), 'all'] satisfies Sight[]) {
      expect((await as(rig, sees).operation(id))?.id).toBe(id);
      expect((await as(rig, sees).operations(everything, { first: 5 })).nodes).toHaveLength(1);
    }
  });

  it.each([
    ['another account', seesA2],
    ['another connection', new Map([['pay', 'all']])],
    ['nothing', new Map()],
  ] satisfies [string, Sight][])('are as ones that never were for who sees %s', async (_, sees) => {
    const { rig, id } = await unknownRefund();
    const commands = as(rig, sees);
    expect(await commands.operation(id)).toEqual(await commands.operation('never'));
    expect((await commands.operations(everything, { first: 5 })).nodes).toEqual([]);
    expect(await commands.reconcile(id)).toEqual(await commands.reconcile('never'));
    const decision = { outcome: 'APPLIED', madeNativeId: null, note: 'n' } as const;
    expect(await commands.settle({ ...decision, id })).toEqual(
      await commands.settle({ ...decision, id: 'never' }),
    );
    expect(rig.refunds.lookedUp).toBe(0);
    expect((await as(rig, 'all').operation(id))?.state).toBe('UNKNOWN');
  });

  it('are not shown where they stand in the way', async () => {
    const { rig } = await unknownRefund();
    const other = await as(rig, seesA1, 'other').submit('refundTransaction', 'o', refundInput(), 'a');
    expect([codesOf(other), other.operation]).toEqual([['CONFLICT'], null]);
    const own = await as(rig, seesA1).submit('refundTransaction', 'o', refundInput(), 'a');
    expect([codesOf(own), own.operation?.key]).toEqual([['CONFLICT'], 'k']);
  });
});

describe('commands', () => {
  it('at an account that is not seen do nothing, nor show what the key has done', async () => {
    const { rig } = await unknownRefund();
    const before = rig.refunds.prepared;
    for (const key of ['k', 'new']) {
      const answer = await as(rig, seesA2).submit('refundTransaction', key, refundInput(), 'a');
      expect([codesOf(answer), answer.operation]).toEqual([['UNSUPPORTED_BY_PROVIDER'], null]);
    }
    expect(rig.refunds.prepared).toBe(before);
  });

  it('say nothing of a connection that is not seen', async () => {
    const rig = new Rig();
    const at = (connection: string) =>
      as(rig, new Map()).submit(
        'refundTransaction',
        'k',
        refundInput({ transaction: new RecordRef('transaction', 'GOVINEER', connection, 'a1', 'p1') }),
        'a',
      );
    expect(await at('gov')).toEqual(await at('nowhere'));
  });

  it('above accounts are for those who see the whole connection, and cannot be done by others', async () => {
    const rig = new Rig();
    const input = {
      provider: { connection: 'gov' },
      name: 'n',
      reference: null,
      timeZone: null,
      subdomain: null,
    };
    const answer = await as(rig, seesA1).submit('createClient', 'k', input, 'a');
    expect(answer.userErrors).toMatchObject([
      { code: 'UNSUPPORTED_BY_PROVIDER', message: 'Govineer, main cannot do this: createClient.' },
    ]);
    const place = { connection: 'gov', account: null };
    expect(seesPlace({ sees: seesA1 }, place)).toBe(false);
    expect(seesPlace({ sees: new Map([['gov', 'all']]) }, place)).toBe(true);
  });
});
