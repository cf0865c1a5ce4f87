import type { CreateTransaction } from '../../../src/domain/commands.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { refusal } from '../../rows/refusals.ts';
import type { GovineerConnection } from '../connection.ts';
import { readSavedMethods } from './methods/read.ts';
import { unknownRecord } from './outcome.ts';
import type { MethodBody } from './token-body.ts';
import { tokenBody } from './token-body.ts';

/** How a payment is paid, as bodies have it; or why it can't be. Rejects with ProviderFailure. */
export function methodBody(
  connection: GovineerConnection,
  account: string,
  { source }: Pick<CreateTransaction, 'source'>,
  call: CallContext,
): Promise<MethodBody> | MethodBody {
  switch (source.is) {
    case 'paymentMethodId':
      return savedBody(connection, account, source.ref, call);
    case 'token':
      return tokenBody(source.token, 'source.token');
    case 'terminalId':
      return { body: null };
    case 'bankAccount':
    case 'billingSubscriptionId':
    case 'hosted': {
      const message = 'Govineer takes no payment from it.';
      return { refusals: [refusal('UNSUPPORTED_BY_PROVIDER', message, 'source', source.is)] };
    }
  }
}

/** What kind of method it is decides what its payments are called. */
async function savedBody(
  connection: GovineerConnection,
  account: string,
  { account: own, parent, nativeId }: RecordRef<'paymentMethod'>,
  call: CallContext,
): Promise<MethodBody> {
  const at = ['source', 'paymentMethodId'];
  const methods =
    own === account && parent !== null ? await readSavedMethods(connection, account, parent, call) : [];
  const saved = methods.find((method) => method.saved_payment_method_uid === nativeId);
  if (saved === undefined) return { refusals: [unknownRecord(...at)] };
  const kind = saved.payment_method?.payment_method_type ?? null;
  if (kind !== 'credit' && kind !== 'ach') {
    const message = 'Govineer shows no kind of it that can be paid with.';
    return { refusals: [refusal('INVALID_STATE', message, ...at)] };
  }
  const wallet = { saved_payment_method_uid: nativeId };
  return { body: { payment_method_type: `wallet_${kind}`, wallet } };
}
