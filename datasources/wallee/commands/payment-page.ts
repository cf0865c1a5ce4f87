import type { CallContext } from '../../../src/ports/call-context.ts';
import type { WalleeConnection } from '../connection.ts';
import { transactionPath } from '../sources/transaction.ts';

/** Where the customer of a confirmed transaction pays; null where wallee says nothing that a browser could be sent to. */
export async function readPaymentPage(
  { upstream, settings }: WalleeConnection,
  space: string,
  transaction: string,
  call: CallContext,
): Promise<string | null> {
  const path = `${transactionPath}/${transaction}/payment-page-url`;
  const answer = (await upstream.read({ method: 'GET', path, headers: { space } }, call)).json();
  if (typeof answer !== 'string' || !URL.canParse(answer)) return null;
  // Plain http only where the API itself is reached so, which is on this machine.
  const allowed = ['https:', new URL(settings.baseUrl).protocol];
  return allowed.includes(new URL(answer).protocol) ? answer : null;
}
