import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ErrorCode } from '../../src/domain/error-code.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import { ErrorCodeEnum } from '../enums/error-code.ts';
import { ProviderNameEnum } from '../enums/provider.ts';
import { SourceStatusEnum } from '../enums/source-status.ts';
import type { SourceStatus } from '../enums/source-status.ts';
import { Provider } from './provider.ts';

@ObjectType('ProviderError', {
  description: 'What went wrong between this service and a provider.',
  simpleResolvers: true,
})
export class ProviderError {
  @Field(() => ErrorCodeEnum, { description: 'What sort of error it is, the same for all providers.' })
  readonly code!: ErrorCode;

  @Field(() => String, { description: 'In words, written by this service.' })
  readonly message!: string;

  @Field(() => ProviderNameEnum, { description: 'The provider.' })
  readonly provider!: ProviderName;

  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status it answered with; null where no answer came.',
  })
  readonly httpStatus!: number | null | undefined;

  @Field(() => String, { nullable: true, description: "The provider's own code for it." })
  readonly nativeCode!: string | null | undefined;

  @Field(() => Boolean, { description: 'Whether the very same request may work later.' })
  readonly retryable!: boolean;

  @Field(() => Int, { nullable: true, description: 'How long to wait before, where the provider says so.' })
  readonly retryAfterSeconds!: number | null | undefined;
}

@ObjectType('Source', {
  description: 'What one provider contributed to a page, or why it did not.',
  simpleResolvers: true,
})
export class Source {
  @Field(() => Provider, { description: 'The connection.' })
  readonly provider!: Provider;

  @Field(() => [ID], { description: 'The accounts it was asked for.' })
  readonly accountIds!: readonly string[];

  @Field(() => SourceStatusEnum, { description: 'How much of the page it could give.' })
  readonly status!: SourceStatus;

  @Field(() => ProviderError, { nullable: true, description: 'Why `status` is not COMPLETE.' })
  readonly error!: ProviderError | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of its records match in all, as the provider counts: what nobody can read is in it until such a record was met. Null where only reading them all could tell.',
  })
  readonly count!: number | null;

  @Field(() => Int, {
    description: 'Records that are not on this page because they could not be understood. Each is logged.',
  })
  readonly unreadable!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Set if FAILED or PARTIAL: pass it as `after`, with the filter narrowed to this source's accounts, to read what is missing here.",
  })
  readonly resumeCursor!: string | null;
}
