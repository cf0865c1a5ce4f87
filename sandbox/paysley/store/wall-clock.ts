/** The instant, in epoch milliseconds, of `YYYY-MM-DD HH:MM` in a zone; undefined for what is no such time. */
export function instantOf(text: string, timeZone: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(text)) return undefined;
  const asUtc = Date.parse(`${text.replace(' ', 'T')}:00Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(text.replace(' ', 'T'))) {
    return undefined;
  }
  // Zones are at most 14 hours off and change rarely: of all quarters of an hour the first that shows this time.
  for (let offset = -14 * 4; offset <= 14 * 4; offset += 1) {
    const instant = asUtc - offset * 900_000;
    if (wallClock(instant, timeZone) === text) return instant;
  }
  return undefined;
}

/** `YYYY-MM-DD HH:MM` as clocks in the zone show it. */
function wallClock(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
}
