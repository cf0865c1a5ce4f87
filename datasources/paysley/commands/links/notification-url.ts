import { createHmac } from 'node:crypto';
import type { PaysleyConnection } from '../../connection.ts';

const parameter = 'paygraph_token';

/**
 * The address that Paysley tells of payments, with a token that nobody can guess: notifications are not signed, so that
 * whoever knows the address could send one (Paysley, payment response). The token is `{operation id}.{mac}`, the mac
 * HMAC-SHA-256 of that id keyed with the connection's access key, in base64url: the merchant can check it, and it is
 * the same again when the address has to be repeated. "" stays "".
 */
export function notificationUrl(
  { settings }: Pick<PaysleyConnection, 'settings'>,
  own: string,
  operationId: string,
): string {
  if (own === '') return '';
  const mac = createHmac('sha256', settings.accessKey.reveal()).update(operationId).digest('base64url');
  const [address = '', ...fragment] = own.split('#');
  const joined = `${address}${address.includes('?') ? '&' : '?'}${parameter}=${operationId}.${mac}`;
  return [joined, ...fragment].join('#');
}
