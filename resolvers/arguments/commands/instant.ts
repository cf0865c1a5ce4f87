import type { Optional } from '../../../schema/inputs/commands/parts.ts';
import type { EpochMs } from '../../../src/domain/instant.ts';
import { readValue } from '../../../src/filter/input-value.ts';
import { filterLimits } from '../../../src/filter/limits.ts';
import type { Path, Problems } from './problems.ts';

/** Null if left out; null, and the problem noted, for a moment that there is not. */
export async function instantOf(
  problems: Problems,
  path: Path,
  text: Optional<string>,
): Promise<EpochMs | null> {
  if (text === null || text === undefined) return null;
  return problems.of(path, () => Number(readValue('instant', text, path.join('.'), filterLimits)));
}
