import { expect } from 'vitest';
import type { MutationName } from '../../../src/domain/operation.ts';
import { sent } from '../../../src/gateway/commands/command-answer.ts';
import { operation } from './operation.ts';
import { FakeGateway } from './fake-gateway.ts';

export interface Told {
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] | null }[];
  /** As it was handed on; null where it was refused. */
  readonly input: Readonly<Record<string, unknown>> | null;
}

/** What a mutation says of an input, and what of it gets to the gateway. No answer may repeat a card number. */
export async function told(mutation: MutationName, input: Readonly<Record<string, unknown>>): Promise<Told> {
  const fake = new FakeGateway([]);
  let submitted: Told['input'] = null;
  fake.commands = {
    ...fake.commands,
    submit: async (kind, key, given, path) => {
      expect([kind, key, path]).toEqual([mutation, input['idempotencyKey'], 'it']);
      submitted = given as unknown as Told['input'];
      return { ...sent(operation, {}), operation: null };
    },
  };
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await fake.run(
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { userErrors { code message path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('4111');
  const { userErrors } = (data?.['it'] ?? {}) as { userErrors: Told['errors'] };
  return { errors: userErrors, input: submitted };
}

/** The places of what is wrong, below `input`; each must be BAD_USER_INPUT, and nothing may be handed on. */
export async function refusedAt(
  mutation: MutationName,
  input: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const { errors, input: submitted } = await told(mutation, input);
  expect(submitted).toBeNull();
  expect(errors.filter(({ code }) => code !== 'BAD_USER_INPUT')).toEqual([]);
  return errors.map(({ path }) => path?.slice(1).join('.') ?? 'nowhere');
}
