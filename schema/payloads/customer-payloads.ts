import { Field, ID, ObjectType } from 'type-graphql';
import { CustomerGroup } from '../types/customer-group.ts';
import { Customer } from '../types/customer.ts';
import { PaymentMethod } from '../types/payment-method.ts';
import { Redirect } from '../types/redirect.ts';
import { MutationPayload } from './mutation-payload.ts';

@ObjectType('CreateCustomerPayload', {
  description: 'What became of a customer that was to be made.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CreateCustomerPayload {
  @Field(() => Customer, { nullable: true, description: 'The customer, read anew.' })
  readonly customer!: Customer | null;
}

@ObjectType('UpdateCustomerPayload', {
  description: 'What became of a change of a customer.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class UpdateCustomerPayload {
  @Field(() => Customer, { nullable: true, description: 'The customer, read anew.' })
  readonly customer!: Customer | null;
}

@ObjectType('DeleteCustomerPayload', {
  description: 'What became of the deletion of a customer.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class DeleteCustomerPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The customer's id, once the customer is gone; null otherwise.",
  })
  readonly deletedCustomerId!: string | null;
}

@ObjectType('CreateCustomerGroupPayload', {
  description: 'What became of a group of customers that was to be made.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class CreateCustomerGroupPayload {
  @Field(() => CustomerGroup, { nullable: true, description: 'The group, read anew.' })
  readonly customerGroup!: CustomerGroup | null;
}

@ObjectType('UpdateCustomerGroupPayload', {
  description: 'What became of a change of a group of customers.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class UpdateCustomerGroupPayload {
  @Field(() => CustomerGroup, { nullable: true, description: 'The group, read anew.' })
  readonly customerGroup!: CustomerGroup | null;
}

@ObjectType('DeleteCustomerGroupPayload', {
  description: 'What became of the deletion of a group of customers.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class DeleteCustomerGroupPayload {
  @Field(() => ID, { nullable: true, description: "The group's id, once the group is gone; null otherwise." })
  readonly deletedCustomerGroupId!: string | null;
}

@ObjectType('SavePaymentMethodPayload', {
  description: 'What became of a payment method that was to be kept.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class SavePaymentMethodPayload {
  @Field(() => PaymentMethod, { nullable: true, description: 'The payment method, read anew.' })
  readonly paymentMethod!: PaymentMethod | null;

  @Field(() => Redirect, {
    nullable: true,
    description: "Where to send the customer's browser to finish. Shown once: a replay has none.",
  })
  readonly redirect!: Redirect | null;
}

@ObjectType('DeletePaymentMethodPayload', {
  description: 'What became of the deletion of a payment method.',
  implements: MutationPayload,
  simpleResolvers: true,
})
export class DeletePaymentMethodPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The payment method's id, once it is gone; null otherwise.",
  })
  readonly deletedPaymentMethodId!: string | null;
}
