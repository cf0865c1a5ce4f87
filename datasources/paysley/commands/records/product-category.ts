import type { Refusal } from '../../../../src/domain/operation.ts';
import type { Changes, ProductFields } from '../../../../src/domain/record-commands.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { isServed } from '../../connection.ts';
import { unknownRecord } from '../outcome.ts';
import { categoryForm } from './form.ts';
import { readListed } from './listed.ts';
import { meaningOf } from './members.ts';

/** The category that a product will be in, or why it can't be told. */
export type CategoryFound =
  | { readonly id: string; readonly name: string }
  | { readonly refusals: readonly Refusal[] };

/**
 * The category given, else the one the product is in. The list shows that one's name (`shown`) alone, which several may
 * have: then it is the one that we have written (`written`), if it still has the name. Rejects with ProviderFailure.
 */
export async function categoryOf(
  connection: PaysleyConnection,
  { category }: Changes<ProductFields>,
  { shown, written }: { readonly shown: unknown; readonly written?: string | undefined },
  call: CallContext,
): Promise<CategoryFound> {
  const name = meaningOf('text', shown);
  if (category === null || (category === undefined && name === null)) {
    return { refusals: [refusal('BAD_USER_INPUT', 'Paysley requires a category.', ...at)] };
  }
  const { rows } = await readListed(connection, categoryForm, call);
  const all = rows.map(({ id, row }) => ({ id, name: meaningOf('text', row['name']) ?? '' }));
  if (category !== undefined) {
    const given = isServed(category.account) ? all.find(({ id }) => id === category.nativeId) : undefined;
    return given ?? { refusals: [unknownRecord(...at)] };
  }
  const named = all.filter((one) => one.name === name);
  const [only] = named.length === 1 ? named : named.filter(({ id }) => id === written);
  if (only !== undefined) return only;
  const message = 'Paysley requires a category and shows no id of the one it is in: give it.';
  return { refusals: [refusal('UNSUPPORTED_BY_PROVIDER', message, ...at)] };
}

const at = ['product', 'categoryId'];
