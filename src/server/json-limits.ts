import { HttpError } from './http-error.ts';

/** How much the JSON of one request may hold: what comes after works through it value by value, level by level. */
export interface JsonLimits {
  /** Objects and lists inside each other. */
  readonly depth: number;
  /** Values in all, objects and lists among them. */
  readonly values: number;
}

export const jsonLimits: JsonLimits = Object.freeze({ depth: 64, values: 10_000 });

/**
 * Refuses JSON that holds more, or a member called `__proto__`, which means something else to whoever copies it.
 * Calls itself nowhere, since what it looks at may nest deeper than a stack. `what`: what it is the JSON of, in words.
 *
 * @throws {HttpError} 400 LIMIT_EXCEEDED or BAD_USER_INPUT.
 */
export function requireJsonWithin(root: unknown, limits: JsonLimits, what = 'body'): void {
  let level: readonly unknown[] = [root];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (values > limits.values) throw exceeded(what, `more than ${limits.values} values`);
    const holders = level.filter((value) => typeof value === 'object' && value !== null);
    if (depth >= limits.depth && holders.length > 0) throw exceeded(what, `more than ${limits.depth} levels`);
    const below: unknown[] = [];
    for (const holder of holders) {
      if (Object.hasOwn(holder, '__proto__')) {
        throw new HttpError(400, 'BAD_USER_INPUT', `The ${what} must have no member called __proto__.`);
      }
      for (const value of Object.values(holder)) below.push(value);
    }
    level = below;
  }
}

function exceeded(what: string, held: string): HttpError {
  return new HttpError(400, 'LIMIT_EXCEEDED', `The ${what} has ${held}.`);
}
