/**
 * JSON text of a value. Unlike JSON.stringify it writes a bigint as a bare integer, so that amounts beyond
 * 2^53 go over the wire as numbers. Keys whose value is undefined are left out.
 */
export function toJson(value: unknown): string {
  if (value === undefined) return 'null';
  try {
    return JSON.stringify(value);
  } catch (error) {
    // Many times as fast, and most answers have no bigint, for which it throws.
    if (!(error instanceof TypeError)) throw error;
    return withBigints(value);
  }
}

function withBigints(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(withBigints).join(',')}]`;
  let text = '';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${withBigints(member)}`;
  }
  return `{${text}}`;
}
