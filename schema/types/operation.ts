import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { OperationState } from '../../src/domain/operation.ts';
import { OperationStateEnum } from '../enums/operation.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Money } from './money.ts';
import { Node } from './node.ts';
import { Provider } from './provider.ts';
import { ProviderError } from './source.ts';

@ObjectType('Operation', {
  description: 'One mutation as it was recorded, before it was sent to the provider, and what became of it.',
  implements: Node,
  simpleResolvers: true,
})
export class Operation {
  readonly id!: string;

  @Field(() => String, { description: 'The key that the caller gave it.' })
  readonly idempotencyKey!: string;

  @Field(() => String, { description: 'The name of the mutation, e.g. refundTransaction.' })
  readonly mutation!: string;

  @Field(() => Provider, { description: 'The connection it was sent to.' })
  readonly provider!: Provider;

  @Field(() => ID, { nullable: true, description: 'The account it was sent for.' })
  readonly accountId!: string | null;

  @Field(() => OperationStateEnum, { description: 'How far it is.' })
  readonly state!: OperationState;

  @Field(() => Money, {
    nullable: true,
    description: 'How much it moves, also where the caller left that to the provider; null if no money.',
  })
  readonly amount!: Money | null;

  @Field(() => Node, {
    nullable: true,
    description: 'The record it acts on, or the one it made where it acts on none. Null until that is known.',
  })
  readonly target!: Node | null;

  @Field(() => ID, { nullable: true, description: 'The id of `target`, which is told without reading it.' })
  readonly targetId!: string | null;

  @Field(() => ProviderError, {
    nullable: true,
    description: 'Why it is FAILED or UNKNOWN; null while it is neither.',
  })
  readonly error!: ProviderError | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is still UNKNOWN although it was looked up.',
  })
  readonly unresolvedReason!: string | null;

  @Field(() => Int, {
    description: 'How often it was sent: once, and again each time that nothing was carried out.',
  })
  readonly attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: EpochMs;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its outcome was known.' })
  readonly settledAt!: EpochMs | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who settled it by hand; null where the provider told the outcome.',
  })
  readonly settledBy!: string | null;
}
