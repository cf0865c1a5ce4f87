import type { CreateTransaction } from '../../../src/domain/commands.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { DecodedBy } from '../../http/decode.ts';
import { object } from '../../http/decode.ts';
import { refusal } from '../../rows/refusals.ts';
import type { GovineerConnection } from '../connection.ts';
import { savedMethodFields } from '../wire/saved-method.ts';
import { isSegment, readEvery } from './call.ts';
import { unknownRecord } from './outcome.ts';
import type { MethodBody } from './token-body.ts';
import { tokenBody } from './token-body.ts';

const savedMethod = object(savedMethodFields);

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
      return tokenBody(source.token);
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
    own === account && parent !== null ? await methodsOf(connection, account, parent, call) : [];
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

async function methodsOf(
  connection: GovineerConnection,
  account: string,
  customer: string,
  call: CallContext,
): Promise<readonly DecodedBy<typeof savedMethod>[]> {
  if (!isSegment(customer)) return [];
  const path = `/api/customers/${encodeURIComponent(customer)}/payment-methods`;
  try {
    return await readEvery(connection, { account, path }, savedMethod, call);
  } catch (error) {
    // A customer that was deleted has none.
    if (error instanceof ProviderFailure && error.httpStatus === 404) return [];
    throw error;
  }
}
