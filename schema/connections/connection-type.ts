import type { ClassType } from 'type-graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../types/page-info.ts';
import { Source } from '../types/source.ts';

/** The connection and edge types of a record type, by the Relay cursor specification, with `nodes` and `sources`. */
export function connectionType(name: string, node: ClassType<object>): ClassType<object> {
  const edge = class {};
  ObjectType(`${name}Edge`, {
    description: `A ${name} and where it stands in its list.`,
    simpleResolvers: true,
  })(edge);
  Field(() => String, { description: 'Its place, to go on from with `after` or `before`.' })(
    edge.prototype,
    'cursor',
  );
  Field(() => node, { description: 'The record.' })(edge.prototype, 'node');

  const connection = class {};
  const field = (key: string, of: () => ClassType<object> | [ClassType<object>], description: string): void =>
    Field(of, { description })(connection.prototype, key);
  ObjectType(`${name}Connection`, {
    description: `One page of a list of ${name}.`,
    simpleResolvers: true,
  })(connection);
  field('edges', () => [edge], 'The records of this page with their places.');
  field('nodes', () => [node], 'The records of this page.');
  field('pageInfo', () => PageInfo, 'Whether there is more, and where it begins.');
  Field(() => Int, {
    nullable: true,
    description:
      'How many match in all; null unless every source can tell without reading them all: see `Source.count`.',
  })(connection.prototype, 'totalCount');
  field('sources', () => [Source], 'Every provider that was asked, or would have been, and how that went.');
  return connection;
}
