import type {
  DeletePaymentMethodInput,
  SavePaymentMethodInput,
} from '../../../schema/inputs/commands/payment-method-commands.ts';
import type { SavedMethod } from '../../../src/domain/record-commands.ts';
import type { Decoder } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import { exactlyOne } from './exactly-one.ts';
import { at } from './input-path.ts';
import type { Problems } from './problems.ts';
import { refAtAccount } from './ref-at-account.ts';
import { accountOf, tokenOf } from './secret-methods.ts';

export const decodeSavePaymentMethod: Decoder<'savePaymentMethod', SavePaymentMethodInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { customerId, isDefault = null } = input;
    const customer = await refAtAccount(problems, ids, at('customerId'), 'customer', customerId, null);
    const method = methodOf(problems, input);
    const returnUrl = problems.plain(at('returnUrl'), input.returnUrl);
    return customer === null || method === null ? null : { customer, method, isDefault, returnUrl };
  });

export const decodeDeletePaymentMethod: Decoder<'deletePaymentMethod', DeletePaymentMethodInput> = (
  input,
  ids,
) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const id = input.paymentMethodId;
    const paymentMethod = await refAtAccount(problems, ids, at('paymentMethodId'), 'paymentMethod', id, null);
    return paymentMethod === null ? null : { paymentMethod };
  });

function methodOf(problems: Problems, input: SavePaymentMethodInput): SavedMethod | null {
  const is = exactlyOne(problems, ['input'], input, ['token', 'bankAccount']);
  switch (is) {
    case 'token':
      return input.token ? { is, token: tokenOf(problems, at(is), input.token) } : null;
    case 'bankAccount':
      return input.bankAccount ? { is, account: accountOf(problems, at(is), input.bankAccount) } : null;
    case null:
      return null;
  }
}
