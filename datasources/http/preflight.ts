import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Client } from 'undici';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { DoctorStep } from '../../src/ports/provider.ts';
import { DeadlineExceeded, orAborted, withDeadline } from '../../src/resilience/deadline.ts';
import { baseAddress } from './base-address.ts';
import type { ConnectionName } from './failure.ts';
import { failureOf, providerFailure } from './failure.ts';
import type { Fault } from './fault.ts';
import { faultOf, faultRules, codeWord } from './fault.ts';

export interface PreflightOptions extends ConnectionName {
  readonly baseUrl: string;
  readonly clock: Clock;
  /** How long each step may take, in milliseconds. 5,000. */
  readonly stepMs?: number;
}

/** What to do about it, for somebody who sees it for the first time. */
const advice = {
  unknownHost: 'the host name is not known to DNS: check the base URL for a typing error, and the network',
  refused: 'nobody listens there: check the port, and whether the provider or sandbox is running',
  unreachable: 'the network has no way there: check VPN, proxy and firewall',
  connectTimeout: 'nothing answers: a firewall may drop the packets',
  tls: 'the certificate is not trusted, is for another name or has expired; or the port does not speak TLS',
  reset:
    'something is there but hangs up: the port may speak another protocol, https where http was used or the reverse',
  tryTimeout: 'it is connected but does not answer: the provider may be overloaded',
  closed: 'the client was closed',
  cut: 'the answer broke off',
  tooLarge: 'the answer was larger than allowed',
  encoding: 'the answer was in an encoding that was not asked for',
  notSendable: 'the base URL has characters that HTTP does not allow',
  notHttp: 'what answers is not an HTTP server: check the port',
} as const satisfies Record<Fault, string>;

/** A skew beyond this makes signed requests and tokens fail at most providers. */
const maxSkewMs = 60_000;

/** The first two steps of `doctor`: is there such a host, and does it talk to us. No credentials are sent. */
export function createPreflight(
  options: PreflightOptions,
): readonly [resolve: DoctorStep, connect: DoctorStep] {
  const { clock, stepMs = 5000 } = options;
  const { origin, prefix } = baseAddress(options.baseUrl);
  const host = new URL(origin).hostname.replace(/^\[|\]$/g, '');

  async function step(call: CallContext, work: (signal: AbortSignal) => Promise<string>): Promise<string> {
    const deadline = Math.min(call.deadline, clock.now() + stepMs);
    try {
      return await withDeadline({ clock, deadline, signal: call.signal }, work);
    } catch (error) {
      if (call.signal.aborted) throw call.signal.reason;
      if (error instanceof DeadlineExceeded) throw failureOf(options, error, stepMs);
      const fault = faultOf(error, false);
      const got = `${faultRules[fault].got}${codeWord(error)}: ${advice[fault]}`;
      throw providerFailure(options, faultRules[fault].code, { required: `a connection to ${origin}`, got });
    }
  }

  return [
    {
      name: 'resolve',
      run: (call) =>
        step(call, async (signal) => {
          if (isIP(host) !== 0) return `${host} is an address already`;
          const found = await orAborted(lookup(host, { all: true }), signal);
          return `${host} is ${found.map(({ address }) => address).join(', ')}`;
        }),
    },
    {
      name: 'connect',
      run: (call) =>
        step(call, async (signal) => {
          const client = new Client(origin, { allowH2: false });
          try {
            const started = clock.monotonic();
            const response = await client.request({ method: 'HEAD', path: `${prefix}/`, signal });
            await response.body.dump();
            const milliseconds = Math.round(clock.monotonic() - started);
            return `${origin} answers in ${milliseconds} ms; ${clockWords(response.headers['date'], clock.now())}`;
          } finally {
            await client.destroy();
          }
        }),
    },
  ];
}

function clockWords(date: string | string[] | undefined, now: number): string {
  const theirs = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(theirs)) return 'it does not tell its time';
  // The header has whole seconds.
  const skewMs = now - theirs;
  if (Math.abs(skewMs) <= maxSkewMs) return 'clocks agree';
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  return `but this machine's clock is ${seconds} s ${skewMs > 0 ? 'ahead' : 'behind'}: tokens and signatures may be refused`;
}
