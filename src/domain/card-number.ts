/** Digits a card number has (ISO/IEC 7812-1), and what may stand between two of them. */
const [shortest, longest] = [13, 19];
const groups = /\d+/g;
const between = /^[ \-\u00A0\u2010-\u2015\u2212]$/;

/** First digits of the schemes' ranges and the lengths their numbers have: `from` and `to` are of equal length. */
const issuers: readonly {
  readonly from: string;
  readonly to: string;
  readonly lengths: readonly number[];
}[] = [
  // Visa
  { from: '4', to: '4', lengths: [13, 16, 18, 19] },
  // Mastercard
  { from: '51', to: '55', lengths: [16] },
  { from: '2221', to: '2720', lengths: [16] },
  // American Express
  { from: '34', to: '34', lengths: [15] },
  { from: '37', to: '37', lengths: [15] },
  // Diners Club
  { from: '300', to: '305', lengths: [14, 16, 17, 18, 19] },
  { from: '3095', to: '3095', lengths: [14, 16, 17, 18, 19] },
  { from: '36', to: '36', lengths: [14, 16, 17, 18, 19] },
  { from: '38', to: '39', lengths: [14, 16, 17, 18, 19] },
  // JCB
  { from: '3528', to: '3589', lengths: [16, 17, 18, 19] },
  // Discover, UnionPay, RuPay
  { from: '6011', to: '6011', lengths: [16, 17, 18, 19] },
  { from: '62', to: '62', lengths: [16, 17, 18, 19] },
  { from: '644', to: '649', lengths: [16, 17, 18, 19] },
  { from: '65', to: '65', lengths: [16, 17, 18, 19] },
  { from: '81', to: '82', lengths: [16, 17, 18, 19] },
  // Mir
  { from: '2200', to: '2204', lengths: [16, 17, 18, 19] },
  // Maestro
  { from: '5018', to: '5018', lengths: [13, 14, 15, 16, 17, 18, 19] },
  { from: '5020', to: '5020', lengths: [13, 14, 15, 16, 17, 18, 19] },
  { from: '5038', to: '5038', lengths: [13, 14, 15, 16, 17, 18, 19] },
  { from: '5893', to: '5893', lengths: [13, 14, 15, 16, 17, 18, 19] },
  { from: '6304', to: '6304', lengths: [13, 14, 15, 16, 17, 18, 19] },
  { from: '6759', to: '6763', lengths: [13, 14, 15, 16, 17, 18, 19] },
];

/**
 * Whether a card number stands in a text: 13 to 19 digits, single blanks or hyphens between them allowed, that begin as
 * an issuer's do, are as many as that issuer has, and pass Luhn's test. Digits that are part of a longer row without
 * gaps are not taken for one.
 */
export function holdsCardNumber(text: string): boolean {
  // Full-width digits read as a card number too.
  const plain = text.normalize('NFKC');
  const found = [...plain.matchAll(groups)].map((match) => ({ digits: match[0], at: match.index }));
  return found.some((_, start) => {
    let digits = '';
    for (let index = start; index < found.length; index += 1) {
      const group = found[index];
      const before = found[index - 1];
      if (group === undefined) return false;
      if (index > start && before !== undefined) {
        const gap = plain.slice(before.at + before.digits.length, group.at);
        if (!between.test(gap)) return false;
      }
      digits += group.digits;
      if (digits.length > longest) return false;
      if (isCardNumber(digits)) return true;
    }
    return false;
  });
}

function isCardNumber(digits: string): boolean {
  if (digits.length < shortest || digits.length > longest) return false;
  const issued = issuers.some(({ from, to, lengths }) => {
    const begin = digits.slice(0, from.length);
    return begin >= from && begin <= to && lengths.includes(digits.length);
  });
  return issued && passesLuhn(digits);
}

/** Every second digit from the right doubled, its digits added; the sum of all is a multiple of ten. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const counted = index % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
