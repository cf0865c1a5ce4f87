import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProviderRecord } from '../schema/types/provider-record.ts';
import type { RecordKind } from '../src/domain/record-kind.ts';
import type { DomainRecord } from '../src/domain/records/record.ts';
import type { Connection } from '../src/gateway/connection.ts';
import type { GraphContext } from './context.ts';

/** Serves every type that implements the interface. */
@Resolver(() => ProviderRecord)
export class ProviderRecordResolver {
  @FieldResolver()
  provider(@Root() { ref }: DomainRecord<RecordKind>, @Ctx() { gateway }: GraphContext): Connection {
    return gateway.connection(ref.connection);
  }
}
