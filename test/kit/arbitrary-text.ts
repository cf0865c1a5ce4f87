import fc from 'fast-check';

/** Texts that break quoting, escaping, folding or counting somewhere. All are well-formed Unicode. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  "O'Brien",
  "' or 1 eq 1 or 'a' eq '",
  '"quoted" \\"twice\\"',
  '\\',
  '%27%22%00',
  '100%_*?',
  'a,b;c|d',
  'x) or (y',
  '-not:this OR that~',
  'null',
  'everything',
  '${jndi:x}{{y}}',
  '<b>&amp;</b>',
  ' leading and trailing ',
  'tab\tline\nend\r\n',
  '\u0000',
  'STRASSE straße STRAẞE',
  'İstanbul ıstanbul',
  '\u212A is Kelvin, K is not',
  'Ångström A\u030Angström',
  'ΟΔΥΣΣΕΥΣ',
  '👩‍👩‍👧 family',
  '𝒜𝒷𝒸',
  'שלום \u202E evil',
  '漢字かな',
  '\uFFFF\uFFFD',
];

/** Any code point but the surrogates, which are no characters. */
const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * What fast-check's unit 'binary' is, with a way back that is worked out: its own makes a table of all of Unicode, which
 * takes seconds.
 */
const anyCharacter: fc.Arbitrary<string> = fc.nat(0x10ffff - SURROGATES.count).map(
  (at) => String.fromCodePoint(at < SURROGATES.first ? at : at + SURROGATES.count),
  (character) => {
    const point = typeof character === 'string' ? character.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== character) throw new Error('not a character');
    return point < SURROGATES.first ? point : point - SURROGATES.count;
  },
);

/** Short texts that meet often, among them hostile ones and any Unicode. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.string({ unit: fc.constantFrom('a', 'B', 'b', 'ß', 'İ', ' ', '1', "'"), maxLength: 4 }),
  },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 6 }) },
);

/** Texts near `text`: itself, in another case, or a part of it. */
export function nearText(text: string): fc.Arbitrary<string> {
  const characters = Array.from(text);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(text) },
    { weight: 1, arbitrary: fc.constantFrom(text.toUpperCase(), text.toLowerCase()) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat(characters.length), fc.nat(characters.length))
        .map(([a, b]) => characters.slice(Math.min(a, b), Math.max(a, b)).join('')),
    },
  );
}
