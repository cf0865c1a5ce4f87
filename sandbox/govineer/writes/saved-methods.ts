import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { digits, prefixedId } from '../data/identifiers.ts';
import type { PaymentMethodRecord, SavedMethodRecord } from '../records.ts';
import { notFound } from '../routes/error-reply.ts';
import { invalid, isObject, readClosed } from './closed-shape.ts';
import { customerOf } from './customers.ts';
import { defaultMethodShape, saveMethodShape } from './record-shapes.ts';
import { tellRecord } from './tell-record.ts';
import type { WriteCall } from './write-call.ts';
import { WriteError } from './write-error.ts';

/**
 * Keeps a method of a customer: the fingerprint of the browser's form is swapped for one that lasts (published). The
 * first one is the default (assumed).
 */
export function saveMethod(call: WriteCall): Reply {
  customerOf(call);
  const { payment_method: given } = readClosed(call.body, saveMethodShape);
  const saved = keepMethod(call, lasting(call, given as PaymentMethodRecord));
  const { saved_payment_method_uid, payment_method } = saved;
  return jsonReply(201, { saved_payment_method_uid, payment_method });
}

/** Adds a method to those of a customer. */
export function keepMethod(
  call: Pick<WriteCall, 'account' | 'uid' | 'context'>,
  method: PaymentMethodRecord,
): SavedMethodRecord {
  const table = call.account.savedMethods(call.uid);
  const saved: SavedMethodRecord = {
    saved_payment_method_uid: prefixedId(call.context.prng, 'spm'),
    payment_method: method,
    is_default: table.size === 0,
  };
  table.insert(saved);
  tellRecord(call, 'create', 'paymentMethod', saved.saved_payment_method_uid);
  return saved;
}

function lasting({ context }: WriteCall, method: PaymentMethodRecord): PaymentMethodRecord {
  const { payment_method_type: type } = method;
  const other = type === 'credit' ? 'ach' : 'credit';
  const details = type === 'credit' ? method.credit : method.ach;
  if (!isObject(details)) throw invalid(`Property 'payment_method.${type}' is required.`);
  if (isObject(method[other])) throw invalid(`Property 'payment_method.${other}' is not valid.`);
  const fingerprint = `fpp_${digits(context.prng, 16)}`;
  return { payment_method_type: type, [type]: { ...details, fingerprint } };
}

/** Which method of a customer is taken where none is named (published; body and answer are assumed). */
export function makeDefault(call: WriteCall): Reply {
  customerOf(call);
  const table = call.account.savedMethods(call.uid);
  const { saved_payment_method_uid: chosen } = readClosed(call.body, defaultMethodShape);
  if (table.get(String(chosen)) === undefined) {
    throw invalid("Property 'saved_payment_method_uid' is not valid.");
  }
  for (const { saved_payment_method_uid: uid } of table.all()) {
    table.update(uid, { is_default: uid === chosen });
  }
  tellRecord(call, 'update', 'paymentMethod', String(chosen));
  return jsonReply(200, { saved_payment_method_uid: chosen });
}

/** Forgets a method (published; the 204 is assumed). Nothing else becomes the default. */
export function deleteMethod(call: WriteCall): Reply {
  customerOf(call);
  if (!call.account.savedMethods(call.uid).delete(call.part)) {
    throw new WriteError(notFound(`There is no record '${call.part}'.`));
  }
  tellRecord(call, 'delete', 'paymentMethod', call.part);
  return { status: 204 };
}
