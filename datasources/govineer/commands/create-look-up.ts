import type { Operation } from '../../../src/domain/operation.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Finding } from '../../../src/ports/command.ts';
import { equal } from '../../dialects/odata/membership.ts';
import type { DecodedBy } from '../../http/decode.ts';
import { bigInteger, instant, object, optional, text } from '../../http/decode.ts';
import { refusal } from '../../rows/refusals.ts';
import type { GovineerConnection } from '../connection.ts';
import { uid } from '../wire/uid.ts';
import { readEvery } from './call.ts';
import { lookUpCapture } from './captured.ts';
import { stepNames } from './create-steps.ts';
import { placeOf } from './outcome.ts';
import { paymentsPath, untaken } from './payment.ts';

/** How far the clocks may be apart, in milliseconds. */
const skewMs = 300_000;

/** What tells payments of one reference apart. */
const referenced = object({
  uid,
  status: optional(text),
  reference_id: optional(text),
  base_amount: bigInteger,
  tax_amount: bigInteger,
  currency: text,
  created_at: instant,
});
type Referenced = DecodedBy<typeof referenced>;

/** Payments of a reference. Rejects with ProviderFailure. */
export async function readReferenced(
  connection: GovineerConnection,
  account: string,
  reference: string,
  call: CallContext,
): Promise<readonly Referenced[]> {
  // Half a surrogate pair can't be asked for.
  if (!reference.isWellFormed()) return [];
  const condition = equal('reference_id', reference);
  const rows = await readEvery(connection, { account, path: paymentsPath, condition }, referenced, call);
  // The provider may compare without regard to case.
  return rows.filter((row) => row.reference_id === reference);
}

/** What became of a payment whose last step got no answer. */
export async function lookUpCreation(
  connection: GovineerConnection,
  operation: Operation,
  call: CallContext,
): Promise<Finding> {
  const { account, steps, mark } = operation;
  if (account === null || mark === null) return { is: 'unclear', reason: 'It was recorded without a mark.' };
  if (steps.at(-1)?.name === stepNames.capture) {
    const made = steps.find(({ nativeId }) => nativeId !== null)?.nativeId ?? null;
    if (made === null)
      return { is: 'unclear', reason: 'It was recorded without the payment that was validated.' };
    return lookUpCapture(connection, { account, uid: made, result: placeOf(made) }, call);
  }
  const rows = await readReferenced(connection, account, mark, call);
  const ours = rows.filter((row) => isOurs(row, operation));
  return steps.at(-1)?.name === stepNames.terminal ? atTerminal(ours) : validated(ours);
}

/** The terminal goes on by itself, so that a payment there is one that was started. */
function atTerminal([row, ...others]: readonly Referenced[]): Finding {
  if (row === undefined) return { is: 'absent' };
  if (others.length === 0) return { is: 'found', result: placeOf(row.uid) };
  return { is: 'unclear', reason: 'Govineer shows several new payments of this reference and amount.' };
}

/** A payment that was only validated takes nothing and ends by itself: what is found is only told. */
function validated(rows: readonly Referenced[]): Finding {
  if (rows.some(({ status }) => !untaken.has(status ?? 'validated'))) {
    return {
      is: 'unclear',
      reason: 'A payment of this reference and amount was captured by others meanwhile.',
    };
  }
  const [row, ...others] = rows;
  const message = 'No answer came. The payment was not captured; nothing of it is taken.';
  return {
    is: 'refused',
    refusals: [refusal('PROVIDER_TIMEOUT', message)],
    ...(row === undefined || others.length > 0 ? {} : { result: placeOf(row.uid) }),
  };
}

function isOurs(row: Referenced, { baseline, amount, sentAt, createdAt }: Operation): boolean {
  const known = baseline['known'];
  return (
    !(Array.isArray(known) && known.includes(row.uid)) &&
    row.currency === amount?.currency &&
    row.base_amount.toString() === baseline['base'] &&
    row.tax_amount.toString() === baseline['tax'] &&
    row.created_at >= (sentAt ?? createdAt) - skewMs
  );
}
