import type { GovineerSettings } from '../../../../src/config/govineer.ts';
import { currencyExponent } from '../../../../src/domain/currency.ts';
import { normalizeDecimal, parseDecimal } from '../../../../src/domain/decimal.ts';
import type { Refusal } from '../../../../src/domain/operation.ts';
import type { RecordCommands } from '../../../../src/domain/record-commands.ts';
import type { Printable } from '../../../http/print-json.ts';
import { exactNumber } from '../../../http/print-json.ts';
import { refusal } from '../../../rows/refusals.ts';
import { ianaZoneOf, windowsZoneOf } from '../../windows-zones.ts';
import type { PathOf } from '../outcome.ts';
import type { Client } from './client.ts';

type CreateAccount = RecordCommands['createAccount'];

const inputs = new Map([
  ['client_id', 'clientId'],
  ['name', 'name'],
  ['processor', 'processor'],
  ['external_account_id', 'externalAccountId'],
  ['external_merchant_id', 'externalMerchantId'],
  ['enable_credit_card', 'cardEnabled'],
  ['enable_ach', 'bankAccountEnabled'],
  ['minimum_payment_amount', 'minimumAmount'],
  ['maximum_payment_amount', 'maximumAmount'],
]);

export const accountPaths: PathOf = (property) => inputs.get(property) ?? null;

/** Limits are decimals in major units, unlike every other amount (Govineer, accounts). */
export function accountBody(input: CreateAccount): Printable {
  const { client, name, processor, externalAccountId, externalMerchantId } = input;
  return {
    client_id: client.nativeId,
    name,
    processor: processor ?? undefined,
    external_account_id: externalAccountId ?? undefined,
    external_merchant_id: externalMerchantId ?? undefined,
    active: true,
    enable_credit_card: input.cardEnabled ?? undefined,
    enable_ach: input.bankAccountEnabled ?? undefined,
    minimum_payment_amount: limit(input.minimumAmount),
    maximum_payment_amount: limit(input.maximumAmount),
  };
}

function limit(text: string | null): Printable | undefined {
  const value = parseDecimal(text ?? '');
  return value === null ? undefined : exactNumber(value);
}

/** What an account can't have. The currency is that of the connection and the zone that of the client, or neither is kept. */
export function accountRefusals(
  input: CreateAccount,
  client: Client | null,
  { defaultCurrency }: Pick<GovineerSettings, 'defaultCurrency'>,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const { defaultCurrency: currency, timeZone } = input;
  if (currency !== null && currency !== defaultCurrency) {
    const message = `Govineer keeps no currency of an account; here it is ${defaultCurrency}.`;
    refusals.push(refusal('UNSUPPORTED_BY_PROVIDER', message, 'defaultCurrency'));
  }
  if (timeZone !== null && client !== null && !isZoneOf(client, timeZone)) {
    const message = 'An account at Govineer has the time zone of its client.';
    refusals.push(refusal('UNSUPPORTED_BY_PROVIDER', message, 'timeZone'));
  }
  for (const name of ['minimumAmount', 'maximumAmount'] as const) {
    const value = parseDecimal(input[name] ?? '');
    if (value !== null && normalizeDecimal(value).scale > currencyExponent(defaultCurrency)) {
      refusals.push(refusal('BAD_USER_INPUT', `Required an amount of ${defaultCurrency}.`, name));
    }
  }
  return refusals;
}

/** Whether it is what a read of the account will show. */
function isZoneOf({ timezone }: Client, timeZone: string): boolean {
  if (timezone === null || ianaZoneOf(timezone) === null) return false;
  try {
    return windowsZoneOf(timeZone) === timezone;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
