/** Characters of an ACH entry's individual identification number. */
const length = 15;
const radix = 36n;

/**
 * What marks a payment as that of one operation, in `identificationNumber`: digits and capitals made of the operation's
 * id, of which they keep all that is chance.
 */
export function tagOf(operationId: string): string {
  let rest = BigInt(`0x${operationId.replaceAll('-', '')}`) % radix ** BigInt(length);
  let tag = '';
  while (tag.length < length) {
    tag = (rest % radix).toString(Number(radix)) + tag;
    rest /= radix;
  }
  return tag.toUpperCase();
}
