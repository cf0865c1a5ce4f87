import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Client } from 'undici';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { DoctorStep } from '../../src/ports/provider.ts';
import { DeadlineExceeded, orAborted, withDeadline } from '../../src/resilience/deadline.ts';
import type { BaseAddress } from './base-address.ts';
import { baseAddress } from './base-address.ts';
import { describeSkew, skewOf } from './clock-skew.ts';
import type { ConnectionName } from './failure.ts';
import { providerFailure } from './failure.ts';
import { codeWord, faultOf, faultRules } from './fault.ts';
import { preflightFaultOf } from './preflight-fault.ts';
import type { PreflightFault } from './step-word.ts';
import { nativeCodeOfWord } from './step-word.ts';

export interface PreflightOptions extends ConnectionName {
  readonly baseUrl: string;
  /** Other addresses the connection calls, e.g. for tokens; those of an origin that was tried are not tried again. */
  readonly otherUrls?: readonly string[];
  readonly clock: Clock;
  /** How long each step may take, in milliseconds. 5,000. */
  readonly stepMs?: number;
  /** Told how far this machine's clock is ahead of the provider's, as `skewOf` has it. */
  readonly onSkew?: (skewMs: number | null) => void;
}

/**
 * The first two steps of `doctor`: is there such a host, and does it talk to us. No credentials are sent. What fails is
 * told as a ProviderFailure whose `nativeCode` is a `PreflightFault`.
 */
export function createPreflight(
  options: PreflightOptions,
): readonly [resolve: DoctorStep, connect: DoctorStep] {
  const { clock, stepMs = 5000, onSkew } = options;
  const base = baseAddress(options.baseUrl);
  const others = (options.otherUrls ?? []).map(baseAddress);
  const places = [base, ...others].filter(
    ({ origin }, index, all) => all.findIndex((other) => other.origin === origin) === index,
  );

  /** Tries every place in turn: the first that fails is the one to mend. */
  async function step(
    call: CallContext,
    late: PreflightFault,
    work: (place: BaseAddress, signal: AbortSignal) => Promise<string>,
  ): Promise<string> {
    const started = clock.now();
    const deadline = Math.min(call.deadline, started + stepMs);
    const told: string[] = [];
    for (const place of places) {
      try {
        told.push(
          await withDeadline({ clock, deadline, signal: call.signal }, (signal) => work(place, signal)),
        );
      } catch (error) {
        if (call.signal.aborted) throw call.signal.reason;
        const required = `a connection to ${place.origin}`;
        if (error instanceof DeadlineExceeded) {
          const got = `none within ${Math.max(0, deadline - started)} ms`;
          throw providerFailure(options, 'PROVIDER_TIMEOUT', {
            required,
            got,
            nativeCode: nativeCodeOfWord(late),
          });
        }
        const { code, got } = faultRules[faultOf(error, false)];
        throw providerFailure(options, code, {
          required,
          got: got + codeWord(error),
          nativeCode: nativeCodeOfWord(preflightFaultOf(error)),
        });
      }
    }
    // Two ports of one host are one name.
    return [...new Set(told)].join('; ');
  }

  async function resolve({ origin }: BaseAddress, signal: AbortSignal): Promise<string> {
    const host = new URL(origin).hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0) return `${host} is an address already`;
    const found = await orAborted(lookup(host, { all: true }), signal);
    return `${host} is ${found.map(({ address }) => address).join(', ')}`;
  }

  async function connect(place: BaseAddress, signal: AbortSignal): Promise<string> {
    const { origin, prefix } = place;
    // Shorter than the step, so that a silent network is told from a silent server.
    const client = new Client(origin, { allowH2: false, connectTimeout: Math.ceil(stepMs * 0.6) });
    try {
      const started = clock.monotonic();
      const response = await client.request({ method: 'HEAD', path: `${prefix}/`, signal });
      await response.body.dump();
      const milliseconds = Math.round(clock.monotonic() - started);
      const answers = `${origin} answers in ${milliseconds} ms`;
      if (place !== base) return answers;
      const skewMs = skewOf(response.headers['date'], clock.now());
      onSkew?.(skewMs);
      return `${answers}; ${describeSkew(skewMs)}`;
    } finally {
      await client.destroy();
    }
  }

  return [
    { name: 'resolve', run: (call) => step(call, 'dnsSilent', resolve) },
    { name: 'connect', run: (call) => step(call, 'tryTimeout', connect) },
  ];
}
