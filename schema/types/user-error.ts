import { Field, Int, ObjectType } from 'type-graphql';
import type { ErrorCode } from '../../src/domain/error-code.ts';
import { ErrorCodeEnum } from '../enums/error-code.ts';

@ObjectType('UserError', {
  description: 'Why a mutation did not do what was asked.',
  simpleResolvers: true,
})
export class UserError {
  @Field(() => ErrorCodeEnum, { description: 'What sort of error it is.' })
  readonly code!: ErrorCode;

  @Field(() => String, { description: 'In words, written by this service.' })
  readonly message!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Where in the arguments it is, e.g. ["input", "amount"]; null where it is about no one place.',
  })
  readonly path!: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'With VERSION_CONFLICT the version that the record has now, where that is known; null with any other code.',
  })
  readonly currentVersion?: number | null;
}
