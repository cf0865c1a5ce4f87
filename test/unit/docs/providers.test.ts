import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { origins } from '../../../datasources/origins.ts';
import type { Origin } from '../../../datasources/rows/origins.ts';
import { withExampleProviders } from '../../../docs/generate/example-providers.ts';
import { printPage } from '../../../docs/generate/page.ts';
import { Table } from '../../../docs/generate/table.ts';
import { providerNames } from '../../../src/domain/provider-name.ts';
import { recordKinds } from '../../../src/domain/record-kind.ts';

describe('docs/providers.md', () => {
  it('is what the code says', async () => {
    expect(readFileSync('docs/providers.md', 'utf8')).toBe(await withExampleProviders(printPage));
  });
});

describe.each(providerNames)('what the documents say of %s', (name) => {
  it.each(recordKinds)(
    '%s: is there exactly if it can be read, and null exactly where it is never asked for',
    (kind) =>
      withExampleProviders((declared) => {
        const told = origins[name][kind];
        const capabilities = declared.of(name, kind);
        expect('none' in told).toBe(capabilities === null);
        if ('none' in told || capabilities === null) return;
        const properties = Object.entries<Origin>(told.properties);
        const absent: readonly string[] = capabilities.absent ?? [];
        const never = properties.filter(([, origin]) => 'none' in origin).map(([property]) => property);
        // A setting that is not set leaves its property out, too.
        const unset = properties
          .filter(([, origin]) => 'from' in origin && origin.from.includes('the setting'))
          .map(([property]) => property);
        expect(absent.filter((property) => !unset.includes(property)).toSorted()).toEqual(never.toSorted());
      }),
  );
});

describe('a table', () => {
  it('says each remark once, and keeps its cells apart', () => {
    const table = new Table(['a', 'b']);
    table.row(`x${table.remark('why')}`, 'y|z');
    table.row(`x${table.remark('why')}`, table.remark('other'));
    expect(table.print()).toBe(
      '| a | b |\n| --- | --- |\n| x<sup>1</sup> | y\\|z |\n| x<sup>1</sup> | <sup>2</sup> |\n\n1. why\n2. other',
    );
    expect(() => table.row('one')).toThrow('2 cells');
  });
});
