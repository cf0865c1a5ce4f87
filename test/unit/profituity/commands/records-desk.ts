import { randomUUID } from 'node:crypto';
import type { CustomerRecord, PaymentTemplateRecord } from '../../../../sandbox/profituity/records.ts';
import type { Commands } from '../../../../src/domain/commands.ts';
import type { Address } from '../../../../src/domain/records/parts.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import { told } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { bankAccount, refTo } from './desk.ts';

/** Inputs of commands about records, and what the sandbox's own store has of them. */

type At = Pick<Desk, 'merchant'>;

export const address: Address = {
  line1: '1 Main St',
  line2: null,
  city: 'Dayton',
  state: 'OH',
  postalCode: '45402',
  country: null,
};

export function newCustomer(
  { merchant }: At,
  customer: Commands['createCustomer']['customer'] = { name: 'Ann' },
): Commands['createCustomer'] {
  return { account: refTo('account', merchant, null), customer };
}

export function changeOf(
  { merchant }: At,
  id: string,
  changes: Commands['updateCustomer']['changes'],
  version: number | null = null,
): Commands['updateCustomer'] {
  return { customer: refTo('customer', id, merchant), version, changes };
}

export function accountOf(
  { merchant }: At,
  customer: string,
  changes: Parameters<typeof bankAccount>[0] = {},
): Commands['savePaymentMethod'] {
  const method = bankAccount(changes);
  if (method.is !== 'bankAccount') throw new TypeError('a bank account was expected');
  return { customer: refTo('customer', customer, merchant), method, isDefault: null, returnUrl: null };
}

/** A customer of the desk's merchant that is in the sandbox before anything is sent. */
export function seedCustomer(
  { sandbox, merchant }: Pick<Desk, 'sandbox' | 'merchant'>,
  changes: Partial<CustomerRecord> = {},
): CustomerRecord {
  const customer: CustomerRecord = {
    id: randomUUID(),
    merchantId: merchant,
    externalId: `seeded ${randomUUID()}`,
    name: 'Ann',
    email: 'ann@example.com',
    phone: null,
    address: { line1: '1 Main St', line2: 'Apt 2', city: 'Dayton', state: 'OH', zip: null },
    creationTime: '2024-05-06T07:08:09.0000000Z',
    lastModificationTime: null,
    ...changes,
  };
  sandbox.store.customers.insert(customer);
  return customer;
}

export function customerIn({ sandbox }: Pick<Desk, 'sandbox'>, id: string): CustomerRecord {
  const record = sandbox.store.customers.get(id);
  if (record === undefined) throw new Error(`customer ${id} was expected`);
  return record;
}

export function templateIn({ sandbox }: Pick<Desk, 'sandbox'>, id: string): PaymentTemplateRecord {
  const record = sandbox.store.paymentTemplates.get(id);
  if (record === undefined) throw new Error(`template ${id} was expected`);
  return record;
}

/** Code and path of each refusal of a step. */
export function refusedBy(outcome: StepOutcome): readonly string[] {
  if (outcome.is !== 'refused') throw new Error(`a refusal was expected, not ${outcome.is}`);
  return told(outcome.refusals);
}

/** Kind, record and target of each effect behind the first `before`. */
export function writesSince({ sandbox }: Pick<Desk, 'sandbox'>, before: number): readonly string[] {
  return sandbox
    .effects()
    .slice(before)
    .map(({ kind, record, target }) => `${kind} ${record ?? '-'} ${target ?? '-'}`);
}
