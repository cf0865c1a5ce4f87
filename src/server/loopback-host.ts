import { isLoopback } from '../config/base-url.ts';

/** Whether a Host header names this machine. */
export function isLoopbackHost(header: string | undefined): boolean {
  const url = `http://${header ?? ''}`;
  return URL.canParse(url) && isLoopback(new URL(url));
}
