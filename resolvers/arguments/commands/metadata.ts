import { holdsCardNumber } from '../../../src/domain/card-number.ts';
import type { Path, Problems } from './problems.ts';
import { noCards } from './problems.ts';

/** Objects and lists inside each other. */
const deepest = 10;

/** As given, once no card number is found in its names, texts and numbers. */
export function checkMetadata(
  problems: Problems,
  path: Path,
  metadata: Readonly<Record<string, unknown>> | null | undefined,
): Readonly<Record<string, unknown>> | null {
  if (metadata === null || metadata === undefined) return null;
  visit(metadata, path, 1);
  return metadata;

  function visit(value: unknown, at: Path, depth: number): void {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
      problems.free(at, String(value));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (depth > deepest) {
      problems.bad(path, `Objects and lists may be nested ${deepest} deep at most.`);
      return;
    }
    for (const [name, member] of Object.entries(value)) {
      // The name itself would be in the path: it is not repeated where it is what is wrong.
      if (holdsCardNumber(name)) problems.bad(at, noCards);
      else visit(member, [...at, name], depth + 1);
    }
  }
}
