/**
 * JSON text of a value. Unlike JSON.stringify it writes a bigint as a bare integer, so that amounts beyond
 * 2^53 go over the wire as numbers. Keys whose value is undefined are left out.
 */
export function toJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  let text = '';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${toJson(member)}`;
  }
  return `{${text}}`;
}
