import { z } from 'zod';
import { Secret } from './secret.ts';

/**
 * Schemas of single values. Each takes what an environment variable holds (text) as well as what a file holds,
 * and says what it expected; none repeats a value it refused, because it might be a secret in the wrong place.
 */

/** What a schema says of a value it refuses. */
export const expects =
  (what: string) =>
  (issue: { readonly input?: unknown }): string =>
    issue.input === undefined ? `is missing; expected ${what}` : `expected ${what}`;

/** A whole number from `min` to `max`, both included. */
export function integer(min: number, max: number, unit = '') {
  const what = `a whole number from ${min} to ${max}${unit === '' ? '' : ` (${unit})`}`;
  return z
    .union([z.number(), z.string().regex(/^\d{1,15}$/, { error: `expected ${what}` })], {
      error: expects(what),
    })
    .transform(Number)
    .refine((value) => Number.isInteger(value) && value >= min && value <= max, {
      error: `expected ${what}`,
    });
}

/** A number from `min` to `max`, both included, decimals allowed. */
export function number(min: number, max: number, unit: string) {
  const what = `a number from ${min} to ${max} (${unit})`;
  return z
    .union([z.number(), z.string().regex(/^\d{1,9}(\.\d{1,9})?$/, { error: `expected ${what}` })], {
      error: expects(what),
    })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `expected ${what}` });
}

/** `true` or `false`; in the environment `1` and `0` do as well. */
export function flag() {
  return z
    .union([z.boolean(), z.enum(['true', 'false', '1', '0'])], { error: expects('true or false') })
    .transform((value) => value === true || value === 'true' || value === '1');
}

/** One of the words given. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: expects(`one of ${words.join(', ')}`) });
}

/** Text without blanks at its ends, 1 to `max` characters. */
export function text(what: string, max = 200) {
  const full = `${what} (1 to ${max} characters, no blanks at the ends)`;
  return z
    .string({ error: expects(full) })
    .refine((value) => value.length >= 1 && value.length <= max && value === value.trim(), {
      error: `expected ${full}`,
    });
}

/** Text that is wrapped as soon as it is read. */
export function secret(what: string) {
  return text(what, 4096).transform((value) => new Secret(value));
}

/** A list, or in the environment its members separated by commas. */
export function list(what: string, member: z.ZodType<string, string>) {
  return z
    .union(
      [z.array(z.string()), z.string().transform((value) => value.split(',').map((part) => part.trim()))],
      {
        error: expects(what),
      },
    )
    .pipe(z.array(member, { error: expects(what) }).min(1, { error: `expected ${what}` }))
    .transform((values): readonly string[] => [...new Set(values)]);
}

/** An ISO 4217 alphabetic code. Whether money moves in it is for the provider to say. */
export function currency() {
  const what = 'a currency code of three capital letters, e.g. USD';
  return z.string({ error: expects(what) }).regex(/^[A-Z]{3}$/, { error: `expected ${what}` });
}

/** The IANA name of a time zone that this Node.js knows. */
export function timeZone() {
  const what = 'the IANA name of a time zone, e.g. America/New_York';
  return z.string({ error: expects(what) }).refine(isTimeZone, { error: `expected ${what}` });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
