import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Source } from '../schema/types/source.ts';
import { RecordRef } from '../src/domain/record-ref.ts';
import type { SourceReport } from '../src/gateway/record-connection.ts';
import type { Connection } from '../src/gateway/connection.ts';
import type { GraphContext } from './context.ts';

@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver()
  provider(@Root() { connection }: SourceReport, @Ctx() { gateway }: GraphContext): Connection {
    return gateway.connection(connection.key);
  }

  @FieldResolver()
  accountIds(@Root() { connection, accounts }: SourceReport): readonly string[] {
    const { key, provider } = connection;
    return accounts.map((nativeId) => new RecordRef('account', provider.name, key, null, nativeId).id);
  }
}
