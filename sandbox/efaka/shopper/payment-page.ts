import type { Reply } from '../../kit/reply.ts';
import { settle } from '../later/settle.ts';
import type { ResultCode } from '../results/result-codes.ts';
import type { EfakaContext } from '../routes/context.ts';
import type { Form } from '../wire/form.ts';
import { escaped, page, sendBack } from './page.ts';

/** What the shopper can do, and what the payment then comes to. */
const ACTIONS: ReadonlyMap<string, ResultCode> = new Map([
  ['complete', '000.000.000'],
  ['cancel', '100.396.101'],
]);

/** The page a payment's `redirect` leads to. Without the session of the redirect it is not there. */
export function paymentPage(context: EfakaContext, method: string, id: string, form: Form): Reply {
  const payment = context.store.payments.get(id);
  const session = payment?.redirect?.parameters.find(({ name }) => name === 'session')?.value;
  if (payment === undefined || session === undefined || form.get('session') !== session) {
    return page(404, 'Not found', '<p>There is nothing to pay here.</p>');
  }
  const code = method === 'POST' ? ACTIONS.get(form.get('action') ?? '') : undefined;
  if (code === undefined) {
    const buttons = [...ACTIONS.keys()].map(
      (name) => `<button name="action" value="${name}">${name}</button>`,
    );
    return page(
      method === 'POST' ? 400 : 200,
      `Pay ${escaped(payment.amount)} ${escaped(payment.currency)}`,
      `<form method="post"><input type="hidden" name="session" value="${escaped(session)}">${buttons.join(' ')}</form>`,
    );
  }
  settle(context, id, code);
  return sendBack(context.store.addresses.get(id)?.shopperResultUrl, id, `/v3/payments/${id}`);
}
