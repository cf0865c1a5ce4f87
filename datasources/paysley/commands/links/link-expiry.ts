import type { EpochMs } from '../../../../src/domain/instant.ts';
import type { PaysleyConnection } from '../../connection.ts';

const minute = 60_000;

/** An expiry has no seconds (Paysley, `expiry_date`): they are cut, so that nothing is open longer than was asked for. */
export function wholeMinute(at: EpochMs): EpochMs {
  return Math.floor(at / minute) * minute;
}

/** `YYYY-MM-DD HH:MM` in the connection's time zone, UTC where none is set; "" for never. */
export function expiryText(at: EpochMs | null, { settings }: Pick<PaysleyConnection, 'settings'>): string {
  if (at === null) return '';
  const format = new Intl.DateTimeFormat('en', {
    timeZone: settings.timeZone ?? 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = format.formatToParts(at);
  const part = (name: Intl.DateTimeFormatPartTypes): string =>
    parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}
