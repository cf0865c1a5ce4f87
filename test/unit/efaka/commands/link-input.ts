import type { Commands } from '../../../../src/domain/commands.ts';
import { ref } from '../rig.ts';
import { money } from './command-rig.ts';

export type Input = Commands['createPaymentLink'];
export type Hosted = Extract<Input['link'], { is: 'hosted' }>['fields'];

/** 92.00 EUR, as the graph gives what nobody said more of. */
export function link(given: Partial<Hosted> = {}): Input {
  const fields: Hosted = { amount: money('92.00'), captureMethod: 'AUTOMATIC', embedded: false, ...given };
  return { account: ref('account', 'default'), link: { is: 'hosted', fields } };
}
