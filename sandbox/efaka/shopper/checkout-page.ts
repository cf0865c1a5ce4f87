import type { Reply } from '../../kit/reply.ts';
import { resultOf } from '../results/result-codes.ts';
import type { EfakaContext } from '../routes/context.ts';
import type { Form } from '../wire/form.ts';
import { BRAND_NAMES } from '../writes/brands.ts';
import { isOpen, payCheckout } from '../writes/checkout.ts';
import { Refusal } from '../writes/refusal.ts';
import { escaped, page, sendBack } from './page.ts';

const FIELDS = ['card.number', 'card.holder', 'card.expiryMonth', 'card.expiryYear', 'card.cvv'] as const;

/** The page of a checkout: shows what to enter, and on POST pays with it. */
export function checkoutPage(context: EfakaContext, method: string, id: string, form: Form): Reply {
  const checkout = context.store.checkouts.get(id);
  if (checkout === undefined) return page(404, 'Not found', '<p>There is no such checkout.</p>');
  if (!isOpen(context, checkout)) return page(400, 'Closed', '<p>This checkout is paid or over.</p>');
  const title = `Pay ${escaped(checkout.form.amount ?? '')} ${escaped(checkout.form.currency ?? '')}`;
  if (method !== 'POST') return page(200, title, entryForm());
  try {
    const payment = payCheckout(context, checkout, form);
    const next = payment.redirect;
    if (next !== undefined) {
      const query = next.parameters
        .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
        .join('&');
      return { status: 303, headers: { location: `${next.url}?${query}` } };
    }
    return sendBack(checkout.form.shopperResultUrl, id, `/v3/checkouts/${id}/payment`);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const faults = cause.faults
      .map(({ name, message }) => `<li>${escaped(`${name} ${message}`)}</li>`)
      .join('');
    return page(
      400,
      title,
      `<p>${escaped(resultOf(cause.code).description)}</p><ul>${faults}</ul>${entryForm()}`,
    );
  }
}

function entryForm(): string {
  const brands = BRAND_NAMES.map((name) => `<option>${name}</option>`).join('');
  const inputs = FIELDS.map(
    (name) => `<label>${name} <input name="${name}" autocomplete="off"></label>`,
  ).join('<br>');
  return `<form method="post"><select name="paymentBrand">${brands}</select><br>${inputs}<br><button>pay</button></form>`;
}
