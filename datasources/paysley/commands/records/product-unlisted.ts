import type { JsonObject, RecordPlace, Refusal } from '../../../../src/domain/operation.ts';
import type { Changes, ProductFields } from '../../../../src/domain/record-commands.ts';
import type { EarlierOperations } from '../../../../src/ports/command.ts';
import { NumberText } from '../../../http/number-text.ts';
import type { Printable } from '../../../http/print-json.ts';
import { refusal } from '../../../rows/refusals.ts';

/** What no list shows of a product, in Paysley's words. */
export interface Unlisted {
  readonly category_id: string;
  readonly manage_inventory: 0 | 1;
  /** `""`: none. */
  readonly tax_id: string;
}

/** What this service has written of it. */
export type KnownUnlisted = Partial<Unlisted>;

/** The newest of each that an operation of ours has written; whatever else has changed it meanwhile is not known. */
export async function writtenUnlisted(
  earlier: EarlierOperations | undefined,
  place: RecordPlace,
): Promise<KnownUnlisted> {
  const operations = (await earlier?.about(place)) ?? [];
  const merged: JsonObject = Object.assign({}, ...operations.map(({ written }) => written ?? {}));
  const { category_id: category, manage_inventory: managed, tax_id: tax } = merged;
  return {
    ...(typeof category === 'string' ? { category_id: category } : {}),
    ...(managed === 0 || managed === 1 ? { manage_inventory: managed } : {}),
    ...(typeof tax === 'string' ? { tax_id: tax } : {}),
  };
}

export type Settings = Omit<Unlisted, 'category_id'>;

/** Of a product that is new: what is left out is none. */
export function newSettings({ stockManaged, taxId }: Changes<ProductFields>): Settings {
  return { manage_inventory: stockManaged === true ? 1 : 0, tax_id: taxId ?? '' };
}

/** As given, else as we wrote it: an update that leaves it out would reset it, so that nobody's guess will do. */
export function settingsAfter(
  { stockManaged, taxId }: Changes<ProductFields>,
  known: KnownUnlisted,
): Settings | { readonly refusals: readonly Refusal[] } {
  const managed =
    stockManaged === undefined ? known.manage_inventory : stockManaged === true ? (1 as const) : (0 as const);
  const tax = taxId === undefined ? known.tax_id : (taxId ?? '');
  if (managed !== undefined && tax !== undefined) return { manage_inventory: managed, tax_id: tax };
  return {
    refusals: [
      ...(managed === undefined ? [unknown('stockManaged')] : []),
      ...(tax === undefined ? [unknown('taxId')] : []),
    ],
  };
}

/** As bodies have it. */
export function printedUnlisted({ category_id, ...settings }: Unlisted): Readonly<Record<string, Printable>> {
  return { category_id: new NumberText(category_id), ...settings };
}

function unknown(field: string): Refusal {
  const message = 'Paysley takes products whole and does not show this: give it, or it would be reset.';
  return refusal('UNSUPPORTED_BY_PROVIDER', message, 'product', field);
}
