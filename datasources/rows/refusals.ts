import type { ErrorCode } from '../../src/domain/error-code.ts';
import type { Refusal } from '../../src/domain/operation.ts';

/** A refusal of an input: `path` is below `input`; none where it is about no one field. */
export function refusal(code: ErrorCode, message: string, ...path: readonly string[]): Refusal {
  return { code, message, path: path.length === 0 ? null : ['input', ...path] };
}

/**
 * One refusal for each input that was set and has no place at the provider, named by its dotted path below `input`. Null,
 * an empty list and false count as not set.
 */
export function withoutPlace(provider: string, inputs: Readonly<Record<string, unknown>>): Refusal[] {
  return Object.entries(inputs)
    .filter(([, value]) => isSet(value))
    .map(([path]) =>
      refusal('UNSUPPORTED_BY_PROVIDER', `${provider} has no place for it`, ...path.split('.')),
    );
}

function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== false;
}
