import type {
  CreateCategoryInput,
  DeleteCategoryInput,
  UpdateCategoryInput,
} from '../../../schema/inputs/commands/category-commands.ts';
import type { Decoder } from './decoded.ts';
import { decodeCommand } from './decoded.ts';
import { at } from './input-path.ts';
import { refAtAccount } from './ref-at-account.ts';

export const decodeCreateCategory: Decoder<'createCategory', CreateCategoryInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const account = await refAtAccount(problems, ids, at('accountId'), 'account', input.accountId, null);
    const name = problems.filled(at('name'), input.name);
    return account === null || name === null ? null : { account, name };
  });

export const decodeUpdateCategory: Decoder<'updateCategory', UpdateCategoryInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { categoryId } = input;
    const category = await refAtAccount(problems, ids, at('categoryId'), 'category', categoryId, null);
    const name = problems.filled(at('name'), input.name);
    return category === null || name === null ? null : { category, name };
  });

export const decodeDeleteCategory: Decoder<'deleteCategory', DeleteCategoryInput> = (input, ids) =>
  decodeCommand(input.idempotencyKey, async (problems) => {
    const { categoryId } = input;
    const category = await refAtAccount(problems, ids, at('categoryId'), 'category', categoryId, null);
    return category === null ? null : { category };
  });
