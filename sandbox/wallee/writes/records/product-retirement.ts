import type { SubscriptionRecord } from '../../records/subscriptions.ts';
import { ApiError } from '../../routes/api-error.ts';
import { parseId } from '../../wire/id.ts';
import type { Id } from '../../wire/id.ts';
import { wireReply } from '../../wire/wire-json.ts';
import { newId } from '../new-id.ts';
import { end, RUNNING } from '../subscriptions/subscription-routes.ts';
import type { WriteContext, WriteRoute } from '../write-route.ts';
import { flag, id } from './field-rules.ts';
import { checkNotRetired, products } from './products.ts';
import { checkKnown, objectOf, readModel, unprocessable } from './read-model.ts';
import type { Properties } from './read-model.ts';
import { tellRecord } from './record-effects.ts';
import { checkNoParameters } from './resource-routes.ts';

interface Retirement {
  readonly respectTerminationPeriods?: boolean;
  /** Where subscribers go instead. */
  readonly targetProduct?: Id;
}

const properties: Properties<Retirement> = {
  respectTerminationPeriods: { rule: flag, presence: 'optional' },
  targetProduct: { rule: id, presence: 'optional' },
};

/**
 * 200 with the retirement (wallee spec: SubscriptionProductRetirement). Where no other product is
 * named its subscriptions end, at once or with their notice, as the vendor's client library says; the product is RETIRING
 * as long as one of them runs (assumed). What moves to another product stays as it is here.
 */
export const retirement: WriteRoute = {
  method: 'POST',
  pattern: `${products.path}/{id}/retire`,
  body: 'json',
  run({ query }, context) {
    checkNoParameters(query);
    const { space, spaceId, wallee, parameters } = context;
    const named = parseId(parameters[0] ?? '');
    const product = named === undefined ? undefined : space.products.get(named);
    if (product === undefined) throw new ApiError('not_found', 'There is no such object here.');
    const given = objectOf(context.body);
    checkKnown(given, properties);
    const { respectTerminationPeriods = false, targetProduct } = readModel(given, properties);
    checkNotRetired(product);
    if (targetProduct !== undefined && (targetProduct === product.id || !space.products.get(targetProduct))) {
      throw unprocessable({ targetProduct: 'Another product of the space was expected.' });
    }
    const running = subscriptionsOf(context, product.id);
    const moves = targetProduct !== undefined;
    for (const record of moves ? [] : running) {
      if (!respectTerminationPeriods || record.state !== 'TERMINATION_SCHEDULED') {
        end(context, record, respectTerminationPeriods);
      }
    }
    const stillRun = running.length > 0 && (moves || respectTerminationPeriods);
    const state = stillRun ? 'RETIRING' : 'RETIRED';
    const retired = space.products.update(product.id, { state, version: product.version + 1 });
    tellRecord(context, products, 'delete', retired);
    return wireReply(200, {
      id: newId(space.products),
      version: 1,
      linkedSpaceId: spaceId,
      product: { id: product.id },
      targetProduct: targetProduct === undefined ? undefined : { id: targetProduct },
      respectTerminationPeriods,
      createdOn: new Date(wallee.now()).toISOString(),
    });
  },
};

/** Those that have not ended. */
function subscriptionsOf({ space }: WriteContext, product: Id): readonly SubscriptionRecord[] {
  const versions = space.productVersions.lookup('product.id', [product]).map(({ record }) => record.id);
  return space.subscriptions
    .all()
    .filter(
      ({ state, currentProductVersion }) =>
        RUNNING.includes(state) && versions.includes(currentProductVersion.id),
    );
}
