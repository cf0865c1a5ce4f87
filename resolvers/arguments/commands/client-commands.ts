import type {
  CreateAccountInput,
  CreateClientInput,
} from '../../../schema/inputs/commands/client-commands.ts';
import { compareDecimals, parseDecimal } from '../../../src/domain/decimal.ts';
import { connectionOfId } from '../../connection-of.ts';
import type { Decoder } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import { at } from './input-path.ts';
import type { Problems } from './problems.ts';
import { refAtAccount } from './ref-at-account.ts';

export const decodeCreateClient: Decoder<'createClient', CreateClientInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { providerId } = input;
    const connection = await problems.of(at('providerId'), () =>
      connectionOfId(providerId, 'input.providerId', ids),
    );
    const name = problems.filled(at('name'), input.name);
    const others = {
      reference: problems.plain(at('reference'), input.reference),
      timeZone: problems.plain(at('timeZone'), input.timeZone),
      subdomain: problems.free(at('subdomain'), input.subdomain),
    };
    if (connection === null || name === null) return null;
    return { provider: { connection: connection.key }, name, ...others };
  });

export const decodeCreateAccount: Decoder<'createAccount', CreateAccountInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const client = await refAtAccount(problems, ids, at('clientId'), 'client', input.clientId, null);
    const name = problems.filled(at('name'), input.name);
    const others = {
      defaultCurrency: input.defaultCurrency ?? null,
      timeZone: problems.plain(at('timeZone'), input.timeZone),
      processor: problems.free(at('processor'), input.processor),
      externalAccountId: problems.plain(at('externalAccountId'), input.externalAccountId),
      externalMerchantId: problems.plain(at('externalMerchantId'), input.externalMerchantId),
      cardEnabled: input.cardEnabled ?? null,
      bankAccountEnabled: input.bankAccountEnabled ?? null,
      ...limitsOf(problems, input),
    };
    return client === null || name === null ? null : { client, name, ...others };
  });

function limitsOf(
  problems: Problems,
  input: CreateAccountInput,
): { readonly minimumAmount: string | null; readonly maximumAmount: string | null } {
  const limit = (member: 'minimumAmount' | 'maximumAmount') =>
    problems.decimal(at(member), input[member], 'An amount from zero up', (coefficient) => coefficient >= 0n);
  const [minimumAmount, maximumAmount] = [limit('minimumAmount'), limit('maximumAmount')];
  const [least, most] = [parseDecimal(minimumAmount ?? ''), parseDecimal(maximumAmount ?? '')];
  if (least !== null && most !== null && compareDecimals(most, least) < 0) {
    problems.bad(at('maximumAmount'), 'It must not be less than `minimumAmount`.');
  }
  return { minimumAmount, maximumAmount };
}
