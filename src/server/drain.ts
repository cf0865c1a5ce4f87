import type { Log } from '../log.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** The part of `process` that matters here. */
export interface SignalSource {
  on(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
  off(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
}

/**
 * Ends the process decently: at the first SIGTERM or SIGINT `stop` is run, then `exit(0)`; at the second, or if
 * `stop` fails, `exit(1)` at once. Returns a function that forgets all this.
 */
export function drainOnSignals(options: {
  readonly signals: SignalSource;
  /** Resolves when everything is closed; how long that may take is its own affair. */
  readonly stop: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly log: Log;
}): () => void {
  const { signals, stop, exit, log } = options;
  let draining = false;

  const onSignal = (): void => {
    if (draining) {
      exit(1);
      return;
    }
    draining = true;
    log.info('draining: requests under way may finish');
    stop().then(
      () => {
        log.info('stopped');
        exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, 'could not stop decently');
        exit(1);
      },
    );
  };

  for (const signal of SIGNALS) signals.on(signal, onSignal);
  return () => {
    for (const signal of SIGNALS) signals.off(signal, onSignal);
  };
}
