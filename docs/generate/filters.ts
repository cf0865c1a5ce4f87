import { printDecimal } from '../../src/domain/decimal.ts';
import type { FieldValue } from '../../src/domain/fields/field.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf, textSearchFields } from '../../src/domain/fields/fields.ts';
import type { InputOperator } from '../../src/domain/fields/operators.ts';
import { inputOperatorsOf } from '../../src/domain/fields/operators.ts';
import { origins } from '../../datasources/origins.ts';
import type { Origin } from '../../datasources/rows/origins.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import { providerNames } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { OperatorCapability, Precision } from '../../src/filter/capability.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import { assumedSign } from './abilities.ts';
import type { Declared } from './example-providers.ts';
import { headings, kindsInOrder } from './kinds.ts';
import { code, providerTable } from './table.ts';

/** Decided before anybody is asked, by whom there is to ask. */
const decidesWhom: ReadonlySet<string> = new Set(['provider', 'providerId']);

/** Cells that tell nothing of a field. */
const unspecific: ReadonlySet<string> = new Set(['local', 'whom to ask']);

/** Whether the kind's filter has the field. */
function isFiltered<K extends RecordKind>(kind: K, field: FieldName<K>): boolean {
  return fieldOf(kind, field).filterable !== false;
}

/** Whether callers can look for anything in the field at all. */
function isSearched<K extends RecordKind>(kind: K, field: FieldName<K>): boolean {
  const searched: readonly string[] = textSearchFields[kind];
  return isFiltered(kind, field) || searched.includes(field);
}

/** Field × provider for each kind: who runs which operators. */
export function filtersSection(declared: Declared): string {
  return kindsInOrder
    .flatMap((kind) => {
      const text = kindTable(declared, kind);
      return text === null ? [] : [`### ${headings[kind]}`, text];
    })
    .join('\n\n');
}

function kindTable<K extends RecordKind>(declared: Declared, kind: K): string | null {
  const columns = providerNames.filter((name) => declared.of(name, kind) !== null);
  const { table } = providerTable('field', columns);
  for (const field of fieldNames(kind)) {
    if (decidesWhom.has(field) || !isSearched(kind, field)) continue;
    const cells = columns.map((name) => {
      const capabilities = declared.of(name, kind);
      if (capabilities === null) return '–';
      return isConfigured(name, kind, field) && field in capabilities.constants
        ? 'as configured'
        : filterCell(kind, field, capabilities);
    });
    if (cells.every((cell) => unspecific.has(cell))) continue;
    table.row(isFiltered(kind, field) ? code(field) : `${code(field)} (text)`, ...cells);
  }
  return table.isEmpty ? null : table.print();
}

/** Whether a setting says what the field is on every record. */
function isConfigured(name: ProviderName, kind: RecordKind, field: string): boolean {
  const told = origins[name][kind];
  if ('none' in told) return false;
  const properties: Readonly<Record<string, Origin>> = told.properties;
  const origin = properties[field];
  return origin !== undefined && 'from' in origin && origin.from.includes('the setting');
}

function filterCell<K extends RecordKind>(
  kind: K,
  field: FieldName<K>,
  { constants, filters, idsPerCall, readsByParent, scope }: SourceCapabilities<K>,
): string {
  if (idsPerCall > 0 && (field === 'id' || (field === 'nativeId' && readsByParent !== true))) return 'by id';
  const constant: FieldValue | null | undefined = constants[field];
  if (constant !== undefined) return constant === null ? 'null' : `always ${code(printed(constant))}`;
  if (field === 'accountId' && scope === 'account') return 'whom to ask';
  const lines: readonly OperatorCapability[] = filters[field] ?? [];
  const ways = (['exact', 'superset'] as const).flatMap((precision) => wayOf(kind, field, precision, lines));
  return ways.length === 0 ? 'local' : ways.join('<br>');
}

function wayOf<K extends RecordKind>(
  kind: K,
  field: FieldName<K>,
  precision: Precision,
  lines: readonly OperatorCapability[],
): readonly string[] {
  const { type, optional } = fieldOf(kind, field);
  const offered = isFiltered(kind, field)
    ? inputOperatorsOf(type, optional).filter((operator) => operator !== 'isNull' || optional)
    : (['contains'] as const);
  return (['documented', 'assumed'] as const).flatMap((basis) => {
    const told = lines.filter((line) => line.precision === precision && line.basis === basis);
    const operators = offered.filter((operator) => told.some((line) => names(line).has(operator)));
    if (operators.length === 0) return [];
    const which = operators.length === offered.length ? '' : `: ${operators.join(' ')}`;
    return [`${precision}${assumedSign(basis)}${which}`];
  });
}

/** As callers write them. */
function names({ operators }: OperatorCapability): ReadonlySet<InputOperator> {
  const written = operators.map((operator) =>
    operator === 'missing' || operator === 'present' ? 'isNull' : operator,
  );
  return new Set(written as readonly InputOperator[]);
}

function printed(value: FieldValue): string {
  return typeof value === 'object' ? printDecimal(value) : String(value);
}
