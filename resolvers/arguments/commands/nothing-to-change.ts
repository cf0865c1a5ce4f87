import type { Path, Problems } from './problems.ts';

/** Notes an update that sets and clears nothing. `path`: of what holds the fields. */
export function requireChange(problems: Problems, path: Path, changes: object): void {
  if (Object.keys(changes).length === 0) problems.bad(path, 'There is nothing to change.');
}
