import type { ProviderName } from './provider-name.ts';

/**
 * How a record says who its customer is where the provider links the two by what they have in common instead of by id:
 * the merchant's own customer id (wallee), the e-mail or phone (Paysley). It names a customer only if exactly one of
 * the account has the key.
 */
export class CustomerLink {
  #id: string | undefined;

  constructor(
    readonly provider: ProviderName,
    readonly connection: string,
    readonly account: string,
    /** Compared as it is: the provider's folder brings it into one form. Not empty. */
    readonly key: string,
  ) {}

  /** Stands for the link in filters, equal for equal links; no global id, and never shown. */
  get id(): string {
    this.#id ??= `link:${JSON.stringify([this.connection, this.account, this.key])}`;
    return this.#id;
  }
}

/** The key of a link's `id`; null for anything else, such as a global id. */
export function linkKeyOf(id: string): string | null {
  if (!id.startsWith('link:')) return null;
  const [, , key] = JSON.parse(id.slice('link:'.length)) as [string, string, string];
  return key;
}
