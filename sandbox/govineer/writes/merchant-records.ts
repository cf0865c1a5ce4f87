import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';
import { uuid } from '../data/identifiers.ts';
import { presentOnly } from '../data/present.ts';
import type { ClientRecord, PaymentAccountRecord } from '../records.ts';
import type { GovineerContext } from '../routes/context.ts';
import type { MerchantStore } from '../store/merchant-store.ts';
import { invalid, readClosed } from './closed-shape.ts';
import { taken } from './customers.ts';
import { accountShape, clientShape } from './record-shapes.ts';
import { tellRecord } from './tell-record.ts';
import { nowText } from './write-call.ts';

/** A write above accounts. */
export interface MerchantWrite {
  readonly context: GovineerContext;
  readonly store: MerchantStore;
  readonly body: Buffer;
}

/** Makes a client (published). No two have one id of the merchant's, or one host name (assumed). */
export function createClient(call: MerchantWrite): Reply {
  const { context, store } = call;
  const given = readClosed(call.body, clientShape) as Omit<ClientRecord, 'uid' | 'created_at'>;
  const others = store.clients.all();
  for (const name of ['customer_id', 'subdomain'] as const) {
    if (others.some((client) => client[name] === given[name])) throw taken(name);
  }
  const at = nowText(call);
  const client: ClientRecord = { uid: uuid(context.prng), ...given, created_at: at, updated_at: at };
  store.clients.insert(client);
  tellRecord(call, 'create', 'client', client.uid, { reference: client.customer_id });
  return jsonReply(201, client);
}

type Told = 'client_id' | 'name' | 'processor' | 'external_account_id' | 'external_merchant_id';
type NewAccount = Pick<PaymentAccountRecord, Told> & Partial<PaymentAccountRecord>;

/** Makes a payment account of a client (published). */
export function createAccount(call: MerchantWrite): Reply {
  const { context, store } = call;
  const given = readClosed(call.body, accountShape) as NewAccount;
  if (store.clients.get(given.client_id) === undefined) throw invalid("Property 'client_id' is not valid.");
  const { minimum_payment_amount: least = 0, maximum_payment_amount: most = 999_999.99 } = given;
  if (most < least) throw invalid("Property 'maximum_payment_amount' is not valid.");
  const at = nowText(call);
  const account = presentOnly<PaymentAccountRecord>({
    ...given,
    uid: uuid(context.prng),
    enable_ach: given.enable_ach ?? false,
    enable_credit_card: given.enable_credit_card ?? false,
    minimum_payment_amount: least,
    maximum_payment_amount: most,
    created_at: at,
    updated_at: at,
  });
  store.paymentAccounts.insert(account);
  tellRecord(call, 'create', 'account', account.uid, { reference: account.external_account_id });
  return jsonReply(201, account);
}
