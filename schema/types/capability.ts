import { Field, Int, ObjectType } from 'type-graphql';
import {
  CapabilityBasisEnum,
  FilterExecutionEnum,
  ResourceOperationEnum,
  ResourceTypeEnum,
} from '../enums/capability.ts';
import type {
  CapabilityBasis,
  FilterExecution,
  ResourceOperation,
  ResourceType,
} from '../enums/capability.ts';

@ObjectType('FilterCapability', {
  description: 'How the operators of one filter field are run at a provider.',
  simpleResolvers: true,
})
export class FilterCapability {
  @Field(() => String, { description: 'The field of the filter input.' })
  readonly field!: string;

  @Field(() => [String], { description: 'The operators this line is about.' })
  readonly operators!: readonly string[];

  @Field(() => FilterExecutionEnum, { description: 'Who evaluates them.' })
  readonly execution!: FilterExecution;

  @Field(() => CapabilityBasisEnum, { description: 'How this service knows.' })
  readonly basis!: CapabilityBasis;
}

@ObjectType('Capability', {
  description: 'What a provider can do with one kind of record.',
  simpleResolvers: true,
})
export class Capability {
  @Field(() => ResourceTypeEnum, { description: 'The kind of record.' })
  readonly resource!: ResourceType;

  @Field(() => [ResourceOperationEnum], { description: 'What can be done with it.' })
  readonly operations!: readonly ResourceOperation[];

  @Field(() => [FilterCapability], {
    description:
      'How its filters are run, one line for each way. An operator that is in no line is run here, or decides whom to ask.',
  })
  readonly filters!: readonly FilterCapability[];

  @Field(() => [String], { description: 'The fields by which the provider itself can sort.' })
  readonly sortableFields!: readonly string[];

  @Field(() => Int, {
    description:
      'How many records one upstream call can read by id. 1: each takes a call of its own; 0: only by reading the list.',
  })
  readonly idsPerCall!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The most records the provider puts on one page; null where it has no list.',
  })
  readonly maxPageSize!: number | null;

  @Field(() => [String], {
    description: 'Fields of which one must be fixed by `eq` or `in` before the provider can be asked at all.',
  })
  readonly requires!: readonly string[];
}
