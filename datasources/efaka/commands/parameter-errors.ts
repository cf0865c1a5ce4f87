import type { Refusal } from '../../../src/domain/operation.ts';
import { isObject } from '../../http/decode.ts';
import type { Path } from './refusals.ts';
import { refusal } from './refusals.ts';

/** eFaka's names of what a command sends, and where in its input each comes from. */
export type ParameterPaths = Readonly<Record<string, Path>>;

/**
 * One refusal for each parameter of ours that `result.parameterErrors` names, or one of the whole request. Nothing but
 * names is read: values may be card numbers, messages anything.
 */
export function parameterRefusals(json: unknown, paths: ParameterPaths, code: string): readonly Refusal[] {
  const named = new Map<string, Refusal>();
  for (const name of namesIn(json)) {
    const path = Object.hasOwn(paths, name) ? paths[name] : undefined;
    if (path !== undefined) {
      named.set(name, refusal('BAD_USER_INPUT', `eFaka found it invalid (${name}, ${code}).`, path));
    }
  }
  return named.size > 0
    ? [...named.values()]
    : [refusal('BAD_USER_INPUT', `eFaka found the request invalid (${code}).`)];
}

function namesIn(json: unknown): readonly string[] {
  const result = isObject(json) ? json['result'] : undefined;
  const errors = isObject(result) ? result['parameterErrors'] : undefined;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error: unknown) => {
    const name = isObject(error) ? error['name'] : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
