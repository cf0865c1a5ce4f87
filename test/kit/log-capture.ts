import { Writable } from 'node:stream';
import type { LogLevel } from '../../src/config/settings.ts';
import type { Log } from '../../src/log.ts';
import { createLog } from '../../src/log.ts';

export interface CapturedLog {
  readonly log: Log;
  /** Every line so far, parsed. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Every line so far, as it was written. */
  text(): string;
}

/** A log that prints nothing and forgets nothing. */
export function captureLog(level: LogLevel = 'trace'): CapturedLog {
  const lines: Record<string, unknown>[] = [];
  let text = '';
  const write = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { log: createLog({ level, pretty: null, write }), lines, text: () => text };
}
