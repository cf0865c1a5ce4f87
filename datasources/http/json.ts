import { NumberText } from './number-text.ts';

/** Levels of lists and objects a text may have: no provider comes near, and deeper ones are attacks on the stack. */
export const maxJsonDepth = 100;

/** The text is not JSON, or too deep. The message holds nothing of the text. */
export class JsonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JsonError';
  }
}

/**
 * Reads a JSON text. Numbers of up to 15 significant digits are JavaScript numbers, which print back as the same
 * digits; longer ones, and those with an exponent beyond ±99, are `NumberText`. Keys such as `__proto__` become own
 * properties. Throws JsonError.
 */
export function parseJson(text: string): unknown {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const { depth, exact } = survey(body);
  if (depth > maxJsonDepth) throw new JsonError(`more than ${maxJsonDepth} levels deep`);
  try {
    return exact ? JSON.parse(body) : JSON.parse(body, keepLongNumbers);
  } catch {
    // The engine's own error quotes the text, so it goes no further.
    throw new JsonError('not JSON');
  }
}

function keepLongNumbers(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number') return value;
  const source = context?.source;
  if (source === undefined)
    throw new TypeError('JSON.parse gives no source text: Node.js 22 or later is required');
  return isSafeNumber(source) ? value : new NumberText(source);
}

/** Whether a double keeps all that was written. Leading zeros are no significant digits; trailing ones are taken for such. */
function isSafeNumber(source: string): boolean {
  const [mantissa = '', exponent = ''] = source.toLowerCase().split('e');
  const digits = mantissa.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length <= 15 && exponent.replace(/^[+-]?0*/, '').length <= 2;
}

interface Survey {
  readonly depth: number;
  /** No number needs its source text. */
  readonly exact: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** One pass over the text outside its strings. A text that is not JSON gives a survey of no meaning. */
function survey(text: string): Survey {
  let level = 0;
  let depth = 0;
  let exact = true;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      at = endOfString(text, at);
    } else if (char === 0x5b || char === 0x7b) {
      level += 1;
      if (level > depth) depth = level;
    } else if (char === 0x5d || char === 0x7d) {
      level -= 1;
    } else if (exact && char >= 0x30 && char <= 0x39) {
      const end = endOfNumber(text, at);
      if (end - at > 15 && !isSafeNumber(text.slice(at, end))) exact = false;
      else if (end - at > 4 && /e/i.test(text.slice(at, end))) exact = isSafeNumber(text.slice(at, end));
      at = end - 1;
    }
  }
  return { depth, exact };
}

/** Index of the closing quote, or of the last character. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length - 1;
}

/** Index behind the digits, point and exponent that begin at `start`. */
function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const char = text.charCodeAt(end);
    const part = (char >= 0x30 && char <= 0x39) || char === 0x2e || char === 0x65 || char === 0x45;
    if (!part && char !== 0x2b && char !== 0x2d) break;
  }
  return end;
}
