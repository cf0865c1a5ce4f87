import type { Json, JsonObject, RecordPlace } from '../../../../src/domain/operation.ts';
import type { EarlierOperations } from '../../../../src/ports/command.ts';
import type { RequestParts, WholeRequest } from './request-properties.ts';
import { hiddenProperties } from './request-properties.ts';

/** Of which operation the token in the address for notifications is. */
const notifiedBy = 'notified_by';

/** What this service has written to a request and no read shows. */
export interface Written {
  readonly parts: RequestParts;
  /** The text of the expiry, which says more than the instant where the time zone is not known. */
  readonly expiry: string | undefined;
  readonly notifiedBy: string | undefined;
}

/** What the next update has to repeat. The merchant's own address is in it, and never the token. */
export function writtenOf(whole: WholeRequest, notifiedById: string): JsonObject {
  const hidden = hiddenProperties.map((property): [string, Json] => [property, whole[property]]);
  return { ...Object.fromEntries(hidden), expiry_date: whole.expiry_date, [notifiedBy]: notifiedById };
}

/** All that is known of a request, the newest last. */
export async function writtenTo(
  request: RecordPlace,
  earlier: EarlierOperations | undefined,
): Promise<Written> {
  const operations = (await earlier?.about(request)) ?? [];
  const merged: JsonObject = Object.assign({}, ...operations.map(({ written }) => written ?? {}));
  const parts = hiddenProperties.flatMap((property): [string, Json][] => {
    const value = merged[property];
    return value === undefined ? [] : [[property, value]];
  });
  const { expiry_date: expiry, [notifiedBy]: by } = merged;
  return {
    parts: Object.fromEntries(parts),
    expiry: typeof expiry === 'string' ? expiry : undefined,
    notifiedBy: typeof by === 'string' ? by : undefined,
  };
}
