import { ApiError } from '../../routes/api-error.ts';
import { parseExpansion, rendered } from '../../routes/expansion.ts';
import { Parameters } from '../../routes/parameters.ts';
import type { AddressRecord } from '../../records/common.ts';
import type { CustomerAddressRecord, CustomerRecord } from '../../records/customers.ts';
import { parseId } from '../../wire/id.ts';
import type { Id } from '../../wire/id.ts';
import { wireReply } from '../../wire/wire-json.ts';
import { newId } from '../new-id.ts';
import { readAddress } from '../payments/address.ts';
import { BodyFields } from '../payments/body-fields.ts';
import type { WriteContext, WriteRoute } from '../write-route.ts';
import { id, word } from './field-rules.ts';
import type { Rule } from './field-rules.ts';
import { checkKnown, objectOf, readModel, unprocessable } from './read-model.ts';
import type { Properties } from './read-model.ts';
import { tellRecord } from './record-effects.ts';
import { checkNoParameters } from './resource-routes.ts';

interface AddressUpdate {
  /** Read once the rest is well. */
  readonly address?: unknown;
  readonly addressType?: CustomerAddressRecord['addressType'];
}

interface AddressCreate extends AddressUpdate {
  readonly customer: Id;
}

const anything: Rule<unknown> = (value) => value;

const update: Properties<AddressUpdate> = {
  address: { rule: anything, presence: 'optional' },
  addressType: { rule: word('BILLING', 'SHIPPING', 'BOTH'), presence: 'kept' },
};
const create: Properties<AddressCreate> = { ...update, customer: { rule: id, presence: 'required' } };

const told = {
  word: 'CustomerAddress',
  told: ({ customer }: CustomerAddressRecord) => ({ reference: `${customer.id}`, mark: null }),
} as const;

const PATH = '/customers/{customerId}/addresses';

/**
 * The first address of a customer is its default; another becomes it by a call of its own, and where the default is
 * deleted none takes its place (assumed). An address is replaced as a whole (assumed).
 */
export const addressRoutes: readonly WriteRoute[] = [
  {
    method: 'POST',
    pattern: PATH,
    body: 'json',
    run: ({ query }, context) =>
      shown(context, query, 201, () => {
        const { space, spaceId, wallee } = context;
        const customer = customerOf(context);
        const given = objectOf(context.body);
        checkKnown(given, create);
        const model = readModel(given, create);
        if (model.customer !== customer.id) {
          throw unprocessable({ customer: 'The customer of the path was expected.' });
        }
        const record: CustomerAddressRecord = {
          id: newId(space.addresses),
          version: 1,
          linkedSpaceId: spaceId,
          customer: { id: customer.id },
          address: addressIn(model.address),
          addressType: model.addressType ?? 'BOTH',
          defaultAddress: space.addresses.lookup('customer.id', [customer.id]).length === 0,
          createdOn: new Date(wallee.now()).toISOString(),
        };
        space.addresses.insert(record);
        tellRecord(context, told, 'create', record);
        return record;
      }),
  },
  {
    method: 'PATCH',
    pattern: `${PATH}/{id}`,
    body: 'json',
    run: ({ query }, context) =>
      shown(context, query, 200, () => {
        const current = addressOf(context);
        const given = objectOf(context.body);
        checkKnown(given, update, ['version']);
        if (given.version !== current.version) {
          throw new ApiError('conflict', `The current version ${current.version} was expected.`, {
            errors: { version: `${current.version} was expected.` },
          });
        }
        const { address, ...model } = readModel(given, update);
        return changed(context, current, {
          ...model,
          ...('address' in given ? { address: addressIn(address) } : {}),
        });
      }),
  },
  {
    method: 'DELETE',
    pattern: `${PATH}/{id}`,
    body: 'none',
    run({ query }, context) {
      checkNoParameters(query);
      const current = addressOf(context);
      context.space.addresses.delete(current.id);
      tellRecord(context, told, 'delete', current);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    pattern: `${PATH}/{id}/default`,
    body: 'none',
    run({ query }, context) {
      checkNoParameters(query);
      const current = addressOf(context);
      const { addresses } = context.space;
      for (const { record } of addresses.lookup('customer.id', [current.customer.id])) {
        if (record.defaultAddress && record.id !== current.id)
          changed(context, record, { defaultAddress: false });
      }
      if (!current.defaultAddress) changed(context, current, { defaultAddress: true });
      return { status: 204 };
    },
  },
];

function shown(
  { space, world }: WriteContext,
  query: string,
  status: 200 | 201,
  write: () => CustomerAddressRecord,
) {
  const { shape } = space.addresses;
  const expansion = parseExpansion(new Parameters(query, ['expand']).all('expand'), shape);
  return wireReply(status, rendered(write(), shape, expansion, world));
}

function changed(
  context: WriteContext,
  { id: own, version }: CustomerAddressRecord,
  changes: Partial<CustomerAddressRecord>,
): CustomerAddressRecord {
  const record = context.space.addresses.update(own, { ...changes, version: version + 1 });
  tellRecord(context, told, 'update', record);
  return record;
}

function customerOf({ space, parameters }: WriteContext): CustomerRecord {
  const own = parseId(parameters[0] ?? '');
  const customer = own === undefined ? undefined : space.customers.get(own);
  if (customer === undefined) throw new ApiError('not_found', 'There is no such object here.');
  return customer;
}

function addressOf(context: WriteContext): CustomerAddressRecord {
  const customer = customerOf(context);
  const own = parseId(context.parameters[1] ?? '');
  const record = own === undefined ? undefined : context.space.addresses.get(own);
  if (record === undefined || record.customer.id !== customer.id) {
    throw new ApiError('not_found', 'There is no such object here.');
  }
  return record;
}

/** Refuses by path, such as `address.street`. */
function addressIn(address: unknown): AddressRecord {
  const fields = new BodyFields({ address }, ['address']);
  const record = readAddress(fields, 'address');
  fields.finish();
  return record ?? {};
}
