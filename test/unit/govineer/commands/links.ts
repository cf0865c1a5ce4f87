import type { OrderedLineItem } from '../../../../src/domain/commands.ts';
import type { Money } from '../../../../src/domain/money.ts';
import type { LinkFields, RecordCommands } from '../../../../src/domain/record-commands.ts';
import type { Records } from '../../../../src/domain/records/records.ts';
import { prepareRun } from '../../../kit/command-run.ts';
import { projectionOf, sourceOf, testCall } from '../../../kit/read-source.ts';
import type { Rig } from './rig.ts';
import { usd } from './rig.ts';

export type Hosted = Extract<LinkFields, { is: 'hosted' }>['fields'];

export const urls = {
  redirectUrl: 'https://shop.example.com/ok?s={CHECKOUT_SESSION_ID}',
  cancelUrl: 'https://shop.example.com/no',
  notificationUrl: null,
};

/** A session of 142.27 USD, as the graph asks for one. */
export function hostedLink(rig: Rig, more: Partial<Hosted> = {}): RecordCommands['createPaymentLink'] {
  const fields = { captureMethod: 'AUTOMATIC', embedded: false, amount: usd(14_227), urls, ...more } as const;
  return { account: rig.ref('account', rig.account), link: { is: 'hosted', fields } };
}

/** The id of a session that was opened. */
export async function newSession(rig: Rig, more: Partial<Hosted> = {}): Promise<string> {
  const run = await prepareRun(rig.provider, 'createPaymentLink', hostedLink(rig, more));
  const outcome = await run.send();
  if (outcome.is !== 'done' || outcome.result === null) throw new Error(`the session was ${outcome.is}`);
  return outcome.result.nativeId;
}

export function line(name: string, quantity: string, unitPrice: Money | null): OrderedLineItem {
  return { reference: null, kind: null, name, sku: null, quantity, unitPrice, taxRate: null, taxTitle: null };
}

export function linkOf(rig: Rig, id: string): RecordCommands['closePaymentLink'] {
  return { paymentLink: rig.ref('paymentLink', id) };
}

export function changeOf(rig: Rig, id: string, fields: Hosted): RecordCommands['updatePaymentLink'] {
  return { ...linkOf(rig, id), version: null, link: { is: 'hosted', fields } };
}

export async function readLink(rig: Rig, id: string): Promise<Records['paymentLink']> {
  const ref = rig.ref('paymentLink', id);
  const projection = projectionOf<'paymentLink'>('status', 'amount', 'url', 'transactions', 'nativeStatus');
  const found = await sourceOf(rig.provider, 'paymentLink').getMany([ref], projection, testCall());
  const record = found.get(ref.id);
  if (record === undefined || record instanceof Error) throw record ?? new Error('no such link');
  return record;
}

/** The customer pays on Govineer's page, which sends what the page is opened with. Gives the status of the answer. */
export async function pay(rig: Rig, id: string, secret = rig.sandbox.sessionSecret(id)): Promise<number> {
  const card = { last4: '4242', exp_month: 12, exp_year: 2030, bin: '424242' };
  const response = await fetch(`${rig.sandbox.url}/v1/hosted-sessions/${id}/confirm`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({ processor_token: 'tok', method: 'card', payment_method: { card } }),
  });
  await response.text();
  return response.status;
}
