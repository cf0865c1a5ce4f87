import type { LineItemInput, LineItemPartInput } from '../../../schema/inputs/commands/parts.ts';
import type { LineItemPart, OrderedLineItem } from '../../../src/domain/commands.ts';
import { decodeMoney } from './money.ts';
import type { Path, Problems } from './problems.ts';

/** Lines of one payment. */
const mostLines = 500;

/**
 * Null if left out. What is wrong is noted, and something is given all the same. `wholes`: the currency of the whole, where that is
 * given; else that of the first line that has a price.
 */
export function decodeLineItems(
  problems: Problems,
  path: Path,
  items: readonly LineItemInput[] | null | undefined,
  wholes: string | null | undefined,
): readonly OrderedLineItem[] | null {
  const currency = wholes ?? items?.find(({ unitPrice }) => unitPrice)?.unitPrice?.currency;
  return lines(problems, path, items, (item, at) => ({
    reference: problems.plain([...at, 'reference'], item.reference),
    kind: item.kind ?? null,
    name: problems.free([...at, 'name'], item.name) ?? '',
    sku: problems.plain([...at, 'sku'], item.sku),
    quantity:
      problems.decimal([...at, 'quantity'], item.quantity, 'A number greater than zero', isPositive) ?? '',
    unitPrice: decodeMoney(problems, [...at, 'unitPrice'], item.unitPrice, { sign: 'any', currency }),
    taxRate: problems.decimal([...at, 'taxRate'], item.taxRate, 'A percentage from zero up', isNotNegative),
    taxTitle: problems.free([...at, 'taxTitle'], item.taxTitle),
  }));
}

/** Parts of lines that a payment has. `currency`: of the whole amount, where that is given. */
export function decodeLineItemParts(
  problems: Problems,
  path: Path,
  parts: readonly LineItemPartInput[] | null | undefined,
  currency: string | undefined,
): readonly LineItemPart[] | null {
  return lines(problems, path, parts, (part, at) => ({
    nativeId: problems.plain([...at, 'nativeId'], part.nativeId) ?? '',
    quantity: problems.decimal([...at, 'quantity'], part.quantity, 'A number greater than zero', isPositive),
    amount: decodeMoney(problems, [...at, 'amount'], part.amount, { sign: 'positive', currency }),
  }));
}

function lines<From, To>(
  problems: Problems,
  path: Path,
  given: readonly From[] | null | undefined,
  read: (line: From, at: Path) => To,
): readonly To[] | null {
  if (given === null || given === undefined) return null;
  if (given.length === 0 || given.length > mostLines) {
    return problems.bad(path, `1 to ${mostLines} lines are required; left out, there are none.`);
  }
  return given.map((line, index) => read(line, [...path, `${index}`]));
}

function isPositive(coefficient: bigint): boolean {
  return coefficient > 0n;
}

function isNotNegative(coefficient: bigint): boolean {
  return coefficient >= 0n;
}
