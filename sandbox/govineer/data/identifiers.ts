import type { Prng } from '../../kit/prng.ts';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

/** A prefixed opaque id such as `pay_…`. Random, so that the order of ids is not the order of creation. */
export function prefixedId(prng: Prng, prefix: 'pay' | 'txn' | 'spm' | 'cs'): string {
  return `${prefix}_${prng.text(ALPHANUMERIC, 16)}`;
}

/** A UUID (assumed for ids without a published prefix); some are upper-case. */
export function uuid(prng: Prng): string {
  const part = (length: number): string => prng.text(HEX, length);
  const id = `${part(8)}-${part(4)}-4${part(3)}-a${part(3)}-${part(12)}`;
  return prng.chance(0.125) ? id.toUpperCase() : id;
}

export function digits(prng: Prng, length: number): string {
  return prng.text('0123456789', length);
}

/** The id with the case of its letters turned round, prefix apart: another record for an ordinal reader. */
export function caseTwin(id: string): string {
  const [prefix, rest = ''] = id.split('_');
  const turned = Array.from(rest, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  return `${prefix}_${turned.join('')}`;
}
