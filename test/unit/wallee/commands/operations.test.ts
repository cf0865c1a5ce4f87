import { expect, test } from 'vitest';
import { createProfituity } from '../../../../datasources/profituity/index.ts';
import { createWallee } from '../../../../datasources/wallee/index.ts';
import type { MoneyCommandKind } from '../../../../src/domain/commands.ts';
import type { ResourceOperation } from '../../../../src/ports/capabilities.ts';
import { testDeps } from '../../../kit/read-source.ts';
import { testSettings as profituitySettings } from '../../profituity/sandbox-connection.ts';
import { testSettings as walleeSettings } from '../sandbox-connection.ts';

const operations = {
  createTransaction: ['transaction', 'CREATE'],
  captureTransaction: ['transaction', 'CAPTURE'],
  voidTransaction: ['transaction', 'VOID'],
  refundTransaction: ['transaction', 'REFUND'],
  cancelBillingSubscription: ['billingSubscription', 'CANCEL'],
} as const satisfies Record<
  MoneyCommandKind,
  readonly ['transaction' | 'billingSubscription', ResourceOperation]
>;

test.each([
  ['wallee', createWallee(walleeSettings(), testDeps())],
  ['Profituity', createProfituity(profituitySettings(), testDeps())],
])('what %s says that it can do is what it has handlers for', async (_, provider) => {
  for (const [command, [kind, operation]] of Object.entries(operations)) {
    const told = provider.sources[kind]?.capabilities.operations.includes(operation);
    expect([command, told]).toEqual([command, command in provider.commands]);
  }
  for (const handler of Object.values(provider.commands)) expect(handler.settlesAfterMs).toBe(180_000);
  await provider.close();
});
