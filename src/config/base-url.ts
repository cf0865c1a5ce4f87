import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { expects } from './values.ts';

/**
 * Whether a URL's host is this machine and cannot be anything else. Only the name `localhost` and literal
 * addresses count: `127.0.0.1.example.com` is a name that anyone may point anywhere.
 */
export function isLoopback(url: URL): boolean {
  const host = url.hostname;
  if (host === 'localhost' || host === '[::1]') return true;
  // `URL` has already brought 127.1, 0x7f.1 and 2130706433 into this form.
  return isIPv4(host) && host.startsWith('127.');
}

/** Whether an address or name to listen on can be reached from this machine alone. */
export function isLoopbackAddress(host: string): boolean {
  const url = `http://${host.includes(':') ? `[${host}]` : host}`;
  return URL.canParse(url) && isLoopback(new URL(url));
}

/**
 * The address of an upstream API, without a slash at its end. https, or plain http to loopback; never with
 * credentials (they would end up in logs), a query or a fragment (paths are appended to it).
 */
export function baseUrl() {
  return z.string({ error: expects('an absolute https URL') }).transform((value, context) => {
    const refuse = (message: string): typeof z.NEVER => {
      context.addIssue({ code: 'custom', message, input: undefined });
      return z.NEVER;
    };
    if (value !== value.trim() || !URL.canParse(value)) return refuse('expected an absolute https URL');
    const url = new URL(value);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      return refuse('expected a URL that begins with https://');
    if (url.protocol === 'http:' && !isLoopback(url)) {
      return refuse('expected https: plain http is accepted only for loopback (localhost, 127.0.0.0/8, ::1)');
    }
    if (url.username !== '' || url.password !== '') return refuse('expected a URL without credentials in it');
    if (value.includes('?')) return refuse('expected a URL without a query');
    if (value.includes('#')) return refuse('expected a URL without a fragment');
    return url.href.replace(/\/+$/, '');
  });
}
