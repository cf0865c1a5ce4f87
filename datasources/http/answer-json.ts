import type { Answer } from './exchange.ts';
import { parseJson } from './json.ts';

/** The JSON of an answer that need not have any; undefined where it is an error page, cut off or of no known encoding. */
export function jsonIn(answer: Answer): unknown {
  try {
    return parseJson(answer.body);
  } catch {
    return undefined;
  }
}

/** The provider's own error code, if `codeOf` finds one that can be no free text. */
export function nativeCodeIn(
  answer: Answer,
  codeOf: ((json: unknown) => string | undefined) | undefined,
): string | undefined {
  const json = codeOf === undefined ? undefined : jsonIn(answer);
  if (codeOf === undefined || json === undefined) return undefined;
  try {
    const code = codeOf(json);
    return code !== undefined && /^[A-Za-z0-9_.]{1,40}$/.test(code) ? code : undefined;
  } catch {
    // JSON of another shape: there is no code in it.
    return undefined;
  }
}
