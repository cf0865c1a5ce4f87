import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { prefixedId } from '../data/identifiers.ts';
import { presentOnly } from '../data/present.ts';
import type { SessionOrder, SessionRecord } from '../records.ts';
import type { GovineerContext } from '../routes/context.ts';
import { errorReply } from '../routes/error-reply.ts';
import { sessionSecret } from '../session-secret.ts';
import type { AccountStore } from '../store/account-store.ts';
import { invalid, readClosed } from './closed-shape.ts';
import { changedSessionShape, sessionShape } from './record-shapes.ts';
import { tellRecord } from './tell-record.ts';
import type { WriteCall } from './write-call.ts';
import { wrongState } from './write-call.ts';
import { WriteError } from './write-error.ts';

/** A write to a session that is there, as it reads now. */
export interface SessionWrite {
  readonly context: GovineerContext;
  readonly account: AccountStore;
  readonly session: SessionRecord;
  readonly body: Buffer;
  /** Of the header `Idempotency-Key`. */
  readonly key: string | undefined;
}

type Given = SessionOrder & Partial<SessionRecord> & { readonly expires_in_seconds?: number };

/** Opens a session (published). The secret is told here alone. */
export function createSession(call: WriteCall): Reply {
  const { context, account } = call;
  const members = readClosed(call.body, sessionShape) as unknown as Given;
  const { success_url, cancel_url, customer_id, metadata, expires_in_seconds: seconds, ...shown } = members;
  if (customer_id !== undefined && customer_id !== null && account.customers.get(customer_id) === undefined) {
    throw invalid("Property 'customer_id' is not valid.");
  }
  const session = sessionRecord(call, shown, seconds ?? 1800);
  const { session_id: id, expires_at, amount, currency } = session;
  account.sessions.insert(session);
  account.sessionOrders.set(
    id,
    presentOnly<SessionOrder>({ success_url, cancel_url, customer_id, metadata }),
  );
  const told = { amount: (Number(amount) / 100).toFixed(2), currency };
  tellRecord(call, 'create', 'session', id, { ...told, reference: metadata?.['reference'] ?? null });
  return jsonReply(201, {
    session_id: id,
    client_secret: sessionSecret(context.seed, id),
    expires_at,
    hosted_url: `${context.origin()}/hosted/${id}`,
  });
}

function sessionRecord(
  { context }: WriteCall,
  given: Partial<SessionRecord>,
  seconds: number,
): SessionRecord {
  return presentOnly<SessionRecord>({
    session_id: prefixedId(context.prng, 'cs'),
    status: 'active',
    scope: given.scope ?? 'payment',
    amount: given.amount ?? 0,
    currency: given.currency ?? 'USD',
    description: given.description ?? null,
    line_items: withQuantities(given.line_items),
    customer_email: given.customer_email ?? null,
    layout: given.layout ?? 'embedded',
    allowed_methods: given.allowed_methods ?? ['card', 'ach'],
    setup_future_usage: given.setup_future_usage ?? 'off',
    branding: given.branding,
    required_avs_fields: given.required_avs_fields ?? [],
    saved_methods: [],
    expires_at: new Date(context.now() + seconds * 1000).toISOString(),
    merchant_display_name: given.branding?.merchant_display_name ?? 'City of Example',
    page_message: null,
    challenge: null,
  });
}

function withQuantities(lines: SessionRecord['line_items'] | null | undefined): SessionRecord['line_items'] {
  return (lines ?? []).map((line) => ({ ...line, quantity: line.quantity ?? 1 }));
}

/** Changes what is asked for, as long as nobody has paid (published). */
export function changeSession(call: SessionWrite): Reply {
  const { account, session } = call;
  const { amount, line_items: lines } = readClosed(call.body, changedSessionShape) as Partial<SessionRecord>;
  if (amount === undefined && lines === undefined) throw invalid("Property 'amount' is required.");
  refuseEnded(session);
  const changed = account.sessions.update(session.session_id, {
    amount: amount ?? session.amount,
    line_items: lines === undefined ? session.line_items : withQuantities(lines),
  });
  const told = { amount: (Number(changed.amount) / 100).toFixed(2), currency: changed.currency };
  tellRecord(call, 'update', 'session', session.session_id, told);
  return jsonReply(200, changed);
}

/** Ends a session that nobody has paid (published; the answer is assumed). */
export function expireSession(call: SessionWrite): Reply {
  const { account, session } = call;
  readClosed(call.body, {});
  refuseEnded(session);
  const ended = account.sessions.update(session.session_id, { status: 'expired' });
  tellRecord(call, 'delete', 'session', session.session_id);
  return jsonReply(200, ended);
}

export function refuseEnded({ status }: SessionRecord): void {
  if (status === 'completed') throw wrongState('The session is completed.');
  if (status === 'expired') {
    throw new WriteError(errorReply(410, 'session_expired', 'The session has expired.'));
  }
}
