import type { Baseline } from '../../../../src/domain/operation.ts';
import { digestOf } from '../../../commands/digest.ts';

type Texts = Readonly<Record<string, string | null>>;

/** What is recorded of what a new record was told to be: which properties, and a digest of them. Null: not told. */
export function toldOf(operationId: string, properties: Texts): Pick<Baseline, 'told' | 'end'> {
  const told = Object.keys(properties).filter((name) => properties[name] !== null);
  return {
    told,
    end: digestOf(
      operationId,
      told.map((name) => properties[name] ?? null),
    ),
  };
}

/** Whether a record is what one was told to be; what was not told the provider may have filled in. */
export function isAsTold(operationId: string, record: Texts, { told, end }: Baseline): boolean {
  return (
    Array.isArray(told) &&
    digestOf(
      operationId,
      told.map((name: string) => record[name] ?? null),
    ) === end
  );
}
