import type { AddressInput, Optional } from '../../../schema/inputs/commands/parts.ts';
import type { Address } from '../../../src/domain/records/parts.ts';
import type { Path, Problems } from './problems.ts';

/** All of it, members that were left out as null. Null if it was left out itself. */
export function addressOf(problems: Problems, path: Path, input: Optional<AddressInput>): Address | null {
  if (input === null || input === undefined) return null;
  return {
    line1: problems.free([...path, 'line1'], input.line1),
    line2: problems.free([...path, 'line2'], input.line2),
    city: problems.free([...path, 'city'], input.city),
    state: problems.free([...path, 'state'], input.state),
    postalCode: problems.free([...path, 'postalCode'], input.postalCode),
    country: input.country ?? null,
  };
}
