import type { Json, JsonObject, Refusal } from '../../../../src/domain/operation.ts';
import type { Changes, PosLinkFields } from '../../../../src/domain/record-commands.ts';
import { isObject } from '../../../http/decode.ts';
import { NumberText } from '../../../http/number-text.ts';
import type { Printable } from '../../../http/print-json.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { posWallets } from './link-words.ts';
import { notificationUrl } from './notification-url.ts';
import { wrongMethods } from './request-checks.ts';
import { digestOf } from './shown-parts.ts';
import { textsOf, wrongTexts } from './text-map.ts';

const base = 'posLink';

type Setting<F extends keyof PosLinkFields> = (
  value: PosLinkFields[F] | null,
  notifies: (own: string) => string,
) => JsonObject;

/** What each field becomes; null: it is not set (Paysley, POS link, body parameters). */
const settings: { readonly [F in keyof PosLinkFields]: Setting<F> } = {
  currencies: (codes) => ({ currency: codes ?? [] }),
  taxId: (id) => ({ tax_id: id ?? '' }),
  tipEnabled: (enabled) => ({ tip_enabled: enabled === true }),
  phoneOrder: (isOne) => ({ moto_enabled: isOne === true }),
  shareButton: (shown) => ({ share_button_enabled: shown === true }),
  recurringEnabled: (enabled) => ({ repeat_payment: enabled === true }),
  generateReference: (generates) => ({ auto_generate_ref_number: generates === true }),
  referencePrefix: (text) => ({ ref_number_prefix: text ?? '' }),
  referenceSuffix: (number) => ({ ref_number_suffix: number ?? '' }),
  notes: (texts) => ({ additional_info: textsOf(texts) }),
  textFields: (texts) => ({ additional_info_text: textsOf(texts) }),
  choiceFields: (texts) => ({ additional_info_dropdown: textsOf(texts) }),
  methods: (methods) => ({ payment_methods: methods ?? [] }),
  urls: (urls, notifies) => ({
    redirect_url: urls?.redirectUrl ?? '',
    cancel_url: urls?.cancelUrl ?? '',
    response_url: notifies(urls?.notificationUrl ?? ''),
  }),
};

const fieldNames = Object.keys(settings) as readonly (keyof PosLinkFields)[];

/** By property of the body, which field it is of. */
const fieldOfProperty: ReadonlyMap<string, keyof PosLinkFields> = new Map(
  fieldNames.flatMap((field) =>
    Object.keys((settings[field] as Setting<typeof field>)(null, () => '')).map((property) => [
      property,
      field,
    ]),
  ),
);

/** Which input a property is of, dotted below `input`. */
export const posInputs: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...fieldOfProperty].map(([property, field]) => [property, `${base}.${field}`])),
  redirect_url: `${base}.urls.redirectUrl`,
  cancel_url: `${base}.urls.cancelUrl`,
  response_url: `${base}.urls.notificationUrl`,
};

/** The properties of the fields that were given, or of every field. */
export function posParts(
  connection: Pick<PaysleyConnection, 'settings'>,
  fields: Changes<PosLinkFields>,
  { operationId, all }: { readonly operationId: string; readonly all: boolean },
): JsonObject {
  const notifies = (own: string): string => notificationUrl(connection, own, operationId);
  const names = fieldNames.filter((name) => all || fields[name] !== undefined);
  return Object.assign({}, ...names.map((name) => partOf(name, fields, notifies))) as JsonObject;
}

function partOf<F extends keyof PosLinkFields>(
  name: F,
  fields: Changes<PosLinkFields>,
  notifies: (own: string) => string,
): JsonObject {
  return settings[name](fields[name] ?? null, notifies);
}

/** What a read shows of the link that an update has to repeat, as it came. */
export function shownPos(payload: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(payload)) return {};
  return Object.fromEntries(
    [...fieldOfProperty.keys()]
      .filter((property) => Object.hasOwn(payload, property))
      .map((property) => [property, payload[property]]),
  );
}

/** A refusal for each field of which the link as it would be sent lacks something. */
export function unknownPosFields(parts: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const missing = [...fieldOfProperty].filter(([property]) => !Object.hasOwn(parts, property));
  return [...new Set(missing.map(([, field]) => field))].map((field) => {
    const message = 'Paysley takes the POS link whole and did not tell this: say it again.';
    return refusal('UNSUPPORTED_BY_PROVIDER', message, base, field);
  });
}

/** `isNew`: what a link can't be without has to be there. */
export function wrongPosFields(fields: Changes<PosLinkFields>, isNew: boolean): readonly Refusal[] {
  const { currencies, methods, notes, textFields, choiceFields } = fields;
  const needed = isNew || currencies !== undefined;
  return [
    ...(needed && (currencies ?? []).length === 0
      ? [refusal('BAD_USER_INPUT', 'Required at least one currency.', base, 'currencies')]
      : []),
    ...wrongMethods(methods ?? [], posWallets, base),
    ...wrongTexts(notes, { base: [base, 'notes'], lists: false }),
    ...wrongTexts(textFields, { base: [base, 'textFields'], lists: false }),
    ...wrongTexts(choiceFields, { base: [base, 'choiceFields'], lists: true }),
  ];
}

/** Equal for links that are set alike. */
export function posView(parts: Readonly<Record<string, unknown>>): string {
  return digestOf([...fieldOfProperty.keys()].map((property) => jsonOf(parts[property])));
}

/** What came out of an answer, to be sent again as it is. */
export function printablePos(parts: Readonly<Record<string, unknown>>): Printable {
  return parts as { readonly [name: string]: Printable };
}

function jsonOf(value: unknown): Json {
  if (value instanceof NumberText) return value.text;
  return JSON.parse(JSON.stringify(value ?? null)) as Json;
}
