import type { Source } from '../../../src/ports/source.ts';
import { term } from '../../dialects/search-grammar/condition.ts';
import { paymentMethodCapabilities } from '../capabilities/other.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { methodDetails } from '../mapper/method.ts';
import { paymentMethodMappers, paymentMethodWires } from '../mapper/payment-method.ts';
import { tokenFields, tokenVersion } from '../wire/token.ts';
import { readParts } from './parts.ts';

/** Tokens, which stand for what their active version says. */
export function createPaymentMethodSource(connection: WalleeConnection): Source<'paymentMethod'> {
  return createListSource(connection, {
    kind: 'paymentMethod',
    path: '/payment/tokens',
    capabilities: paymentMethodCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'paymentMethod' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      customerId: { type: 'link', path: 'customerId' },
    },
    fields: tokenFields,
    wires: paymentMethodWires,
    async mappers(rows, { space, projection, call }) {
      const versions =
        projection.has('details') || projection.has('state')
          ? await readParts(
              connection,
              {
                path: '/payment/token-versions',
                space,
                owner: 'token.id',
                only: term('state:ACTIVE'),
                expand: ['paymentMethodBrand'],
              },
              rows.map(({ id }) => id),
              tokenVersion,
              call,
            )
          : [];
      const active = new Map(
        versions.map(({ token, paymentMethod, paymentMethodBrand }) => [
          token.id,
          methodDetails(paymentMethod?.id ?? null, paymentMethodBrand?.name ?? null),
        ]),
      );
      return paymentMethodMappers(connection, (id) => active.get(id) ?? null);
    },
  });
}
