import { expect } from 'vitest';
import type { PaymentsOfAllQuery, PaymentsOfAllQueryVariables } from '../e2e/generated/graphql.ts';
import { PaymentsOfAllDocument } from '../e2e/generated/graphql.ts';
import type { Paygraph } from './paygraph.ts';
import type { AllKey } from './all-providers.ts';
import { walk } from './walk.ts';

export type Payment = NonNullable<PaymentsOfAllQuery['transactions']>['nodes'][number];

export const providerOf = {
  gov: 'GOVINEER',
  wal: 'WALLEE',
  pay: 'PAYSLEY',
  pro: 'PROFITUITY',
  efa: 'EFAKA',
} as const satisfies Record<AllKey, string>;

/** One page of payments over every provider, with their customers and accounts. */
export async function pageOfAll(server: Paygraph, variables: PaymentsOfAllQueryVariables) {
  const { data, errors } = await server.query(PaymentsOfAllDocument, variables);
  expect(errors).toEqual([]);
  const list = data?.transactions;
  if (list === undefined || list === null) throw new Error('no list');
  return { ...list.pageInfo, rows: list.nodes, sources: list.sources };
}

/** Every payment there is, or that the variables leave. */
export async function everyPayment(
  paygraph: Paygraph,
  variables: PaymentsOfAllQueryVariables = {},
): Promise<readonly Payment[]> {
  const pages = await walk((after) => pageOfAll(paygraph, { first: 100, after, ...variables }));
  return pages.flatMap(({ rows }) => rows);
}

export const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id);

/** The key of the connection that a record is of. */
export function connectionOf(id: string): string {
  return partsOf(id)[1] ?? '';
}

/** Where a record is and its native id: of wallee's spaces each counts for itself. Only of ids in plain characters. */
export function placeOf({ id }: { readonly id: string }): string {
  const [, connection = '', account = '', , nativeId = ''] = partsOf(id);
  return placed(connection, account, nativeId);
}

export function placed(...parts: readonly (string | number | bigint)[]): string {
  return parts.join(' ');
}

function partsOf(id: string): readonly string[] {
  return Buffer.from(id, 'base64url').toString().split(':');
}
