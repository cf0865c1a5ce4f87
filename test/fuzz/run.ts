import type { GraphQLSchema } from 'graphql';
import type { Prng } from '../../sandbox/kit/prng.ts';
import { createPrng, seedFor } from '../../sandbox/kit/prng.ts';
import { errorCodes } from '../../src/domain/error-code.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import type { GraphqlError } from '../kit/graphql-answer.ts';
import type { Leaks } from './leaks.ts';
import type { Operation } from './operation.ts';
import { randomOperation } from './operation.ts';
import { Reservoir } from './reservoir.ts';

export interface FuzzOptions {
  readonly schema: GraphQLSchema;
  readonly paygraph: Pick<Paygraph, 'url'>;
  readonly leaks: Leaks;
  readonly seed: number;
  readonly operations: number;
  /** Called before each operation, with chance of its own: to let providers fail, say. */
  readonly before?: (chance: Prng) => void;
}

export interface FuzzReport {
  /** What must not be, with the operation that showed it. At most ten; the run ends there. */
  readonly findings: readonly string[];
  /** How many operations were sent. */
  readonly sent: number;
  /** How many of them were answered without any error. */
  readonly clean: number;
  /** How many were refused as too much, which is honest as long as it is rare. */
  readonly refused: number;
  /** How many errors there were, by code. */
  readonly codes: ReadonlyMap<string, number>;
  /** Every `Type.field` that was asked for. */
  readonly fields: ReadonlySet<string>;
}

/** Codes with which a whole operation may be refused though the schema allows it. */
const tooMuch: ReadonlySet<string> = new Set(['QUERY_TOO_COMPLEX', 'RATE_LIMITED']);

const known: ReadonlySet<string> = new Set(errorCodes);

/**
 * Sends random operations one after another. The same seed makes the same ones, but for ids that the server makes by
 * chance; so a finding has the whole request.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { schema, seed, leaks, before } = options;
  const seen = new Reservoir();
  const findings: string[] = [];
  const codes = new Map<string, number>();
  const fields = new Set<string>();
  let sent = 0;
  let clean = 0;
  let refused = 0;
  const outside = createPrng(seedFor(seed, 'outside'));
  for (let turn = 0; turn < options.operations && findings.length < 10; turn += 1) {
    const operation = randomOperation(schema, createPrng(seedFor(seed, `operation ${turn}`)), seen);
    for (const field of operation.fields) fields.add(field);
    before?.(outside);
    sent += 1;
    const { status, text } = await send(options.paygraph.url, operation);
    const { data, errors = [] } = JSON.parse(text) as {
      readonly data?: unknown;
      readonly errors?: readonly GraphqlError[];
    };
    for (const { extensions } of errors) codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1);
    const isRefused = data === undefined && errors.every(({ extensions }) => tooMuch.has(extensions.code));
    if (isRefused) refused += 1;
    else if (errors.length === 0) clean += 1;
    const wrong = [
      ...(status === 200 || isRefused ? [] : [`status ${status}`]),
      ...(text.includes('INTERNAL_SERVER_ERROR') ? ['an internal error'] : []),
      ...errors.filter(({ extensions }) => !known.has(extensions.code)).map(() => 'a code of its own'),
      ...leaks.in(text),
    ];
    if (wrong.length > 0) {
      findings.push(
        `${wrong.join(', ')}: seed ${seed}, turn ${turn}\n${operation.query}\n${JSON.stringify(operation.variables)}\n${text.slice(0, 2_000)}`,
      );
    }
    seen.learn(data);
  }
  return { findings, sent, clean, refused, codes, fields };
}

async function send(
  url: string,
  { query, variables }: Operation,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // So that a document that is refused before it is run has a status of its own.
      accept: 'application/graphql-response+json',
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: await response.text() };
}
