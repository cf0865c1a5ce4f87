import type { EpochMs } from '../../../../src/domain/instant.ts';
import type { Refusal } from '../../../../src/domain/operation.ts';
import { refusal } from '../../../rows/refusals.ts';
import { wrongItems } from './cart-items.ts';
import { wholeMinute } from './link-expiry.ts';
import { frequencies, onceOnly, requestWallets } from './link-words.ts';
import type { RequestFields } from './request-fields.ts';
import type { RequestParts } from './request-properties.ts';

const base = 'paymentRequest';

/** What is wrong with the fields whatever else the request has. */
export function wrongFields(fields: RequestFields, now: EpochMs): readonly Refusal[] {
  const wrong: Refusal[] = [];
  const { amount, methods, lineItems, interval, expiresAt, delivery } = fields;
  if (amount.value.coefficient < 0n || (amount.value.coefficient === 0n && fields.amountIsOpen !== true)) {
    wrong.push(
      refusal('BAD_USER_INPUT', `Required more than 0 ${amount.currency}.`, base, 'amount', 'amount'),
    );
  }
  wrong.push(...wrongMethods(methods ?? [], requestWallets, base));
  wrong.push(...wrongItems(lineItems ?? [], { of: 'request', base: [base], currency: amount.currency }));
  if (interval !== undefined && interval !== null && frequencies[interval] === null) {
    wrong.push(refusal('UNSUPPORTED_BY_PROVIDER', 'Paysley has no payments by the day.', base, 'interval'));
  }
  if (expiresAt !== undefined && expiresAt !== null && wholeMinute(expiresAt) <= now) {
    const message = 'Required a minute that has not begun: Paysley knows no seconds.';
    wrong.push(refusal('BAD_USER_INPUT', message, base, 'expiresAt'));
  }
  if (!delivery.includes('EMAIL') && !delivery.includes('SMS')) {
    for (const field of ['sendInvoice', 'sendReceipt'] as const) {
      if (fields[field] === true) {
        wrong.push(refusal('BAD_USER_INPUT', 'Required delivery by EMAIL or SMS.', base, field));
      }
    }
  }
  return wrong;
}

/** What is wrong with the request as it would be then. What is not known is nobody's mistake here. */
export function wrongRequest(
  { request_methods: methods, email, mobile_number: phone, ...parts }: RequestParts,
  fields: RequestFields,
): readonly Refusal[] {
  const wrong: Refusal[] = [];
  const wants = (method: string): boolean => Array.isArray(methods) && methods.includes(method);
  if (email === '' && (wants('EMAIL') || phone === '')) {
    const message = wants('EMAIL') ? 'Required for delivery by EMAIL.' : 'Required: an e-mail or a phone.';
    wrong.push(refusal('BAD_USER_INPUT', message, base, 'email'));
  }
  if (phone === '' && wants('SMS')) {
    wrong.push(refusal('BAD_USER_INPUT', 'Required for delivery by SMS.', base, 'phone'));
  }
  const { payment_frequency: frequency, payment_start_date: start } = parts;
  if (frequency === onceOnly) {
    for (const field of ['startsAt', 'numberOfPayments', 'initialAmount'] as const) {
      if (fields[field] !== undefined && fields[field] !== null) {
        wrong.push(refusal('BAD_USER_INPUT', 'Required only together with interval.', base, field));
      }
    }
  } else if (frequency !== undefined && start === '') {
    wrong.push(refusal('BAD_USER_INPUT', 'Required together with interval.', base, 'startsAt'));
  }
  return wrong;
}

/** Wallets are turned on one by one; cards need no word. */
export function wrongMethods(
  methods: readonly string[],
  known: ReadonlySet<string>,
  link: string,
): readonly Refusal[] {
  return methods.flatMap((method, index) =>
    known.has(method)
      ? []
      : [refusal('BAD_USER_INPUT', `Required one of ${[...known].join(', ')}.`, link, 'methods', `${index}`)],
  );
}
