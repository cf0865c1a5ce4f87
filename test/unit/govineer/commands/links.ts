import type { OrderedLineItem } from '../../../../src/domain/commands.ts';
import type { Money } from '../../../../src/domain/money.ts';
import type { LinkFields, RecordCommands } from '../../../../src/domain/record-commands.ts';
import { prepareRun } from '../../../kit/command-run.ts';
import type { Rig } from './rig.ts';
import { usd } from './rig.ts';

type Hosted = Extract<LinkFields, { is: 'hosted' }>['fields'];

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
