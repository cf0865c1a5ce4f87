import type { z } from 'zod';
import { nearest } from './nearest.ts';

/**
 * Zod's issues as sentences that begin with where the problem is. `nameOf` gets the place as `a.b[0]`; `known`
 * are the names that a mistyped one may have been meant to be.
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  nameOf: (place: string) => string,
  known: readonly string[] = [],
): string[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [`${nameOf(placeOf(issue.path))}: ${issue.message}`];
    return issue.keys.map((key) => `${nameOf(placeOf([...issue.path, key]))}: ${notASetting(key, known)}`);
  });
}

/** What to say of a name that means nothing here. */
export function notASetting(name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return guess === null ? 'is not a setting' : `is not a setting; did you mean ${guess}?`;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, part) => {
    if (typeof part === 'number') return `${place}[${part}]`;
    return place === '' ? String(part) : `${place}.${String(part)}`;
  }, '');
}
