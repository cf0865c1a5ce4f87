import { expect, test } from 'vitest';
import { createProfituity } from '../../../../datasources/profituity/index.ts';
import { createWallee } from '../../../../datasources/wallee/index.ts';
import type { CommandKind, MoneyCommandKind } from '../../../../src/domain/commands.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
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

const recordOperations = {
  createCustomer: ['customer', 'CREATE'],
  updateCustomer: ['customer', 'UPDATE'],
  deleteCustomer: ['customer', 'DELETE'],
  savePaymentMethod: ['paymentMethod', 'CREATE'],
  deletePaymentMethod: ['paymentMethod', 'DELETE'],
  createProduct: ['product', 'CREATE'],
  updateProduct: ['product', 'UPDATE'],
  retireProduct: ['product', 'DELETE'],
  createPaymentLink: ['paymentLink', 'CREATE'],
  updatePaymentLink: ['paymentLink', 'UPDATE'],
  closePaymentLink: ['paymentLink', 'DELETE'],
  createAccount: ['account', 'CREATE'],
  createClient: ['client', 'CREATE'],
} as const satisfies { readonly [C in CommandKind]?: readonly [RecordKind, ResourceOperation] };

test.each([
  ['with nothing else set', {}],
  ['with a scope', { accountScope: '7' }],
  ['for some spaces', { spaceIds: ['405'] }],
])('what wallee says of records is what it has handlers for, %s', async (_, given) => {
  const wal = createWallee(walleeSettings(given), testDeps());
  for (const [command, [kind, operation]] of Object.entries(recordOperations)) {
    const told = wal.sources[kind]?.capabilities.operations.includes(operation) ?? false;
    expect([command, told]).toEqual([command, command in wal.commands]);
  }
  await wal.close();
});
