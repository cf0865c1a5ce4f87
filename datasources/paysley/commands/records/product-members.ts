import type { Money } from '../../../../src/domain/money.ts';
import type { Refusal } from '../../../../src/domain/operation.ts';
import type { Changes, ProductFields } from '../../../../src/domain/record-commands.ts';
import type { ProductKind } from '../../../../src/domain/vocabulary.ts';
import { unsupportedFields } from '../../../commands/unsupported-fields.ts';
import { exactNumber } from '../../../http/print-json.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { pricingUnits, productKinds } from '../../vocabulary.ts';
import type { Members } from './members.ts';
import { givenOf, meaningOf } from './members.ts';
import { wordOf } from './word-of.ts';

type Settings = Pick<PaysleyConnection, 'settings'>;

const supported: ReadonlySet<string> = new Set([
  'kind',
  'name',
  'description',
  'sku',
  'category',
  'price',
  'cost',
  'unit',
  'taxId',
  'stockManaged',
  'stockOnHand',
  'stockLowThreshold',
  'imageUrl',
] as const satisfies readonly (keyof ProductFields)[]);

/** Fields, and values of fields, that Paysley has no place for. In an update null is one that was given. */
export function unplacedInProduct(
  { settings }: Settings,
  fields: Changes<ProductFields>,
  updates: boolean,
): readonly Refusal[] {
  const rule = { base: ['input', 'product'], label: settings.displayName, nullIsGiven: updates };
  const words = { kind: typeOf(fields.kind), unit: unitOf(fields.unit) };
  const unsaid = Object.entries(words).filter(([, word]) => word === unknownWord);
  return [
    ...unsupportedFields(fields, supported, rule),
    ...unsaid.map(([field]) =>
      refusal('UNSUPPORTED_BY_PROVIDER', 'Paysley has no word for it.', 'product', field),
    ),
  ];
}

/** What was given of a product, by the names of Paysley's list; its category aside. */
export function productMembers(fields: Changes<ProductFields>): Members {
  return givenOf({
    type: typeOf(fields.kind),
    name: fields.name,
    description: fields.description,
    sku: fields.sku,
    sales_price: priceOf(fields.price),
    cost: priceOf(fields.cost),
    unit_type: unitOf(fields.unit),
    unit_in_stock: fields.stockOnHand,
    unit_low_stock: fields.stockLowThreshold,
    image: fields.imageUrl,
  });
}

/** What is wrong with the prices given: lists and bodies have none but of the connection's one currency. */
export function priceRefusals(
  { settings }: Settings,
  { price, cost }: Changes<ProductFields>,
): readonly Refusal[] {
  return Object.entries({ price, cost }).flatMap(([field, money]) => {
    const at = ['product', field];
    if (money === undefined || money === null) return [];
    if (settings.currency === null) {
      const message = 'Paysley says no currency of prices, and the connection has none configured.';
      return [refusal('UNSUPPORTED_BY_PROVIDER', message, ...at)];
    }
    if (money.currency !== settings.currency) {
      const message = `Paysley keeps prices in ${settings.currency} here.`;
      return [refusal('BAD_USER_INPUT', message, ...at, 'currency')];
    }
    return money.value.coefficient < 0n
      ? [refusal('BAD_USER_INPUT', 'Required 0 or more.', ...at, 'amount')]
      : [];
  });
}

/** What Paysley requires of a product as it will be, but for its category (Paysley, create a product). */
export function lackingInProduct(members: Members): readonly Refusal[] {
  const required = { type: 'kind', name: 'name', sales_price: 'price' };
  return Object.entries(required)
    .filter(([member]) => meaningOf('text', members[member]) === null)
    .map(([, field]) => refusal('BAD_USER_INPUT', 'Paysley requires it.', 'product', field));
}

/** Stands for what has no word, so that it is not taken for what was left out. */
const unknownWord = 'unknown';

type Given<T> = T | null | undefined;

function typeOf(kind: Given<ProductKind>): Given<string> {
  if (kind === undefined || kind === null) return kind;
  return kind === 'SUBSCRIPTION' ? unknownWord : productKinds[kind];
}

function unitOf(unit: Changes<ProductFields>['unit']): Given<string> {
  return unit === undefined || unit === null ? unit : (wordOf(pricingUnits, unit) ?? unknownWord);
}

function priceOf(money: Given<Money>) {
  return money === undefined || money === null ? money : exactNumber(money.value);
}
