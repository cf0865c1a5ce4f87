import { dayOf } from './instant.ts';
import type { EdmType, Value } from './value.ts';

/** One way to call a function: what it takes, what it yields, and how. Arguments are never null. */
export interface Signature {
  readonly takes: readonly EdmType[];
  readonly yields: EdmType;
  apply(args: readonly Value[]): Value;
}

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: Value | undefined): number => Number(value ?? 0);

function onText(yields: EdmType, apply: (text: string) => Value): readonly Signature[] {
  return [{ takes: ['string'], yields, apply: (args) => apply(text(args[0])) }];
}

/** Haystack first, needle second (Govineer spec: argument order). */
function onTexts(yields: EdmType, apply: (haystack: string, needle: string) => Value): readonly Signature[] {
  return [{ takes: ['string', 'string'], yields, apply: (args) => apply(text(args[0]), text(args[1])) }];
}

function onNumber(apply: (value: number) => number): readonly Signature[] {
  // Integers, the only values here that may be bigints, are their own floor, ceiling and round.
  const whole = (value: Value | undefined): Value =>
    typeof value === 'bigint' ? value : apply(number(value));
  return [{ takes: ['number'], yields: 'number', apply: (args) => whole(args[0]) }];
}

function datePart(read: (moment: Date) => number): readonly Signature[] {
  return [
    { takes: ['instant'], yields: 'number', apply: (args) => read(new Date(number(args[0]))) },
    { takes: ['date'], yields: 'number', apply: (args) => read(new Date(number(args[0]) * 86_400_000)) },
  ];
}

function timePart(read: (moment: Date) => number): readonly Signature[] {
  return datePart(read).slice(0, 1);
}

/** Half away from zero, as OData wants; Math.round goes half up. */
function round(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/** Functions by name. Text positions and lengths count UTF-16 units (assumed: the service runs on .NET). */
const FUNCTIONS: ReadonlyMap<string, readonly Signature[]> = new Map([
  ['contains', onTexts('boolean', (haystack, needle) => haystack.includes(needle))],
  ['startswith', onTexts('boolean', (haystack, needle) => haystack.startsWith(needle))],
  ['endswith', onTexts('boolean', (haystack, needle) => haystack.endsWith(needle))],
  ['indexof', onTexts('number', (haystack, needle) => haystack.indexOf(needle))],
  ['concat', onTexts('string', (first, second) => first + second)],
  ['length', onText('number', (value) => value.length)],
  ['tolower', onText('string', (value) => value.toLowerCase())],
  ['toupper', onText('string', (value) => value.toUpperCase())],
  ['trim', onText('string', (value) => value.trim())],
  [
    'substring',
    [
      {
        takes: ['string', 'number'],
        yields: 'string',
        apply: ([value, from]) => text(value).slice(Math.max(0, number(from))),
      },
      {
        takes: ['string', 'number', 'number'],
        yields: 'string',
        apply: ([value, from, count]) => {
          const start = Math.max(0, number(from));
          return text(value).slice(start, start + Math.max(0, number(count)));
        },
      },
    ],
  ],
  ['year', datePart((moment) => moment.getUTCFullYear())],
  ['month', datePart((moment) => moment.getUTCMonth() + 1)],
  ['day', datePart((moment) => moment.getUTCDate())],
  ['hour', timePart((moment) => moment.getUTCHours())],
  ['minute', timePart((moment) => moment.getUTCMinutes())],
  ['second', timePart((moment) => moment.getUTCSeconds())],
  ['date', [{ takes: ['instant'], yields: 'date', apply: (args) => dayOf(number(args[0])) }]],
  ['round', onNumber(round)],
  ['floor', onNumber(Math.floor)],
  ['ceiling', onNumber(Math.ceil)],
]);

/** The signatures of a function; undefined for one the service does not have. `now` is the compiler's. */
export function signaturesOf(name: string): readonly Signature[] | undefined {
  return FUNCTIONS.get(name);
}
