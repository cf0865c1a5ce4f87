import { ApiError } from '../../routes/api-error.ts';
import { parseId } from '../../wire/id.ts';
import type { Id } from '../../wire/id.ts';
import { wireReply } from '../../wire/wire-json.ts';
import { newId } from '../new-id.ts';
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

/** States of a subscription that keep its product from being retired at once (assumed). */
const RUNNING: readonly string[] = [
  'PENDING',
  'INITIALIZING',
  'ACTIVE',
  'SUSPENDED',
  'TERMINATION_SCHEDULED',
];

/**
 * 200 with the retirement (wallee spec: SubscriptionProductRetirement). A product that somebody is subscribed to is
 * RETIRING until the last subscription has ended, which this sandbox leaves as they are (assumed).
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
    const state = isSubscribed(context, product.id) ? 'RETIRING' : 'RETIRED';
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

function isSubscribed({ space }: WriteContext, product: Id): boolean {
  const versions = space.productVersions.lookup('product.id', [product]).map(({ record }) => record.id);
  return space.subscriptions
    .all()
    .some(
      ({ state, currentProductVersion }) =>
        RUNNING.includes(state) && versions.includes(currentProductVersion.id),
    );
}
