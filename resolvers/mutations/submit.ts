import type { GraphQLResolveInfo } from 'graphql';
import type { CommandKind } from '../../src/domain/commands.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';
import { notRecorded } from '../../src/gateway/commands/command-answer.ts';
import type { Decoder } from '../arguments/commands/decoded.ts';
import type { GraphContext } from '../context.ts';
import { placeOf } from '../list.ts';

/** The one argument of every mutation at a provider. */
export const input = { description: 'What to do.' };

/** What becomes of a mutation: what is wrong with its input, or what the gateway answers to it. */
export async function submit<C extends CommandKind, I extends { readonly idempotencyKey: string }>(
  kind: C,
  decode: Decoder<C, I>,
  asked: I,
  { gateway, commands }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<CommandAnswer> {
  const decoded = await decode(asked, gateway);
  if (decoded.is === 'refused') return notRecorded(decoded.refusals);
  return commands.submit(kind, asked.idempotencyKey, decoded.input, placeOf(info.path));
}
