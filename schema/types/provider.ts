import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { ModeEnum, ProviderHealthEnum, ProviderNameEnum } from '../enums/provider.ts';
import type { ProviderHealth } from '../enums/provider.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { Mode } from '../../src/domain/vocabulary.ts';
import type { EpochMs } from '../../src/domain/instant.ts';
import { Capability } from './capability.ts';
import { Node } from './node.ts';

@ObjectType('Provider', {
  description:
    'One payment provider with one set of credentials, as configured. A merchant may have several of one provider.',
  implements: Node,
  simpleResolvers: true,
})
export class Provider {
  readonly id!: string;

  @Field(() => ProviderNameEnum, { description: 'Which provider it is.' })
  readonly name!: ProviderName;

  @Field(() => String, {
    description: 'Its key in the configuration. Part of every id, so it never changes.',
  })
  readonly connection!: string;

  @Field(() => String, { description: 'What to call it on a screen.' })
  readonly displayName!: string;

  @Field(() => ModeEnum, {
    nullable: true,
    description: 'Null where each account or payment decides between test and live: see there.',
  })
  readonly mode!: Mode | null;

  @Field(() => ProviderHealthEnum, { description: 'How it has been answering lately.' })
  readonly health!: ProviderHealth;

  @Field(() => DateTimeScalar, { description: 'Since when `health` is what it is.' })
  readonly healthSince!: EpochMs;

  @Field(() => [Capability], {
    description: 'What can be read and done there, and how each filter is run.',
  })
  readonly capabilities!: readonly Capability[];
}
