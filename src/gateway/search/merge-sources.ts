import { comparePlaces } from '../order.ts';
import type { SourceReport, SourceStatus } from '../record-connection.ts';

/** Higher is worse. Having nothing to give is no fault, so anything that was really asked outweighs it. */
const severity = {
  SKIPPED: 0,
  COMPLETE: 1,
  REQUIRES_FILTER: 2,
  PARTIAL: 3,
  FAILED: 4,
} as const satisfies Record<SourceStatus, number>;

/**
 * One report for each place out of one for each kind that was searched there: the worst status with its error, and all
 * that could not be read. A search can't be paged, so there is neither count nor cursor.
 */
export function mergeSources(reports: readonly SourceReport[]): readonly SourceReport[] {
  const places = Map.groupBy(reports, ({ connection, accounts }) =>
    JSON.stringify([connection.key, accounts]),
  );
  const merged = [...places.values()].map(mergePlace);
  // A connection that lacks one kind was skipped for that as a whole; its other reports tell of the rest.
  const asked = new Set(
    merged.filter(({ status }) => status !== 'SKIPPED').map(({ connection }) => connection.key),
  );
  return merged
    .filter(
      ({ status, connection, accounts }) =>
        status !== 'SKIPPED' || accounts.length > 0 || !asked.has(connection.key),
    )
    .toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

function mergePlace(reports: readonly SourceReport[]): SourceReport {
  const worst = reports.reduce((a, b) => (severity[b.status] > severity[a.status] ? b : a));
  const unreadable = reports.reduce((sum, report) => sum + report.unreadable, 0);
  return { ...worst, unreadable, count: null, resumeCursor: null };
}

function placeOf({ connection, accounts }: SourceReport): { connection: string; account: string } {
  return { connection: connection.key, account: accounts[0] ?? '' };
}
