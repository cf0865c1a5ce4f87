import type { PaysleySettings } from '../../../src/config/paysley.ts';
import { encodeProviderId } from '../../../src/domain/global-id.ts';
import type { OperatorCapability } from '../../../src/filter/capability.ts';
import type { IdOrder, OrderCapability } from '../../../src/ports/capabilities.ts';
import { keywordsIgnoreCase } from '../connection.ts';

/**
 * The lines that fields of one type share. "Paysley": its published documents; "inferred": nobody published it, and a
 * live connection is not to rely on it before a probe, or before its settings say so.
 */

/** What every record of a connection has in common. */
export function connectionConstants({ key }: PaysleySettings) {
  return { provider: 'PAYSLEY', providerId: encodeProviderId(key) } as const;
}

/** Text that `keywords` searches. One that finds whole words only, or minds the case, would miss rows. */
export function keywordLines(settings: PaysleySettings): readonly OperatorCapability[] {
  const told = settings.keywords !== 'unknown';
  const line = (operators: OperatorCapability['operators'], how: string): OperatorCapability => ({
    operators,
    precision: 'superset',
    basis: told ? 'documented' : 'assumed',
    unproven: 'local',
    source: told
      ? `the connection's setting keywords=${settings.keywords}`
      : `inferred: keywords finds a piece of text${how}`,
  });
  const raw = line(['eq', 'in', 'startsWith', 'endsWith'], '');
  // The needles of these are folded, the provider's text is not.
  return keywordsIgnoreCase(settings)
    ? [raw, line(['contains', 'eqIgnoreCase'], ', whatever the case')]
    : [raw];
}

/** The customer behind a record, by the e-mail they share, whose case may differ. */
export function customerLines(settings: PaysleySettings): readonly OperatorCapability[] {
  const [, folded] = keywordLines(settings);
  return folded === undefined ? [] : [{ ...folded, operators: ['eq', 'in'] }];
}

const datesSource = 'inferred: start_date and end_date are about payment_date';

/** Days wide enough for every time zone, and for an end that is part of the range or not. */
export function dayLines({ dates }: PaysleySettings): readonly OperatorCapability[] {
  const told = dates !== 'unknown';
  return [
    {
      operators: ['eq', 'in', 'gt', 'gte', 'lt', 'lte'],
      precision: 'superset',
      basis: told ? 'documented' : 'assumed',
      unproven: 'local',
      source: told ? `the connection's setting dates=${dates}` : datesSource,
    },
  ];
}

/** Narrower windows would be read as these: bounds are widened by three days in all. */
const leastWindow = 4 * 86_400_000;

/** The history cannot be ordered: it is read in windows of days. */
export function windowOrder({
  dates,
}: PaysleySettings): Pick<OrderCapability<never>, 'basis' | 'source' | 'missing' | 'windows'> {
  const told = dates !== 'unknown';
  return {
    basis: told ? 'documented' : 'assumed',
    source: told ? `the connection's setting dates=${dates}` : datesSource,
    missing: 'never',
    windows: { least: leastWindow },
  };
}

/** Ids of the history are opaque, its lists are in no said order. */
export const textIds: IdOrder = {
  compare: 'codePoints',
  native: false,
  basis: 'documented',
  source: 'lists are not ordered by id at the provider',
};

/** Ids of customers, groups, products and categories are numbers. */
export const numberIds: IdOrder = { ...textIds, compare: 'integers' };
