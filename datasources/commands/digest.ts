import { createHmac } from 'node:crypto';
import type { Printable } from '../http/print-json.ts';
import { printJson } from '../http/print-json.ts';

/** Stands for values in what is recorded, so that no name or address is: the same values of one operation, the same text. */
export function digestOf(operationId: string, values: Printable): string {
  return createHmac('sha256', operationId).update(printJson(values)).digest('base64url');
}
