import type { CommandKind, Commands } from '../../../src/domain/commands.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { GraphGateway } from '../../context.ts';
import { Problems } from './problems.ts';
import { checkKey } from './key.ts';

export type Decoded<C extends CommandKind> =
  | { readonly is: 'input'; readonly input: Commands[C] }
  /** At least one. */
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[] };

/** Opens ids of arguments. */
export type Ids = Pick<GraphGateway, 'refOf' | 'connections'>;

/** Reads the input of one mutation. Rejects with anything but what the caller can mend. */
export type Decoder<C extends CommandKind, I> = (input: I, ids: Ids) => Promise<Decoded<C>>;

/**
 * An input as `read` makes it, or all that is wrong with it. `read` gives null only where it has noted a problem.
 * Rejects with anything but what the caller can mend.
 */
export async function decodeCommand<C extends CommandKind>(
  idempotencyKey: string,
  read: (problems: Problems) => Promise<Commands[C] | null>,
): Promise<Decoded<C>> {
  const problems = new Problems();
  checkKey(problems, idempotencyKey);
  const input = await read(problems);
  if (problems.found.length > 0) return { is: 'refused', refusals: problems.found };
  if (input === null) throw new Error('An input was not read, and nothing is wrong with it');
  return { is: 'input', input };
}
