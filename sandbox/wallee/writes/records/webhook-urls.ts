import type { CreationState } from '../../records/common.ts';
import type { WebhookUrlRecord } from '../../records/configuration.ts';
import { settableState, text } from './field-rules.ts';
import type { RecordResource } from './record-resource.ts';
import { checkNotDeleted, softDeletion } from './soft-deletion.ts';

interface WebhookUrlUpdate {
  readonly name?: string;
  readonly url?: string;
  readonly state?: CreationState;
}

interface WebhookUrlCreate extends WebhookUrlUpdate {
  readonly url: string;
}

/** Lengths: wallee spec, core models. */
const name = { rule: text({ max: 50 }), presence: 'kept' } as const;
const address = text({ min: 9, max: 500 });
const state = { rule: settableState, presence: 'kept' } as const;

/** A creation needs the url (assumed: the models mark nothing as required); without a state it is active. */
export const webhookUrls: RecordResource<WebhookUrlRecord, WebhookUrlCreate, WebhookUrlUpdate> = {
  path: '/webhooks/urls',
  word: 'WebhookUrl',
  told: ({ name: reference }) => ({ reference, mark: null }),
  updateMethods: ['PATCH'],
  create: { name, url: { rule: address, presence: 'required' }, state },
  update: { name, url: { rule: address, presence: 'kept' }, state },
  tableOf: (space) => space.webhookUrls,
  created: (head, model) => ({
    ...head,
    name: model.name ?? '',
    url: model.url,
    state: model.state ?? 'ACTIVE',
    applicationManaged: false,
  }),
  changes(current, model) {
    checkNotDeleted(current);
    return model;
  },
  deleted: softDeletion,
};
