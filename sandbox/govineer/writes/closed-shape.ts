import { errorReply } from '../routes/error-reply.ts';
import { WriteError } from './write-error.ts';

/** What a member of a body has to be. */
export interface Member {
  readonly required: boolean;
  readonly fits: (value: unknown) => boolean;
  /** The members of a nested object. */
  readonly members?: ClosedShape;
  /** The members of each object of a list. */
  readonly each?: ClosedShape;
}

export type ClosedShape = Readonly<Record<string, Member>>;

/** The JSON body of a request as an object of exactly this shape: a property that is not in it is refused (published). */
export function readClosed(body: Buffer, shape: ClosedShape): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    throw invalid('The body is no JSON.');
  }
  check(value, shape, '');
  return value as Record<string, unknown>;
}

function check(value: unknown, shape: ClosedShape, at: string): void {
  if (!isObject(value)) throw invalid(`${at === '' ? 'The body' : `Property '${at}'`} must be an object.`);
  const path = (name: string): string => (at === '' ? name : `${at}.${name}`);
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name)) throw invalid(`Unknown property '${path(name)}'.`);
  }
  for (const [name, { required, fits, members, each }] of Object.entries(shape)) {
    const given = value[name];
    if (given === undefined || given === null) {
      if (required) throw invalid(`Property '${path(name)}' is required.`);
    } else if (members !== undefined) {
      check(given, members, path(name));
    } else if (!fits(given)) {
      throw invalid(`Property '${path(name)}' is not valid.`);
    } else if (each !== undefined) {
      for (const [index, item] of (given as readonly unknown[]).entries()) {
        check(item, each, `${path(name)}.${index}`);
      }
    }
  }
}

export function invalid(message: string): WriteError {
  return new WriteError(errorReply(400, 'validation_error', message));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
export const isAmount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

export const required = (fits: Member['fits']): Member => ({ required: true, fits });
export const optional = (fits: Member['fits']): Member => ({ required: false, fits });
export const oneOf =
  (...words: readonly string[]): Member['fits'] =>
  (value) =>
    typeof value === 'string' && words.includes(value);
export const part = (members: ClosedShape): Member => ({ required: false, fits: isObject, members });

/** A card or a bank account that a browser has a fingerprint for. */
export const tokenised: ClosedShape = {
  credit: part({
    fingerprint: required(isText),
    last4: required((value) => typeof value === 'string' && /^\d{4}$/.test(value)),
    exp_month: required((value) => isAmount(value) && Number(value) >= 1 && Number(value) <= 12),
    exp_year: required(isAmount),
    bin: required((value) => typeof value === 'string' && /^\d{6,8}$/.test(value)),
    holder_name: required(isText),
    card_brand: optional(isText),
  }),
  ach: part({
    fingerprint: required(isText),
    routing_number: required((value) => typeof value === 'string' && /^\d{9}$/.test(value)),
    account_number_suffix: required(isText),
    account_type: required(oneOf('checking', 'savings')),
    bank_name: optional(isText),
    holder_name: optional(isText),
  }),
};

const method: Member = {
  required: true,
  fits: isObject,
  members: {
    payment_method_type: required(oneOf('credit', 'ach', 'wallet_credit', 'wallet_ach')),
    ...tokenised,
    wallet: part({ saved_payment_method_uid: required(isText) }),
  },
};

const priced: ClosedShape = {
  base_amount: required((value) => isAmount(value) && value !== 0),
  tax_amount: optional(isAmount),
  currency: required(oneOf('USD')),
};

/** Shapes of the bodies (published but for those of refunds and terminals, which are assumed). */
export const validateShape: ClosedShape = {
  ...priced,
  reference_id: required(isText),
  payment_method: method,
  customer_uid: optional(isText),
  description: optional(isText),
  metadata: optional(isObject),
};

export const captureShape: ClosedShape = {
  ...priced,
  processing_fee_amount: required(isAmount),
  total_amount: required(isAmount),
  reference_id: optional(isText),
  payment_method: method,
};

export const refundShape: ClosedShape = {
  amount: optional((value) => isAmount(value) && value !== 0),
  reason: optional(isText),
};

export const terminalShape: ClosedShape = { ...priced, reference_id: required(isText) };
