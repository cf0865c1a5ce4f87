import type {
  CapabilityBasis,
  FilterExecution,
  ResourceOperation,
  ResourceType,
} from '../schema/enums/capability.ts';
import type { Capability, FilterCapability } from '../schema/types/capability.ts';
import type { NodeKind } from '../schema/types/node.ts';
import { isNodeKind } from '../schema/types/node.ts';
import type { CommandKind } from '../src/domain/commands.ts';
import type { FieldName } from '../src/domain/fields/fields.ts';
import { fieldOf } from '../src/domain/fields/fields.ts';
import type { InputOperator } from '../src/domain/fields/operators.ts';
import { inputOperatorsOf } from '../src/domain/fields/operators.ts';
import type { RecordKind } from '../src/domain/record-kind.ts';
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

const commandOperations = {
  createTransaction: { kind: 'transaction', operation: 'CREATE' },
  captureTransaction: { kind: 'transaction', operation: 'CAPTURE' },
  voidTransaction: { kind: 'transaction', operation: 'VOID' },
  refundTransaction: { kind: 'transaction', operation: 'REFUND' },
  cancelBillingSubscription: { kind: 'billingSubscription', operation: 'CANCEL' },
  createCustomer: { kind: 'customer', operation: 'CREATE' },
  updateCustomer: { kind: 'customer', operation: 'UPDATE' },
  deleteCustomer: { kind: 'customer', operation: 'DELETE' },
  createCustomerGroup: { kind: 'customerGroup', operation: 'CREATE' },
  updateCustomerGroup: { kind: 'customerGroup', operation: 'UPDATE' },
  deleteCustomerGroup: { kind: 'customerGroup', operation: 'DELETE' },
  savePaymentMethod: { kind: 'paymentMethod', operation: 'CREATE' },
  deletePaymentMethod: { kind: 'paymentMethod', operation: 'DELETE' },
  createProduct: { kind: 'product', operation: 'CREATE' },
  updateProduct: { kind: 'product', operation: 'UPDATE' },
  retireProduct: { kind: 'product', operation: 'DELETE' },
  createCategory: { kind: 'category', operation: 'CREATE' },
  updateCategory: { kind: 'category', operation: 'UPDATE' },
  deleteCategory: { kind: 'category', operation: 'DELETE' },
  createPaymentLink: { kind: 'paymentLink', operation: 'CREATE' },
  updatePaymentLink: { kind: 'paymentLink', operation: 'UPDATE' },
  closePaymentLink: { kind: 'paymentLink', operation: 'DELETE' },
  prefillPosLink: { kind: 'paymentLink', operation: 'CREATE' },
  createClient: { kind: 'client', operation: 'CREATE' },
  createAccount: { kind: 'account', operation: 'CREATE' },
} as const satisfies Record<CommandKind, { readonly kind: NodeKind; readonly operation: ResourceOperation }>;

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
      operations: [...new Set([...operations, ...commandsOn(kind, connection)])],
      filters: Object.entries<OperatorsOfField | undefined>(filters).flatMap(([field, operators]) =>
        filterLines(kind, field as FieldName<NodeKind>, operators ?? {}),
      ),
      sortableFields: Object.keys(orders),
      idsPerCall,
      maxPageSize,
      requires,
    };
  });
}

/** What can be done with records of a kind: exactly what the provider has a command for. */
function commandsOn(kind: NodeKind, { provider }: Connection): readonly ResourceOperation[] {
  return Object.entries(commandOperations)
    .filter(([command, on]) => on.kind === kind && provider.commands[command as CommandKind] !== undefined)
    .map(([, { operation }]) => operation);
}

/** One line for each way in which some operators of a field are run. */
function filterLines<K extends RecordKind>(
  kind: K,
  field: FieldName<K>,
  operators: OperatorsOfField,
): FilterCapability[] {
  const lines = new Map<string, FilterCapability & { readonly operators: InputOperator[] }>();
  for (const [name, { execution, basis }] of Object.entries(withBothPresences(operators))) {
    const operator = asWritten(kind, field, name);
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

/** `isNull` is two operators: where one alone is declared, the other is run here. */
function withBothPresences(operators: OperatorsOfField): OperatorsOfField {
  const { missing, present } = operators;
  const declared = missing ?? present;
  if (declared === undefined) return operators;
  const here: EffectiveOperator = { execution: 'local', basis: declared.basis };
  return { ...operators, missing: missing ?? here, present: present ?? here };
}

/** The operator by which a caller writes a leaf; null for those that no caller can write, or that ask nobody. */
function asWritten<K extends RecordKind>(kind: K, field: FieldName<K>, name: string): InputOperator | null {
  const { type, optional, filterable } = fieldOf(kind, field);
  const isPresence = name === 'missing' || name === 'present';
  // What every record has is known to be there.
  if (isPresence && !optional) return null;
  if (filterable === false) return null;
  const operator = isPresence ? 'isNull' : name;
  return inputOperatorsOf(type, optional).find((offered) => offered === operator) ?? null;
}
