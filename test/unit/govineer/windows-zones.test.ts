import { expect, test } from 'vitest';
import { ianaZoneOf, windowsZoneNames, windowsZoneOf } from '../../../datasources/govineer/windows-zones.ts';

test('every Windows name is that of the zone it stands for, and of no other', () => {
  for (const name of windowsZoneNames) expect(windowsZoneOf(ianaZoneOf(name) ?? '')).toBe(name);
});

test.each([
  ['America/Denver', 'Mountain Standard Time'],
  ['US/Mountain', 'Mountain Standard Time'],
  ['america/denver', 'Mountain Standard Time'],
  ['Asia/Kolkata', 'India Standard Time'],
  ['Asia/Calcutta', 'India Standard Time'],
  ['Europe/Kyiv', 'FLE Standard Time'],
  ['America/Argentina/Buenos_Aires', 'Argentina Standard Time'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
  // The same clock as Europe/Berlin, and another zone.
  ['Europe/Vienna', null],
])('%s is %s', (iana, windows) => {
  expect(windowsZoneOf(iana)).toBe(windows);
});

test('what is no zone is no zone', () => {
  for (const text of ['', 'Mars/Olympus', 'Mountain Standard Time', '../etc']) {
    expect(() => windowsZoneOf(text), text).toThrow(RangeError);
  }
});
