import { isUtf8 } from 'node:buffer';
import type { JsonSurvey } from './json-survey.ts';
import { surveyJson } from './json-survey.ts';
import { isSafeNumber, NumberText } from './number-text.ts';

/** Levels of lists and objects a text may have: no provider comes near, and deeper ones are attacks on the stack. */
export const maxJsonDepth = 100;

/** The text is not JSON, not UTF-8, or too deep. The message holds nothing of the text. */
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
export function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new JsonError('not UTF-8');
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const survey = surveyJson(body);
  if (survey.depth > maxJsonDepth) throw new JsonError(`more than ${maxJsonDepth} levels deep`);
  if (survey.broken) throw new JsonError('not JSON');
  const text = textOf(body, survey);
  try {
    return survey.exact ? JSON.parse(text) : JSON.parse(text, keepLongNumbers);
  } catch {
    // The engine's own error quotes the text, so it goes no further.
    throw new JsonError('not JSON');
  }
}

/**
 * The engine keeps a text of two bytes a character that comes to 128 KiB in memory of its own, taken from the system
 * and given back: that costs more than to read it. What is outside ASCII is mostly a name here and there.
 */
const longText = 65_536;
/** Bytes for each stretch outside ASCII, at least: with more of them escapes cost more than they save. */
const sparse = 64;

/** The text, ASCII alone where that is cheaper: characters outside it, which only strings can have, as `\u` escapes. */
function textOf(body: Buffer, { foreign }: JsonSurvey): string {
  if (body.length < longText || foreign.length * sparse > 2 * body.length) return body.toString('utf8');
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < foreign.length; index += 2) {
    const [start = from, end = from] = [foreign[index], foreign[index + 1]];
    parts.push(body.toString('latin1', from, start), escaped(body.toString('utf8', start, end)));
    from = end;
  }
  parts.push(body.toString('latin1', from));
  return parts.join('');
}

function escaped(text: string): string {
  let escapes = '';
  for (let at = 0; at < text.length; at += 1) {
    escapes += `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return escapes;
}

function keepLongNumbers(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number') return value;
  const source = context?.source;
  if (source === undefined)
    throw new TypeError('JSON.parse gives no source text: Node.js 22 or later is required');
  return isSafeNumber(source) ? value : new NumberText(source);
}
