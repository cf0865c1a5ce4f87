import type { CallContext } from '../../src/ports/call-context.ts';
import type { Inquiry } from './inquiry.ts';
import { UnreadableAnswer } from './unreadable.ts';
import type { Entry } from './wire/entry.ts';

/** More than any chain has: refund, capture, authorization. */
const maxSteps = 8;

/**
 * Id of the payment at which a chain of references ends (a refund of an authorization refers to the capture, that to
 * the authorization); null where the chain breaks off or goes on too long. Rejects with ProviderFailure.
 */
export async function rootOf(
  { referencedId }: Entry,
  known: readonly Entry[],
  inquire: Inquiry,
  call: CallContext,
): Promise<string | null> {
  let next = referencedId;
  for (let step = 0; step < maxSteps && next !== null; step += 1) {
    const id: string = next;
    const entry = known.find((each) => each.id === id) ?? (await readOrNull(id, inquire, call));
    if (entry === null) return null;
    if (entry.type === 'PA' || entry.type === 'DB' || entry.type === 'CD') return entry.id;
    next = entry.referencedId;
  }
  return null;
}

/** Null, too, where the payment is there and cannot be read: the refund can. */
async function readOrNull(id: string, inquire: Inquiry, call: CallContext): Promise<Entry | null> {
  try {
    return await inquire(id, 'recent', call);
  } catch (error) {
    if (error instanceof UnreadableAnswer) return null;
    throw error;
  }
}
