import type { Reply } from '../../kit/reply.ts';
import { Decimal } from './decimal.ts';

/** JSON text; bigints and decimals become bare numbers of all their digits, undefined members are left out. */
export function wireJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Decimal) return value.text;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(wireJson).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value)) {
    const member: unknown = Reflect.get(value, key);
    if (member === undefined) continue;
    text += text === '' ? `${quoted(key)}:${wireJson(member)}` : `,${quoted(key)}:${wireJson(member)}`;
  }
  return `{${text}}`;
}

/** Most texts have nothing to escape, and stand as they are between the quotes. */
function quoted(text: string): string {
  return /["\\\p{Cc}\p{Cs}]/u.test(text) ? JSON.stringify(text) : `"${text}"`;
}

export function wireReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
    body: wireJson(value),
  };
}
