import { presentOnly } from '../../data/present.ts';
import type { CustomerRecord } from '../../records/customers.ts';
import { currency, language, metaData, printable, text } from './field-rules.ts';
import type { TextLimits } from './field-rules.ts';
import type { Properties, Property } from './read-model.ts';
import type { RecordResource } from './record-resource.ts';

/** What callers write of a customer, in a creation and in an update alike. */
interface CustomerModel {
  readonly customerId?: string;
  readonly emailAddress?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly preferredCurrency?: string;
  readonly language?: string;
  readonly metaData?: Readonly<Record<string, string>>;
}

const optional = (limits: TextLimits): Property<string> => ({ rule: text(limits), presence: 'optional' });

/** Lengths: wallee spec, core models. */
const properties: Properties<CustomerModel> = {
  customerId: optional(printable),
  emailAddress: optional({ max: 254 }),
  givenName: optional({ max: 100 }),
  familyName: optional({ max: 100 }),
  preferredCurrency: optional(currency),
  language: optional(language),
  metaData: { rule: metaData, presence: 'optional' },
};

/** `POST /customers/{id}` updates too: the documentation shows it so. A deletion is for good (assumed). */
export const customers: RecordResource<CustomerRecord, CustomerModel, CustomerModel> = {
  path: '/customers',
  word: 'Customer',
  told: ({ customerId, metaData: { operation } }) => ({
    reference: customerId ?? null,
    mark: operation ?? null,
  }),
  updateMethods: ['PATCH', 'POST'],
  create: properties,
  update: properties,
  tableOf: (space) => space.customers,
  created: (head, model, { wallee }) =>
    presentOnly<CustomerRecord>({
      ...head,
      customerId: model.customerId,
      emailAddress: model.emailAddress,
      givenName: model.givenName,
      familyName: model.familyName,
      preferredCurrency: model.preferredCurrency,
      language: model.language,
      metaData: model.metaData ?? {},
      createdOn: new Date(wallee.now()).toISOString(),
    }),
  // Meta data is replaced as a whole (assumed).
  changes: (_current, model) =>
    'metaData' in model ? { ...model, metaData: model.metaData ?? {} } : { ...model },
  deleted: () => undefined,
  // Their addresses have no life of their own (assumed).
  cleared({ id }, { addresses }) {
    for (const { record } of addresses.lookup('customer.id', [id])) addresses.delete(record.id);
  },
};
