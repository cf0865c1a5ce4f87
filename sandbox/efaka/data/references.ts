import { AWKWARD_TEXTS } from './texts.ts';

/** Of every twelve payments one has an awkward reference, one has none, one shares that of the one before. */
const CYCLE = 12;
const AWKWARD = 5;
const UPPER_CASE = 3;
const NONE = 8;
const SHARED = 11;
const FIRST_ORDER = 1001;

/** The merchant's reference of a family; undefined where it gave none. */
export function referenceOf(family: number): string | undefined {
  switch (family % CYCLE) {
    case AWKWARD:
      return AWKWARD_TEXTS[Math.floor(family / CYCLE) % AWKWARD_TEXTS.length];
    case UPPER_CASE:
      return orderOf(family).toUpperCase();
    case NONE:
      return undefined;
    case SHARED:
      return orderOf(family - 1);
    default:
      return orderOf(family);
  }
}

/** A reference that only what followed this family's payment has. */
export function followUpReference(family: number, member: number): string {
  return `${orderOf(family)}-part-${member}`;
}

/** The families that may have a payment with this reference, in order. */
export function familiesWith(reference: string, count: number): readonly number[] {
  const awkward = AWKWARD_TEXTS.indexOf(reference);
  if (awkward >= 0) {
    const found: number[] = [];
    const step = AWKWARD_TEXTS.length * CYCLE;
    for (let family = awkward * CYCLE + AWKWARD; family < count; family += step) found.push(family);
    return found;
  }
  const order = /^order-(\d{1,9})(?:-part-\d+)?$/i.exec(reference)?.[1];
  if (order === undefined) return [];
  const family = Number(order) - FIRST_ORDER;
  return [family, family + 1].filter((candidate) => candidate >= 0 && candidate < count);
}

function orderOf(family: number): string {
  return `order-${family + FIRST_ORDER}`;
}
