import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ProviderHealth } from '../schema/enums/provider.ts';
import type { Capability } from '../schema/types/capability.ts';
import { Provider } from '../schema/types/provider.ts';
import { encodeProviderId } from '../src/domain/global-id.ts';
import type { EpochMs } from '../src/domain/instant.ts';
import type { ProviderName } from '../src/domain/provider-name.ts';
import type { Connection } from '../src/gateway/connection.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { GraphContext } from './context.ts';

@Resolver(() => Provider)
export class ProviderResolver {
  @Query(() => [Provider], { description: 'Every connection that is configured, whether it answers or not.' })
  providers(@Ctx() { gateway }: GraphContext): readonly Connection[] {
    return gateway.connections();
  }

  @FieldResolver(() => ID, { description: 'Opaque, unique in the whole graph, and the same for ever.' })
  id(@Root() connection: Connection): string {
    return encodeProviderId(connection.key);
  }

  @FieldResolver()
  name(@Root() connection: Connection): ProviderName {
    return connection.provider.name;
  }

  @FieldResolver()
  connection(@Root() { key }: Connection): string {
    return key;
  }

  @FieldResolver()
  health(@Root() connection: Connection): ProviderHealth {
    return connection.provider.health().health;
  }

  @FieldResolver()
  healthSince(@Root() connection: Connection): EpochMs {
    return connection.provider.health().since;
  }

  @FieldResolver()
  capabilities(@Root() connection: Connection): readonly Capability[] {
    return capabilitiesOf(connection);
  }
}
