import type { Problems } from './problems.ts';

const key = /^[\x20-\x7E]{1,255}$/;

/** 1 to 255 printable ASCII characters; anything else is noted. */
export function checkKey(problems: Problems, text: string): void {
  if (key.test(text)) return;
  problems.bad(['input', 'idempotencyKey'], 'A key of 1 to 255 printable ASCII characters is required.');
}
