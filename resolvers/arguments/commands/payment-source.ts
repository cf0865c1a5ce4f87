import type { PaymentSourceInput } from '../../../schema/inputs/commands/payment-source.ts';
import type { PaymentSource } from '../../../src/domain/commands.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Ids } from './decoded.ts';
import { exactlyOne } from './exactly-one.ts';
import type { Path, Problems } from './problems.ts';
import { refAtAccount } from './ref-at-account.ts';
import { accountOf, tokenOf } from './secret-methods.ts';

const members = [
  'paymentMethodId',
  'token',
  'bankAccount',
  'terminalId',
  'billingSubscriptionId',
  'hosted',
] as const satisfies readonly (keyof PaymentSourceInput)[];

const path: Path = ['input', 'source'];

/** The one member that is set. Null, and the problem noted, where none or several are, or it is wrong. */
export async function decodeSource(
  problems: Problems,
  ids: Ids,
  input: PaymentSourceInput,
  account: RecordRef<'account'> | null,
): Promise<PaymentSource | null> {
  const member = exactlyOne(problems, path, input, members);
  if (member === null) return null;
  switch (member) {
    case 'paymentMethodId':
    case 'terminalId':
    case 'billingSubscriptionId':
      return byId(problems, ids, member, input[member] ?? '', account);
    case 'token':
      return input.token ? { is: member, token: tokenOf(problems, [...path, member], input.token) } : null;
    case 'bankAccount':
      return input.bankAccount
        ? { is: member, account: accountOf(problems, [...path, member], input.bankAccount) }
        : null;
    case 'hosted': {
      const at = [...path, 'hosted', 'methods'];
      const methods = input.hosted?.methods?.map(
        (method, index) => problems.free([...at, `${index}`], method) ?? '',
      );
      return { is: member, methods: methods ?? null, saveMethod: input.hosted?.saveMethod ?? null };
    }
  }
}

async function byId(
  problems: Problems,
  ids: Ids,
  is: 'paymentMethodId' | 'terminalId' | 'billingSubscriptionId',
  id: string,
  account: RecordRef<'account'> | null,
): Promise<PaymentSource | null> {
  const at = [...path, is];
  switch (is) {
    case 'paymentMethodId': {
      const ref = await refAtAccount(problems, ids, at, 'paymentMethod', id, account);
      return ref === null ? null : { is, ref };
    }
    case 'terminalId': {
      const ref = await refAtAccount(problems, ids, at, 'terminal', id, account);
      return ref === null ? null : { is, ref };
    }
    case 'billingSubscriptionId': {
      const ref = await refAtAccount(problems, ids, at, 'billingSubscription', id, account);
      return ref === null ? null : { is, ref };
    }
  }
}
