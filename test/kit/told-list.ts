import { typeNames } from '../../schema/types/node.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import { inputOperators } from '../../src/domain/fields/operators.ts';
import type { ExplainReport, PartitionReport } from '../../src/gateway/explain/report.ts';
import type { FilterInput } from './filter-input.ts';
import type { OfferedOperators } from './filter-trials.ts';
import type { NaiveKey } from './http-property-order.ts';
import type { Paygraph } from './paygraph.ts';

/** The kinds whose lists have a filter, by the field of the graph that lists them. */
export const filteredLists = {
  account: { list: 'accounts', ordered: true },
  billingSubscription: { list: 'billingSubscriptions', ordered: false },
  client: { list: 'clients', ordered: true },
  customer: { list: 'customers', ordered: true },
  paymentLink: { list: 'paymentLinks', ordered: true },
  paymentMethod: { list: 'paymentMethods', ordered: false },
  product: { list: 'products', ordered: true },
  refund: { list: 'refunds', ordered: true },
  transaction: { list: 'transactions', ordered: true },
} as const;
export type FilteredKind = keyof typeof filteredLists;
export const filteredKinds = Object.keys(filteredLists) as readonly FilteredKind[];

/** What one connection made of a list, and how. */
export interface ListedThere {
  readonly ids: readonly string[];
  readonly hasNextPage: boolean;
  readonly statuses: readonly string[];
  readonly failures: readonly string[];
  readonly partitions: readonly PartitionReport[];
}

interface ListAnswer {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly sources: readonly {
    readonly provider: { readonly connection: string };
    readonly status: string;
    readonly error: { readonly message: string } | null;
  }[];
}

/** As many rows as a page of the graph can have. */
export const pageLength = 100;

/** Where a list is asked: the connection's key, and its provider's name in the graph. */
export interface AskedPlace {
  readonly key: string;
  readonly name: string;
}

/** For each filter one page of one connection's records, explained as it was read; all in one request. */
export async function listThere<K extends FilteredKind>(
  paygraph: Paygraph,
  kind: K,
  place: AskedPlace,
  inputs: readonly FilterInput<K>[],
  order: readonly NaiveKey<K>[] = [],
): Promise<readonly ListedThere[]> {
  const { list, ordered } = filteredLists[kind];
  const type = typeNames[kind];
  const [declared, passed] = ordered ? [`$orderBy: [${type}Order!], `, ', orderBy: $orderBy'] : ['', ''];
  const filters = inputs.map((_, index) => `$filter${index}: ${type}Filter`).join(', ');
  const lists = inputs.map(
    (_, index) => `list${index}: ${list}(first: ${pageLength}, filter: $filter${index}${passed}) {
      nodes { id } pageInfo { hasNextPage } sources { provider { connection } status error { message } }
    }`,
  );
  const { data, errors, extensions } = await paygraph.ask(
    `query (${declared}${filters}) { ${lists.join('\n')} }`,
    {
      ...Object.fromEntries(
        inputs.map((input, index) => [`filter${index}`, { and: [{ provider: { eq: place.name } }, input] }]),
      ),
      orderBy: order.map(({ field, direction }) => ({
        field: fieldOf(kind, field).sortsAs,
        direction: direction.toUpperCase(),
      })),
    },
    { explain: 'ANALYZE' },
  );
  if (data === null || errors.length > 0) {
    throw new Error(`${kind} ${JSON.stringify(inputs)}: ${errors.map(({ message }) => message).join('; ')}`);
  }
  const report = extensions['explain'] as ExplainReport;
  return inputs.map((_, index) => {
    const path = `list${index}`;
    const answer = data[path] as ListAnswer;
    const sources = answer.sources.filter(({ provider }) => provider.connection === place.key);
    return {
      ids: answer.nodes.map(({ id }) => id),
      hasNextPage: answer.pageInfo.hasNextPage,
      statuses: sources.map(({ status }) => status),
      failures: sources.flatMap(({ error }) => error?.message ?? []),
      partitions: report.fields
        .filter((field) => field.path === path)
        .flatMap(({ partitions }) => partitions)
        .filter(({ connection }) => connection === place.key),
    };
  });
}

interface InputFields {
  readonly inputFields: readonly {
    readonly name: string;
    readonly type: {
      readonly name: string | null;
      readonly inputFields: readonly { readonly name: string }[] | null;
    };
  }[];
}

/** The operators that the kind's filter argument offers, as the graph says of itself. */
export async function offeredOperators<K extends FilteredKind>(
  paygraph: Paygraph,
  kind: K,
): Promise<OfferedOperators<K>> {
  const { data } = await paygraph.ask(
    'query ($name: String!) { type: __type(name: $name) { inputFields { name type { name inputFields { name } } } } }',
    { name: `${typeNames[kind]}Filter` },
  );
  const { inputFields } = (data ?? {})['type'] as InputFields;
  const fields = fieldNames(kind);
  return inputFields.flatMap(({ name, type }) => {
    const field = fields.find((one) => one === name);
    const operators = inputOperators.filter((one) => type.inputFields?.some((input) => input.name === one));
    return field === undefined ? [] : [[field, operators] as const];
  });
}

/** The fields of the graph whose lists have a filter. */
export async function listsWithFilter(paygraph: Paygraph): Promise<readonly string[]> {
  const { data } = await paygraph.ask('{ type: __type(name: "Query") { fields { name args { name } } } }');
  const { fields } = (data ?? {})['type'] as {
    readonly fields: readonly {
      readonly name: string;
      readonly args: readonly { readonly name: string }[];
    }[];
  };
  // Operations are the journal's, not a provider's.
  return fields
    .filter(({ name, args }) => name !== 'operations' && args.some((argument) => argument.name === 'filter'))
    .map(({ name }) => name);
}
