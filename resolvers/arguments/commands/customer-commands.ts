import type {
  CreateCustomerInput,
  CustomerFields as Given,
  DeleteCustomerInput,
  UpdateCustomerInput,
} from '../../../schema/inputs/commands/customer-commands.ts';
import type { CustomerFields } from '../../../src/domain/record-commands.ts';
import type { Decoder } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import type { Reading } from './field-readers.ts';
import { fieldReaders } from './field-readers.ts';
import { at } from './input-path.ts';
import { requireChange } from './nothing-to-change.ts';
import type { FieldReaders } from './record-fields.ts';
import { readFields } from './record-fields.ts';
import { refAtAccount } from './ref-at-account.ts';

export const decodeCreateCustomer: Decoder<'createCustomer', CreateCustomerInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const account = await refAtAccount(problems, ids, at('accountId'), 'account', input.accountId, null);
    const readers = customerReaders({ problems, ids, beside: account });
    const customer = await readFields(input.customer, at('customer'), 'none', readers);
    return account === null ? null : { account, customer };
  });

export const decodeUpdateCustomer: Decoder<'updateCustomer', UpdateCustomerInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { customerId, version = null } = input;
    const customer = await refAtAccount(problems, ids, at('customerId'), 'customer', customerId, null);
    const readers = customerReaders({ problems, ids, beside: customer });
    const changes = await readFields(input.customer, at('customer'), 'clears', readers);
    requireChange(problems, at('customer'), changes);
    return customer === null ? null : { customer, version, changes };
  });

export const decodeDeleteCustomer: Decoder<'deleteCustomer', DeleteCustomerInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { customerId } = input;
    const customer = await refAtAccount(problems, ids, at('customerId'), 'customer', customerId, null);
    return customer === null ? null : { customer };
  });

function customerReaders(reading: Reading): FieldReaders<CustomerFields, Given> {
  const { asIs, free, filled, plain, phone, address, json, ref } = fieldReaders(reading);
  return {
    kind: asIs,
    name: free,
    salutation: free,
    firstName: free,
    lastName: free,
    companyName: free,
    email: filled,
    phone,
    address,
    language: asIs,
    reference: plain,
    description: free,
    group: ref('customerGroup'),
    metadata: json,
  };
}
