import type {
  CreateCustomerGroupInput,
  DeleteCustomerGroupInput,
  UpdateCustomerGroupInput,
} from '../../../schema/inputs/commands/customer-group-commands.ts';
import type { CustomerGroupFields } from '../../../src/domain/record-commands.ts';
import type { Decoder } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import { fieldReaders } from './field-readers.ts';
import { at } from './input-path.ts';
import { requireChange } from './nothing-to-change.ts';
import { readFields } from './record-fields.ts';
import { refAtAccount } from './ref-at-account.ts';

export const decodeCreateCustomerGroup: Decoder<'createCustomerGroup', CreateCustomerGroupInput> = (
  input,
  ids,
) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const account = await refAtAccount(problems, ids, at('accountId'), 'account', input.accountId, null);
    const name = problems.filled(at('name'), input.name);
    const description = problems.free(at('description'), input.description);
    return account === null || name === null ? null : { account, name, description };
  });

export const decodeUpdateCustomerGroup: Decoder<'updateCustomerGroup', UpdateCustomerGroupInput> = (
  input,
  ids,
) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const id = input.customerGroupId;
    const customerGroup = await refAtAccount(problems, ids, at('customerGroupId'), 'customerGroup', id, null);
    if (input.name === null) problems.bad(at('name'), 'A name can be changed, and not cleared.');
    const { filled, free } = fieldReaders({ problems, ids, beside: customerGroup });
    const changes = await readFields<CustomerGroupFields, UpdateCustomerGroupInput>(
      input,
      ['input'],
      'clears',
      { name: filled, description: free },
    );
    requireChange(problems, ['input'], changes);
    return customerGroup === null ? null : { customerGroup, changes };
  });

export const decodeDeleteCustomerGroup: Decoder<'deleteCustomerGroup', DeleteCustomerGroupInput> = (
  input,
  ids,
) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const id = input.customerGroupId;
    const customerGroup = await refAtAccount(problems, ids, at('customerGroupId'), 'customerGroup', id, null);
    return customerGroup === null ? null : { customerGroup };
  });
