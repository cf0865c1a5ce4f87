import { Field, ObjectType } from 'type-graphql';
import type { EpochMs } from '../../src/domain/instant.ts';
import type { Mode, RecordState } from '../../src/domain/vocabulary.ts';
import { ModeEnum } from '../enums/provider.ts';
import { RecordStateEnum } from '../enums/record-state.ts';
import { CurrencyCodeScalar } from '../scalars/currency-code.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { Node } from './node.ts';
import { ProviderRecord } from './provider-record.ts';

@ObjectType('Account', {
  description: "A merchant's set-up at a provider, under which payments are processed.",
  implements: [Node, ProviderRecord],
  simpleResolvers: true,
})
export class Account {
  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => RecordStateEnum, { description: 'Whether it is in use.' })
  readonly state!: RecordState;

  @Field(() => ModeEnum, {
    nullable: true,
    description: 'Null where the provider does not show it, or decides it payment by payment.',
  })
  readonly mode!: Mode | null;

  @Field(() => CurrencyCodeScalar, {
    nullable: true,
    description: 'The currency of amounts that the provider reports without one.',
  })
  readonly defaultCurrency!: string | null;

  @Field(() => String, { nullable: true, description: 'Its time zone by IANA name, e.g. Europe/Zurich.' })
  readonly timeZone!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was set up.' })
  readonly createdAt!: EpochMs | null;
}
