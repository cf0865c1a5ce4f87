/**
 * Whether an id of which no form is published can stand in an address as one segment (encoded) or in a query: 1 to 200
 * characters, no control character and no half of a surrogate pair, and not `.` or `..`, which mean another path however
 * they are written. Nobody gives out any other.
 */
export function isSegment(id: string): boolean {
  return id.length > 0 && id.length <= 200 && !/[\p{Cc}\p{Cs}]|^\.{1,2}$/u.test(id);
}
