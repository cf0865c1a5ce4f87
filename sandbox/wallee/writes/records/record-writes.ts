import type { SpaceEntity } from '../../records/common.ts';
import { ApiError } from '../../routes/api-error.ts';
import type { Id } from '../../wire/id.ts';
import { newId } from '../new-id.ts';
import type { WriteContext } from '../write-route.ts';
import { checkKnown, objectOf, readModel } from './read-model.ts';
import { tellRecord } from './record-effects.ts';
import type { RecordResource } from './record-resource.ts';

const FIRST_VERSION = 1;

export function createRecord<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
  context: WriteContext,
  body: unknown,
): R {
  const given = objectOf(body);
  checkKnown(given, resource.create);
  const model = readModel(given, resource.create);
  const table = resource.tableOf(context.space);
  const known = resource.replayed?.(model, context.space);
  if (known !== undefined) return known;
  const head = { id: newId(table), version: FIRST_VERSION, linkedSpaceId: context.spaceId };
  const record = resource.created(head, model, context);
  table.insert(record);
  tellRecord(context, resource, 'create', record);
  return record;
}

/** Refuses, in this order: 404 no such record, 400 unknown properties, 409 another version, 422 wrong values. */
export function updateRecord<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
  context: WriteContext,
  { id, body }: { readonly id: Id | undefined; readonly body: unknown },
): R {
  const table = resource.tableOf(context.space);
  const current = existing(resource, context, id);
  const given = objectOf(body);
  checkKnown(given, resource.update, ['version']);
  if (given.version !== current.version) {
    throw new ApiError('conflict', `The current version ${current.version} was expected.`, {
      errors: { version: `${current.version} was expected.` },
    });
  }
  const changes = resource.changes(current, readModel(given, resource.update));
  const record = table.update(current.id, { ...changes, version: current.version + 1 });
  tellRecord(context, resource, 'update', record);
  return record;
}

export function deleteRecord<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
  context: WriteContext,
  id: Id | undefined,
): void {
  const table = resource.tableOf(context.space);
  const current = existing(resource, context, id);
  const left = resource.deleted(current);
  if (left !== undefined && Object.keys(left).length === 0) return;
  if (left !== undefined) table.update(current.id, { ...left, version: current.version + 1 });
  else {
    table.delete(current.id);
    resource.cleared?.(current, context.space);
  }
  tellRecord(context, resource, 'delete', current);
}

function existing<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
  context: WriteContext,
  id: Id | undefined,
): R {
  const record = id === undefined ? undefined : resource.tableOf(context.space).get(id);
  if (record === undefined) throw new ApiError('not_found', 'There is no such object here.');
  return record;
}
