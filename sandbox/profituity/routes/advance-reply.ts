import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import type { Bank } from '../lifecycle/bank.ts';

/** `POST /__sandbox/advance?milliseconds=N`: time passes at the bank. Undefined for another path. */
export function advanceReply(bank: Bank, method: string, path: string, query: string): Reply | undefined {
  if (path !== '/__sandbox/advance') return undefined;
  if (method !== 'POST') return jsonReply(405, { message: 'Use POST.' }, { allow: 'POST' });
  const text = new URLSearchParams(query).get('milliseconds') ?? '';
  if (!/^\d{1,15}$/.test(text)) {
    return jsonReply(400, { message: `milliseconds: a whole number from 0 was expected, not "${text}".` });
  }
  bank.advance(Number(text));
  return { status: 204 };
}
