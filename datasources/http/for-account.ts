import { ProviderFailure } from '../../src/domain/errors.ts';
import type { StepWord } from './step-word.ts';
import { withWord } from './step-word.ts';

const words: Readonly<Record<number, StepWord>> = { 403: 'accountForbidden', 404: 'accountUnknown' };

/** Reads something of one configured account, e.g. `space 405`; a refusal that is about it says which it was. */
export async function forAccount(account: string, read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    const word = error instanceof ProviderFailure ? words[error.httpStatus ?? 0] : undefined;
    if (!(error instanceof ProviderFailure) || word === undefined) throw error;
    throw withWord(error, word, error.message.replace(', got ', ` for ${account}, got `));
  }
}
