import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { OrderCapability, SourceCapabilities } from '../../src/ports/capabilities.ts';
import type { Declared } from './example-providers.ts';
import { headings, kindsInOrder } from './kinds.ts';
import type { Table } from './table.ts';
import { code, providerTable } from './table.ts';

type Ability = (capabilities: SourceCapabilities<RecordKind>, table: Table) => string;

/** One table of kind × provider; a kind the provider has not is `–`. */
function abilityTable(declared: Declared, ability: Ability): string {
  const { table, columns } = providerTable('record');
  for (const kind of kindsInOrder) {
    const cells = columns.map((name: ProviderName) => {
      const capabilities = declared.of(name, kind);
      // Read as data about names: what a name belongs to does not matter here.
      return capabilities === null
        ? '–'
        : ability(capabilities as unknown as SourceCapabilities<RecordKind>, table);
    });
    table.row(`**${headings[kind]}**`, ...cells);
  }
  return table.print();
}

const served = {
  connection: 'one call serves the connection',
  account: 'one call serves one account',
  accounts: 'one call serves any accounts',
} as const satisfies Record<SourceCapabilities<RecordKind>['scope'], string>;

export const operationsTable = (declared: Declared): string =>
  abilityTable(
    declared,
    ({ operations, scope }, table) => `${operations.join(', ').toLowerCase()}${table.remark(served[scope])}`,
  );

export const sizesTable = (declared: Declared): string =>
  abilityTable(declared, ({ maxPageSize, idsPerCall, readsByParent }, table) => {
    const byId =
      idsPerCall > 0
        ? `${idsPerCall}`
        : `0${table.remark('the list is read, once for all ids of a request')}`;
    const parent = readsByParent === true ? table.remark('through the customer, who is part of the id') : '';
    return `${maxPageSize ?? 'no list'} / ${byId}${parent}`;
  });

export const requiresTable = (declared: Declared): string =>
  abilityTable(declared, ({ requires }) =>
    requires.length === 0 ? 'nothing' : requires.map(code).join(' or '),
  );

export const ordersTable = (declared: Declared): string =>
  abilityTable(declared, ({ orders, idOrder }, table) => {
    const keys = Object.entries<OrderCapability<RecordKind> | undefined>(orders).flatMap(([field, order]) => {
      if (order === undefined) return [];
      const windows = order.windows === undefined ? '' : table.remark('in windows of time, each sorted here');
      const strands =
        order.strands === undefined
          ? ''
          : table.remark(`in ${order.strands.length} queries that are merged here`);
      return [`${code(field)}${assumedSign(order.basis)}${windows}${strands}`];
    });
    const ids = idOrder.native ? [`id${assumedSign(idOrder.basis)}`] : [];
    return [...keys, ...ids].join(', ') || 'nothing';
  });

export const countsTable = (declared: Declared): string =>
  abilityTable(declared, ({ counts, countsBasis }) => (counts ? `yes${assumedSign(countsBasis)}` : 'no'));

/** What nobody published and a live connection does not rely on before a probe. */
export function assumedSign(basis: 'documented' | 'assumed'): string {
  return basis === 'assumed' ? '\\*' : '';
}
