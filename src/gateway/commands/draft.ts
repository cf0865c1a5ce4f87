import { createHash } from 'node:crypto';
import type { Commands } from '../../domain/commands.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { PreparedCommand } from '../../ports/command.ts';
import type { OperationDraft } from '../../ports/journal.ts';
import type { CommandOrder } from './command-order.ts';
import { subjectOf } from './command-subject.ts';
import { resultKinds } from './result-kinds.ts';

/** What is recorded of a prepared command: nothing of its input but what these fields hold. */
export function draftOf(
  order: CommandOrder,
  command: PreparedCommand,
  recorded: { readonly id: string; readonly digest: string; readonly createdAt: EpochMs },
): OperationDraft {
  const subject = subjectOf(order);
  return {
    ...recorded,
    tenant: order.caller.tenant,
    key: order.key,
    caller: order.caller.id,
    mutation: order.kind,
    connection: subject.connection,
    account: command.account ?? subject.account,
    guard: guardOf(order, command, recorded.digest),
    target: command.target,
    amount: command.amount,
    mark: command.mark,
    reference: command.reference,
    baseline: command.baseline,
    written: command.written ?? null,
  };
}

/** What no other unsettled operation of the connection may have; null where another one like it was asked for. */
function guardOf(order: CommandOrder, command: PreparedCommand, digest: string): string | null {
  if (command.guard !== null) return command.guard;
  const { record } = subjectOf(order);
  if (record !== null) return [record.kind, record.account ?? '', record.nativeId].join(':');
  // Where nothing is made and nothing changed, nothing can happen twice.
  if (resultKinds[order.kind] === null) return null;
  const { tenant } = order.caller;
  // What is made twice under two keys while nobody knows what became of the first is the same thing sent again.
  if (order.kind !== 'createTransaction') return newThing([tenant, digest]);
  const { account, amount, reference, allowDuplicate } = order.input as Commands['createTransaction'];
  if (allowDuplicate) return null;
  return newThing([tenant, account.nativeId, amount.amount, amount.currency, reference]);
}

function newThing(alike: readonly (string | null)[]): string {
  return `new:${createHash('sha256').update(JSON.stringify(alike)).digest('base64url')}`;
}
