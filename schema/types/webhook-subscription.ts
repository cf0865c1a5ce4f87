import { Field, ObjectType } from 'type-graphql';
import type { RecordState } from '../../src/domain/vocabulary.ts';
import { RecordStateEnum } from '../enums/record-state.ts';
import { URLScalar } from '../scalars/url.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('WebhookSubscription', {
  description: 'An address at which a provider announces what has changed.',
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class WebhookSubscription {
  @Field(() => URLScalar, { description: 'Where announcements are sent.' })
  readonly url!: string;

  @Field(() => [String], {
    nullable: true,
    description: "The events it announces, in the provider's words; null where it does not tell.",
  })
  readonly events!: readonly string[] | null;

  @Field(() => RecordStateEnum, { description: 'Whether it is in use.' })
  readonly state!: RecordState;
}
