import type { Amount, ListSize, Pins, Step } from './step.ts';

/** As they were sent. */
export type Variables = Readonly<Record<string, unknown>>;

/** Most rows of a page: more is refused when the field is executed. */
const mostRows = 100;
/** Levels of a filter that are gone through; deeper ones are refused when the field is executed. */
const mostLevels = 32;

export function sizeOf({ asked, usual }: ListSize, variables: Variables): number {
  let size: number | null = null;
  for (const amount of asked) {
    const told = amountOf(amount, variables);
    if (told !== null && (size === null || told > size)) size = told;
  }
  return size ?? usual;
}

/** 0 to 100; null where nothing is said. */
function amountOf(amount: Amount, variables: Variables): number | null {
  const told = 'fixed' in amount ? amount.fixed : (variables[amount.variable] ?? amount.otherwise);
  return typeof told === 'number' ? Math.max(0, Math.min(mostRows, told)) : null;
}

export function idsOf({ ids }: Extract<Step, { by: 'ids' }>, variables: Variables): number {
  const held = ids.variable === null ? null : variables[ids.variable];
  return ids.fixed + (Array.isArray(held) ? held.length : 0);
}

export function pinsOf({ fixed, variables: names }: Pins, variables: Variables): number {
  let pins = fixed;
  for (const { name, holds } of names) {
    const held = variables[name];
    pins += holds === 'filter' ? pinsIn(held, 0) : valuesIn(held);
  }
  return pins;
}

function pinsIn(filter: unknown, level: number): number {
  if (typeof filter !== 'object' || filter === null || level > mostLevels) return 0;
  let pins = 0;
  for (const [key, value] of Object.entries(filter)) {
    pins += key === 'eq' || key === 'in' ? valuesIn(value) : pinsIn(value, level + 1);
  }
  return pins;
}

function valuesIn(value: unknown): number {
  if (value === undefined || value === null) return 0;
  return Array.isArray(value) ? value.length : 1;
}
