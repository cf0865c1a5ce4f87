import type { Reply } from '../../kit/reply.ts';
import { Decimal } from './decimal.ts';

/** JSON text; bigints and decimals become bare numbers of all their digits, undefined members are left out. */
export function wireJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Decimal) return value.text;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(wireJson).join(',')}]`;
  let text = '';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${wireJson(member)}`;
  }
  return `{${text}}`;
}

export function wireReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
    body: wireJson(value),
  };
}
