import { createHash } from 'node:crypto';
import type { CommandKind, Commands } from '../../domain/commands.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { PreparedCommand } from '../../ports/command.ts';
import type { OperationDraft } from '../../ports/journal.ts';
import type { CommandOrder } from './command-order.ts';
import { subjectOf } from './command-order.ts';

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
    account: command.account ?? (subject.kind === 'account' ? subject.nativeId : subject.account),
    guard: guardOf(order, command),
    target: command.target,
    amount: command.amount,
    mark: command.mark,
    reference: command.reference,
    baseline: command.baseline,
  };
}

/** What no other unsettled operation of the connection may have; null where another one like it was asked for. */
function guardOf(order: CommandOrder, command: PreparedCommand): string | null {
  if (command.guard !== null) return command.guard;
  if (order.kind !== 'createTransaction') {
    const { kind, account, nativeId } = subjectOf(order);
    return [kind, account ?? '', nativeId].join(':');
  }
  const { account, amount, reference, allowDuplicate } = order.input as Commands['createTransaction'];
  if (allowDuplicate) return null;
  const alike = [order.caller.tenant, account.nativeId, amount.amount, amount.currency, reference];
  return `new:${createHash('sha256').update(JSON.stringify(alike)).digest('base64url')}`;
}

/** Whether a command is about a record that is there already. */
export function actsOnRecord(kind: CommandKind): boolean {
  return kind !== 'createTransaction';
}
