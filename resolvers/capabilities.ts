import type { CapabilityBasis, FilterExecution, ResourceType } from '../schema/enums/capability.ts';
import type { Capability, FilterCapability } from '../schema/types/capability.ts';
import type { NodeKind } from '../schema/types/node.ts';
import { isNodeKind } from '../schema/types/node.ts';
import type { InputOperator } from '../src/domain/fields/operators.ts';
import { inputOperators } from '../src/domain/fields/operators.ts';
import { recordKinds } from '../src/domain/record-kind.ts';
import type { LeafOperator } from '../src/filter/ast.ts';
import type { Basis, EffectiveOperator, Execution } from '../src/filter/capability.ts';
import type { Connection } from '../src/gateway/connection.ts';

const resources = {
  account: 'ACCOUNT',
  billingSubscription: 'BILLING_SUBSCRIPTION',
  category: 'CATEGORY',
  client: 'CLIENT',
  customer: 'CUSTOMER',
  customerGroup: 'CUSTOMER_GROUP',
  paymentLink: 'PAYMENT_LINK',
  paymentMethod: 'PAYMENT_METHOD',
  product: 'PRODUCT',
  refund: 'REFUND',
  terminal: 'TERMINAL',
  transaction: 'TRANSACTION',
  webhookSubscription: 'WEBHOOK_SUBSCRIPTION',
} as const satisfies Record<NodeKind, ResourceType>;

const executions = {
  exact: 'PROVIDER',
  superset: 'PROVIDER_THEN_LOCAL',
  local: 'LOCAL',
} as const satisfies Record<Execution, FilterExecution>;

const bases = {
  documented: 'DOCUMENTED',
  assumed: 'ASSUMED',
  probed: 'PROBED',
} as const satisfies Record<Basis, CapabilityBasis>;

type OperatorsOfField = { readonly [Op in LeafOperator]?: EffectiveOperator };

/** What a connection can do with each kind of record it has, as relied on right now. */
export function capabilitiesOf(connection: Connection): readonly Capability[] {
  return recordKinds.filter(isNodeKind).flatMap((kind) => {
    const source = connection.source<NodeKind>(kind);
    if (source === undefined) return [];
    const { operations, filters, orders, idsPerCall, maxPageSize, requires } =
      connection.capabilities(source);
    return {
      resource: resources[kind],
      operations,
      filters: Object.entries<OperatorsOfField | undefined>(filters).flatMap(([field, operators]) =>
        filterLines(field, operators ?? {}),
      ),
      sortableFields: Object.keys(orders),
      idsPerCall,
      maxPageSize,
      requires,
    };
  });
}

/** One line for each way in which some operators of a field are run. */
function filterLines(field: string, operators: OperatorsOfField): FilterCapability[] {
  const lines = new Map<string, FilterCapability & { readonly operators: InputOperator[] }>();
  for (const [name, { execution, basis }] of Object.entries(operators)) {
    const operator = asWritten(name);
    if (operator === null) continue;
    const key = `${execution} ${basis}`;
    const line = lines.get(key) ?? {
      field,
      operators: [],
      execution: executions[execution],
      basis: bases[basis],
    };
    if (!line.operators.includes(operator)) line.operators.push(operator);
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** The operator by which a caller writes a leaf; null for those that only negation makes. */
function asWritten(name: string): InputOperator | null {
  if (name === 'missing' || name === 'present') return 'isNull';
  return inputOperators.find((operator) => operator === name) ?? null;
}
