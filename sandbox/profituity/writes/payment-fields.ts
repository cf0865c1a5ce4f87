import { ENTRY_CLASS, PAYMENT_TYPE } from '../records.ts';
import type { PaymentRecord } from '../records.ts';
import type { ProfituityStore } from '../store/profituity-store.ts';
import { bankFields, checkExternalId } from './bank-fields.ts';
import type { BankFields } from './bank-fields.ts';
import type { Members } from './members.ts';

/** What a caller may set of a payment. */
export type PaymentFields = BankFields &
  Pick<PaymentRecord, 'checkNumber' | 'micr' | 'terminalCity' | 'terminalState' | 'isPrenote'> & {
    /** Null: at once. */
    readonly sendDate: string | null;
  };

const CHECK_CLASSES: ReadonlySet<number | null> = new Set([
  ENTRY_CLASS.arc,
  ENTRY_CLASS.boc,
  ENTRY_CLASS.pop,
  ENTRY_CLASS.rck,
]);

/** Reads a payment as it is created or replaced; the caller finishes the members. */
export function paymentFields(
  members: Members,
  store: ProfituityStore,
  existing?: PaymentRecord,
): PaymentFields {
  const bank = bankFields(members, store, existing);
  const fields = {
    ...bank,
    sendDate: members.instant('sendDate'),
    checkNumber: members.text('checkNumber'),
    micr: members.text('micr'),
    terminalCity: members.text('terminalCity'),
    terminalState: members.text('terminalState'),
    isPrenote: members.flag('isPrenote'),
  };
  checkAmount(members, fields.amount, fields.isPrenote);
  checkKind(members, fields);
  checkImages(members, fields.type, existing !== undefined);
  checkExternalId(members, store.payments, { ...bank, existingId: existing?.id });
  return fields;
}

/** A prenote moves nothing, everything else moves something (assumed). */
export function checkAmount(members: Members, amount: number, isPrenote: boolean): void {
  if (isPrenote && amount !== 0) members.problem('amount', 'The amount of a prenote is 0.');
  if (!isPrenote && amount === 0) members.problem('amount', 'The field amount must be greater than 0.');
}

/** What entries made from a cheque, or at the counter, must say beside (assumed). */
function checkKind(
  members: Members,
  { type, entryClass, checkNumber, terminalCity, terminalState }: PaymentFields,
): void {
  const check = type === PAYMENT_TYPE.imageCashLetter || CHECK_CLASSES.has(entryClass);
  if (check && checkNumber === null) members.problem('checkNumber', 'The checkNumber field is required.');
  if (entryClass !== ENTRY_CLASS.pop) return;
  if (terminalCity === null) members.problem('terminalCity', 'The terminalCity field is required.');
  if (terminalState === null) members.problem('terminalState', 'The terminalState field is required.');
}

/** Pictures of a cheque, base64: required of a new one, and never answered or kept. */
function checkImages(members: Members, type: number, replaces: boolean): void {
  for (const name of ['frontImageFile', 'backImageFile'] as const) {
    const image = members.text(name, 1_000_000);
    if (image !== null && !/^[A-Za-z0-9+/]+={0,2}$/.test(image)) {
      members.problem(name, `The field ${name} must be base64.`);
    }
    if (image === null && type === PAYMENT_TYPE.imageCashLetter && !replaces) {
      members.problem(name, `The ${name} field is required.`);
    }
  }
}
