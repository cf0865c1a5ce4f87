import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as documents from '../e2e/generated/graphql.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = buildSchema(await readFile(join(root, 'schema/schema.graphql'), 'utf8'));

/** A frontend's code, and whether the compiler takes it. Each stands on a line of its own. */
const lines: readonly (readonly [string, 'taken' | 'refused'])[] = [
  [
    'variables<typeof d.CreateCustomerDocument>({ input: { idempotencyKey: "k", accountId: "a", customer: {} } });',
    'taken',
  ],
  [
    'variables<typeof d.CreateCustomerDocument>({ input: { idempotencyKey: "k", customer: {} } });',
    'refused',
  ],
  [
    'variables<typeof d.UpdateCustomerDocument>({ input: { idempotencyKey: "k", customerId: "c", customer: { email: null } } });',
    'taken',
  ],
  [
    'variables<typeof d.UpdateCustomerDocument>({ input: { idempotencyKey: "k", customerId: "c", customer: { mail: "" } } });',
    'refused',
  ],
  [
    'variables<typeof d.CreateTransactionDocument>({ input: { idempotencyKey: "k", accountId: "a", amount: { amount: "1.50", currency: "USD" }, source: {} } });',
    'taken',
  ],
  [
    'variables<typeof d.CreateTransactionDocument>({ input: { idempotencyKey: "k", accountId: "a", amount: { amount: 1.5, currency: "USD" }, source: {} } });',
    'refused',
  ],
  ['data<typeof d.CreateCustomerDocument>((it) => it.createCustomer?.customer?.email?.length);', 'taken'],
  ['data<typeof d.CreateCustomerDocument>((it) => it.createCustomer.replayed);', 'refused'],
  [
    'data<typeof d.CreateCustomerDocument>((it) => it.createCustomer?.userErrors.map(({ code }) => code === "CONFLICT"));',
    'taken',
  ],
  [
    'data<typeof d.CreateCustomerDocument>((it) => it.createCustomer?.userErrors.map(({ code }) => code === "CONFLICTS"));',
    'refused',
  ],
  ['data<typeof d.CustomersPageDocument>((it) => it.customers?.pageInfo.endCursor?.length);', 'taken'],
  ['data<typeof d.CustomersPageDocument>((it) => it.customers?.edges[0].node);', 'refused'],
];

let folder: string;
let refused: ReadonlySet<number>;
let others: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paygraph-typed-'));
  const source = [
    `import type { TypedDocumentNode } from '${root}node_modules/@graphql-typed-document-node/core/typings/index.d.ts';`,
    `import type * as d from '${root}test/e2e/generated/graphql.ts';`,
    'type Of<D> = D extends TypedDocumentNode<infer T, infer V> ? { readonly data: T; readonly variables: V } : never;',
    'declare function variables<D>(of: Of<D>["variables"]): void;',
    'declare function data<D>(use: (of: Of<D>["data"]) => unknown): void;',
    ...lines.map(([line]) => line),
  ];
  await writeFile(join(folder, 'frontend.ts'), source.join('\n'));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noEmit: true, rootDir: '/', types: [], skipLibCheck: false },
      files: ['frontend.ts'],
      include: [],
    }),
  );
  const output = await compile(join(folder, 'tsconfig.json'));
  const told = output.split('\n').filter((line) => line.includes('error TS'));
  const inFrontend = told.map((line) => Number(/frontend\.ts\((\d+),/.exec(line)?.[1] ?? 0) - 6);
  refused = new Set(inFrontend);
  others = told.filter((_line, index) => (inFrontend[index] ?? -1) < 0);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What the compiler prints; it exits with an error where it refuses anything. */
function compile(project: string): Promise<string> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '-p', project, '--pretty', 'false'], (_error, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });
}

describe('generated types under the strict settings of this project', () => {
  it('compile themselves', () => {
    expect(others).toEqual([]);
  });

  it.each(lines.map(([line, fate], index) => [fate, line, index] as const))(
    '%s: %s',
    (fate, _line, index) => {
      expect(refused.has(index) ? 'refused' : 'taken').toBe(fate);
    },
  );

  it('are there for every mutation', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const named = mutations.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Document`);
    expect(named.filter((name) => !Object.hasOwn(documents, name))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });
});
