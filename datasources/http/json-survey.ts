import { isSafeNumber } from './number-text.ts';

/** What has to be known of a JSON text before it is read. Of a text that is not JSON it has no meaning. */
export interface JsonSurvey {
  /** Levels of lists and objects. */
  readonly depth: number;
  /** No number needs its source text. */
  readonly exact: boolean;
  /** Where bytes outside ASCII begin and end, in turns. */
  readonly foreign: readonly number[];
  /** A backslash before a byte outside ASCII, which no JSON text has. */
  readonly broken: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Longest number, point and sign included, that is safe without a closer look. */
const shortNumber = 15;

/** One pass over the bytes. It takes most of them one by one, so there is nothing in it that could be outside. */
export function surveyJson(body: Uint8Array): JsonSurvey {
  const { length } = body;
  const foreign: number[] = [];
  let level = 0;
  let depth = 0;
  let exact = true;
  let broken = false;
  let at = 0;
  while (at < length) {
    const byte = body[at] ?? 0;
    if (byte === QUOTE) {
      for (at += 1; at < length; at += 1) {
        const inside = body[at] ?? 0;
        if (inside === QUOTE) break;
        if (inside === BACKSLASH) {
          at += 1;
          broken ||= (body[at] ?? 0) > 0x7f;
        } else if (inside > 0x7f) {
          foreign.push(at);
          while ((body[at + 1] ?? 0) > 0x7f) at += 1;
          foreign.push(at + 1);
        }
      }
      at += 1;
    } else if (byte >= 0x30 && byte <= 0x39) {
      const end = endOfNumber(body, at);
      exact &&= isPlain(body, at, end);
      at = end;
    } else {
      if (byte === 0x5b || byte === 0x7b) {
        level += 1;
        if (level > depth) depth = level;
      } else if (byte === 0x5d || byte === 0x7d) {
        level -= 1;
      }
      at += 1;
    }
  }
  return { depth, exact, foreign, broken };
}

/** Index behind the digits, point and exponent that begin at `start`. */
function endOfNumber(body: Uint8Array, start: number): number {
  let end = start + 1;
  for (; end < body.length; end += 1) {
    const byte = body[end] ?? 0;
    const part = (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x65 || byte === 0x45;
    if (!part && byte !== 0x2b && byte !== 0x2d) break;
  }
  return end;
}

/** Whether a double keeps the number that stands there. */
function isPlain(body: Uint8Array, start: number, end: number): boolean {
  if (end - start <= 4) return true;
  if (end - start <= shortNumber && !hasExponent(body, start, end)) return true;
  return isSafeNumber(Buffer.from(body.subarray(start, end)).toString('latin1'));
}

function hasExponent(body: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (((body[at] ?? 0) | 0x20) === 0x65) return true;
  return false;
}
