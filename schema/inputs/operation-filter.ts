import { Field, InputType } from 'type-graphql';
import { OperationStateEnum } from '../enums/operation.ts';
import { dateTimeFilter, idFilter, operatorInput, stringFilter } from './operator-input.ts';

export const operationStateFilter = operatorInput({
  name: 'OperationStateFilter',
  description: 'Tests of a value of `OperationState`.',
  operand: OperationStateEnum,
  operators: ['eq', 'ne', 'in', 'notIn'],
});

@InputType('OperationFilter', {
  description: 'Which operations to list: those for which every member holds. {} lets all through.',
})
export class OperationFilter {
  @Field(() => operationStateFilter, { nullable: true, description: 'By `state`.' })
  readonly state?: object | null;

  @Field(() => stringFilter, { nullable: true, description: 'By the name of the mutation.' })
  readonly mutation?: object | null;

  @Field(() => idFilter, { nullable: true, description: 'By `targetId`. Some operations lack it.' })
  readonly targetId?: object | null;

  @Field(() => dateTimeFilter, { nullable: true, description: 'By `createdAt`.' })
  readonly createdAt?: object | null;
}
