import type { Reply } from '../../../kit/reply.ts';
import type { SpaceEntity } from '../../records/common.ts';
import { ApiError } from '../../routes/api-error.ts';
import { parseExpansion, rendered } from '../../routes/expansion.ts';
import { Parameters } from '../../routes/parameters.ts';
import { parseId } from '../../wire/id.ts';
import type { Id } from '../../wire/id.ts';
import { wireReply } from '../../wire/wire-json.ts';
import type { WriteContext, WriteRoute } from '../write-route.ts';
import { bulkResults } from './bulk.ts';
import type { BulkWrite } from './bulk.ts';
import { objectOf } from './read-model.ts';
import type { RecordResource } from './record-resource.ts';
import { createRecord, deleteRecord, updateRecord } from './record-writes.ts';

/** The routes that write a resource in bulk; they stand before those with an id. */
export function bulkRoutesOf<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
): readonly WriteRoute[] {
  const { path } = resource;
  const bulk = (method: WriteRoute['method'], writes: (context: WriteContext) => BulkWrite): WriteRoute => ({
    method,
    pattern: `${path}/bulk`,
    body: 'json',
    run({ query }, context) {
      checkNoParameters(query);
      return wireReply(200, bulkResults(context, writes(context)));
    },
  });
  return [
    bulk('POST', (context) => ({
      path,
      statusCode: 201,
      idOf: () => undefined,
      write: (item) => createRecord(resource, context, item).id,
    })),
    bulk('PATCH', (context) => ({
      path,
      statusCode: 200,
      idOf: (item) => idOf(memberId(item)),
      write: (item) => updateNamed(resource, context, item).id,
    })),
    bulk('DELETE', (context) => ({
      path,
      statusCode: 204,
      idOf,
      write(item) {
        const id = required(idOf(item));
        deleteRecord(resource, context, id);
        return id;
      },
    })),
  ];
}

/** The routes that write one record of a resource. */
export function routesOf<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
): readonly WriteRoute[] {
  const { path } = resource;
  return [
    {
      method: 'POST',
      pattern: path,
      body: 'json',
      run: ({ query }, context) =>
        shown(resource, context, query, 201, () => createRecord(resource, context, context.body)),
    },
    ...resource.updateMethods.map((method): WriteRoute => ({
      method,
      pattern: `${path}/{id}`,
      body: 'json',
      run: ({ query }, context) =>
        shown(resource, context, query, 200, () =>
          updateRecord(resource, context, { id: ownId(context), body: context.body }),
        ),
    })),
  ];
}

export function deletionRoute<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
): WriteRoute {
  return {
    method: 'DELETE',
    pattern: `${resource.path}/{id}`,
    body: 'none',
    run({ query }, context) {
      checkNoParameters(query);
      deleteRecord(resource, context, ownId(context));
      return { status: 204 };
    },
  };
}

/** Writes once `expand` is known to be well, and answers the record. */
function shown<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
  { space, world }: WriteContext,
  query: string,
  status: 200 | 201,
  write: () => R,
): Reply {
  const { shape } = resource.tableOf(space);
  const expansion = parseExpansion(new Parameters(query, ['expand']).all('expand'), shape);
  return wireReply(status, rendered(write(), shape, expansion, world));
}

/** An item of a bulk update: the model with the id it is for, which the published models lack (assumed). */
function updateNamed<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
  context: WriteContext,
  item: unknown,
): R {
  const { id: named, ...body } = objectOf(item);
  return updateRecord(resource, context, { id: required(idOf(named)), body });
}

function ownId({ parameters }: WriteContext): Id | undefined {
  return parseId(parameters[0] ?? '');
}

function memberId(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
}

function idOf(value: unknown): Id | undefined {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))
    ? value
    : undefined;
}

function required(id: Id | undefined): Id {
  if (id !== undefined) return id;
  throw new ApiError('bad_request', 'The item needs the id of an object.', {
    errors: { id: 'An id was expected.' },
  });
}

export function checkNoParameters(query: string): void {
  void new Parameters(query, []);
}
