import { Field, ObjectType } from 'type-graphql';
import type { PaymentRow } from './wire.ts';

@ObjectType()
export class Money {
  @Field(() => String)
  amount!: string;

  @Field(() => String)
  currency!: string;
}

@ObjectType()
export class Customer {
  @Field(() => String)
  nativeId!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;
}

@ObjectType()
export class Account {
  @Field(() => String)
  nativeId!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType()
export class Transaction {
  row!: PaymentRow;

  @Field(() => String)
  nativeId!: string;

  @Field(() => String)
  status!: string;

  @Field(() => Money)
  amount!: Money;

  @Field(() => String, { nullable: true })
  reference!: string | null;

  @Field(() => String)
  createdAt!: string;
}

@ObjectType()
export class Transactions {
  @Field(() => [Transaction])
  nodes!: Transaction[];
}
