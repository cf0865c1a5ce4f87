import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  CreateCategoryInput,
  DeleteCategoryInput,
  UpdateCategoryInput,
} from '../../schema/inputs/commands/category-commands.ts';
import {
  CreateProductInput,
  RetireProductInput,
  UpdateProductInput,
} from '../../schema/inputs/commands/product-commands.ts';
import {
  CreateCategoryPayload,
  CreateProductPayload,
  DeleteCategoryPayload,
  RetireProductPayload,
  UpdateCategoryPayload,
  UpdateProductPayload,
} from '../../schema/payloads/product-payloads.ts';
import type { CommandAnswer } from '../../src/gateway/commands/command-answer.ts';
import {
  decodeCreateCategory,
  decodeDeleteCategory,
  decodeUpdateCategory,
} from '../arguments/commands/category-commands.ts';
import {
  decodeCreateProduct,
  decodeRetireProduct,
  decodeUpdateProduct,
} from '../arguments/commands/product-commands.ts';
import type { GraphContext } from '../context.ts';
import { input, submit } from './submit.ts';

@Resolver()
export class ProductMutationResolver {
  @Mutation(() => CreateProductPayload, {
    nullable: true,
    description: 'Adds a product to what a merchant offers.',
  })
  createProduct(
    @Arg('input', () => CreateProductInput, input) asked: CreateProductInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('createProduct', decodeCreateProduct, asked, context, info);
  }

  @Mutation(() => UpdateProductPayload, {
    nullable: true,
    description: 'Changes a product. What is left out stays as it is.',
  })
  updateProduct(
    @Arg('input', () => UpdateProductInput, input) asked: UpdateProductInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('updateProduct', decodeUpdateProduct, asked, context, info);
  }

  @Mutation(() => RetireProductPayload, {
    nullable: true,
    description: 'Takes a product out of sale. What was sold keeps it.',
  })
  retireProduct(
    @Arg('input', () => RetireProductInput, input) asked: RetireProductInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('retireProduct', decodeRetireProduct, asked, context, info);
  }

  @Mutation(() => CreateCategoryPayload, {
    nullable: true,
    description: 'Makes a category to sort products into.',
  })
  createCategory(
    @Arg('input', () => CreateCategoryInput, input) asked: CreateCategoryInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('createCategory', decodeCreateCategory, asked, context, info);
  }

  @Mutation(() => UpdateCategoryPayload, { nullable: true, description: 'Gives a category another name.' })
  updateCategory(
    @Arg('input', () => UpdateCategoryInput, input) asked: UpdateCategoryInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('updateCategory', decodeUpdateCategory, asked, context, info);
  }

  @Mutation(() => DeleteCategoryPayload, {
    nullable: true,
    description: 'Takes a category of products away.',
  })
  deleteCategory(
    @Arg('input', () => DeleteCategoryInput, input) asked: DeleteCategoryInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommandAnswer> {
    return submit('deleteCategory', decodeDeleteCategory, asked, context, info);
  }
}
