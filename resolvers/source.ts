import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProviderError } from '../schema/types/source.ts';
import { Source } from '../schema/types/source.ts';
import { RecordRef } from '../src/domain/record-ref.ts';
import type { SourceReport } from '../src/gateway/record-connection.ts';
import type { Connection } from '../src/gateway/connection.ts';
import type { GraphContext } from './context.ts';

/** The parent. Its other fields are read as they are, so a report has to have them as the graph shows them. */
type Report =
  SourceReport extends Pick<Source, 'status' | 'count' | 'unreadable' | 'resumeCursor'>
    ? SourceReport
    : never;

@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver()
  provider(@Root() { connection }: Report, @Ctx() { gateway }: GraphContext): Connection {
    return gateway.connection(connection.key);
  }

  @FieldResolver()
  accountIds(@Root() { connection, accounts }: Report): readonly string[] {
    const { key, provider } = connection;
    return accounts.map((nativeId) => new RecordRef('account', provider.name, key, null, nativeId).id);
  }

  /** As plain data: an Error as a field's value would be thrown, and become an error of the answer. */
  @FieldResolver()
  error(@Root() { error }: Report): ProviderError | null {
    if (error === null) return null;
    const { code, message, provider, httpStatus, nativeCode, retryable, retryAfterSeconds } = error;
    return { code, message, provider, httpStatus, nativeCode, retryable, retryAfterSeconds };
  }
}
