import type { EpochMs } from '../../../src/domain/instant.ts';

const DAY = 86_400_000;

/**
 * Bounds for a service of which it is not known in what zone it reads a time, or whether it reads more of it than the
 * day: wide enough for every zone from −12 to +14 hours, and for an end that is part of the range or not.
 */
export function lowerDay(at: EpochMs): EpochMs {
  return midnight(at) - DAY;
}

export function upperDay(at: EpochMs): EpochMs {
  return midnight(at) + 2 * DAY;
}

function midnight(at: EpochMs): EpochMs {
  return Math.floor(at / DAY) * DAY;
}
