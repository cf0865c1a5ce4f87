import type { ErrorCode } from '../../../src/domain/error-code.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { RefusedCommand } from '../../../src/ports/command.ts';

/** Where in the mutation's arguments. */
export type Path = readonly string[];

export function refusal(code: ErrorCode, message: string, path: Path | null = null): Refusal {
  return { code, message, path };
}

export function refused(...refusals: readonly Refusal[]): RefusedCommand {
  return { is: 'refused', refusals };
}

/** One for each field of the input that was set and has no place in eFaka's request. */
export function unsupported(fields: Readonly<Record<string, unknown>>): Refusal[] {
  return Object.entries(fields)
    .filter(([, value]) => isSet(value))
    .map(([name]) =>
      refusal('UNSUPPORTED_BY_PROVIDER', `eFaka has no place for it: ${name}.`, ['input', name]),
    );
}

/** An empty list or object says nothing that could be lost. */
function isSet(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

export const noSuchTransaction = refusal('NOT_FOUND', 'There is no such transaction.', [
  'input',
  'transactionId',
]);

export function wrongState(message: string): Refusal {
  return refusal('INVALID_STATE', message, ['input', 'transactionId']);
}
