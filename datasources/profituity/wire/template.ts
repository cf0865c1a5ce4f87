import type { Fields, ObjectOf } from '../../http/decode.ts';
import { decimal, flag, integer, object, optional, text } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { guid, last4, time } from './values.ts';

/** A payment template: a saved bank account, or one that is charged again and again. */
export const templateFields = {
  id: guid,
  merchantId: guid,
  customerId: optional(guid),
  externalId: optional(text),
  name: optional(text),
  amount: optional(decimal),
  accountNumber: tolerant(last4),
  accountType: tolerant(integer),
  description: optional(text),
  recurrencePattern: integer,
  frequency: tolerant(integer),
  startDate: tolerant(time),
  isActive: tolerant(flag),
  creationTime: tolerant(time),
} satisfies Fields;

export type WireTemplate = ObjectOf<typeof templateFields>;

/** What of a template tells which of our kinds it is. */
export const templatePart = object({ id: guid, recurrencePattern: integer });
