import type { CreationState } from '../../records/common.ts';
import type { WebhookListenerRecord } from '../../records/configuration.ts';
import type { Id } from '../../wire/id.ts';
import { FieldProblem, flag, id, settableState, text, textSet } from './field-rules.ts';
import { unprocessable } from './read-model.ts';
import type { RecordResource } from './record-resource.ts';
import { checkNotDeleted, softDeletion } from './soft-deletion.ts';

interface WebhookListenerUpdate {
  readonly name?: string;
  readonly state?: CreationState;
  readonly entityStates?: readonly string[];
  readonly notifyEveryChange?: boolean;
}

interface WebhookListenerCreate extends WebhookListenerUpdate {
  /** Entity type id. */
  readonly entity: number;
  /** Of a webhook url of the space. */
  readonly url: Id;
  readonly identity?: Id;
}

const update = {
  name: { rule: text({ max: 50 }), presence: 'kept' },
  state: { rule: settableState, presence: 'kept' },
  entityStates: { rule: textSet, presence: 'kept' },
  notifyEveryChange: { rule: flag, presence: 'kept' },
} as const;

/** Entity and url of a listener stay; without a state it is active (assumed). */
export const webhookListeners: RecordResource<
  WebhookListenerRecord,
  WebhookListenerCreate,
  WebhookListenerUpdate
> = {
  path: '/webhooks/listeners',
  word: 'WebhookListener',
  told: ({ name: reference }) => ({ reference, mark: null }),
  updateMethods: ['PATCH'],
  create: {
    ...update,
    entity: { rule: entityId, presence: 'required' },
    url: { rule: id, presence: 'required' },
    identity: { rule: id, presence: 'optional' },
  },
  update,
  tableOf: (space) => space.webhookListeners,
  created(head, model, { space }) {
    const url = space.webhookUrls.get(model.url);
    if (url === undefined || url.state === 'DELETED') {
      throw unprocessable({ url: `There is no webhook url ${model.url} here.` });
    }
    // Identities cannot be made in this sandbox, so that none can be named.
    if (model.identity !== undefined) {
      throw unprocessable({ identity: `There is no webhook identity ${model.identity} here.` });
    }
    return {
      ...head,
      name: model.name ?? '',
      state: model.state ?? 'ACTIVE',
      entity: model.entity,
      entityStates: model.entityStates ?? [],
      notifyEveryChange: model.notifyEveryChange ?? false,
      // The model to create one has no such property (assumed: on).
      enablePayloadSignatureAndState: true,
      url: { id: url.id },
    };
  },
  changes(current, model) {
    checkNotDeleted(current);
    return model;
  },
  deleted: softDeletion,
};

/** Entity type ids are far below 2^53. */
function entityId(value: unknown): number {
  const entity = id(value);
  if (typeof entity === 'bigint') throw new FieldProblem('The id of an entity type was expected.');
  return entity;
}
