import type { Prng } from '../../kit/prng.ts';
import type { TerminalRecord } from '../records.ts';
import { creationTimes, later, timestamp } from './calendar.ts';
import { presentOnly } from './present.ts';
import { digits, uuid } from './identifiers.ts';
import { oftenMissing } from './texts.ts';

/** Card terminals at the counters of an account. */
export function terminals(prng: Prng, count: number): readonly TerminalRecord[] {
  return creationTimes(prng, count).map((created, index) =>
    presentOnly<TerminalRecord>({
      uid: uuid(prng),
      name: `Counter ${index + 1}`,
      serial_number: oftenMissing(prng, `SN${digits(prng, 8)}`),
      model: prng.pick(['Link/2500', 'P400']),
      status: prng.pick(['online', 'offline']),
      location: oftenMissing(prng, "City Hall, 'West' wing", 0.3),
      last_seen_at: prng.chance(0.3) ? null : timestamp(prng, later(created, 86_400_000)),
      created_at: timestamp(prng, created),
    }),
  );
}
