import type { Prng } from '../../kit/prng.ts';
import type {
  ConnectorConfigurationRecord,
  MethodConfigurationRecord,
  ProcessorConfigurationRecord,
  TerminalRecord,
  WebhookListenerRecord,
  WebhookUrlRecord,
} from '../records/configuration.ts';
import type { CreationState, SpaceEntity } from '../records/common.ts';
import { presentOnly } from './present.ts';
import { connectors, paymentMethods, processors, terminalTypes } from './reference.ts';
import { oftenMissing } from './texts.ts';

/** How a space takes money. */
export interface Configurations {
  readonly methodConfigurations: readonly MethodConfigurationRecord[];
  readonly connectorConfigurations: readonly ConnectorConfigurationRecord[];
  readonly processorConfigurations: readonly ProcessorConfigurationRecord[];
}

/** The method configuration of the provider's own tests. */
const FIRST_METHOD_CONFIGURATION = 1352;
const FIRST_CONNECTOR_CONFIGURATION = 1452;
const PROCESSOR_CONFIGURATION = 1300;

function entity(id: number, linkedSpaceId: number): SpaceEntity {
  return { id, version: 3, linkedSpaceId };
}

/** Every method, the last one deleted and the one before inactive; a configured connector for every connector. */
export function configurations(spaceId: number): Configurations {
  const last = paymentMethods.length - 1;
  const stateOf = (index: number): CreationState =>
    index === last ? 'DELETED' : index === last - 1 ? 'INACTIVE' : 'ACTIVE';
  const methodConfigurations = paymentMethods.map((method, index) => ({
    ...entity(FIRST_METHOD_CONFIGURATION + index, spaceId),
    spaceId,
    name: method.name['en-US'] ?? '',
    state: stateOf(index),
    sortOrder: index * 10,
    dataCollectionType: 'ONSITE' as const,
    oneClickPaymentMode: 'ALLOW' as const,
    paymentMethod: { id: method.id },
    title: {},
    description: {},
    resolvedTitle: method.name,
    resolvedDescription: method.description,
  }));
  return {
    methodConfigurations,
    processorConfigurations: processors.map((processor) => ({
      ...entity(PROCESSOR_CONFIGURATION, spaceId),
      name: 'Test processor',
      state: 'ACTIVE' as const,
      processor: { id: processor.id },
      applicationManaged: false,
    })),
    connectorConfigurations: connectors.map((connector, index) => {
      const method = paymentMethods.findIndex(({ id }) => id === connector.paymentMethod.id);
      return {
        ...entity(FIRST_CONNECTOR_CONFIGURATION + index, spaceId),
        name: connector.name['en-US'] ?? '',
        state: stateOf(method),
        priority: index,
        connector: { id: connector.id },
        paymentMethodConfiguration: { id: FIRST_METHOD_CONFIGURATION + method },
        processorConfiguration: { id: PROCESSOR_CONFIGURATION },
        applicableForTransactionProcessing: true,
        imagePath: `payment/connector/${connector.id}.svg`,
      };
    }),
  };
}

const TERMINAL_STATES = [
  'ACTIVE',
  'ACTIVE',
  'CREATE',
  'PREPARING',
  'INACTIVE',
  'DECOMMISSIONING',
  'DECOMMISSIONED',
] as const;

export function terminals(
  prng: Prng,
  spaceId: number,
  count: number,
  currency: string,
): readonly TerminalRecord[] {
  return Array.from({ length: count }, (_, index) =>
    presentOnly<TerminalRecord>({
      ...entity(601 + index, spaceId),
      name: oftenMissing(prng, `Counter ${index + 1}`),
      identifier: `T${spaceId}-${index}`,
      externalId: oftenMissing(prng, `terminal-${index}`),
      state: TERMINAL_STATES[index % TERMINAL_STATES.length] ?? 'ACTIVE',
      type: { id: terminalTypes[0]?.id ?? 0 },
      deviceName: oftenMissing(prng, 'Link/2500'),
      deviceSerialNumber: oftenMissing(prng, `SN${prng.int(10_000_000, 99_999_999)}`),
      defaultCurrency: currency,
    }),
  );
}

/** Two fixtures of the provider's own tests, and what a merchant would have. */
export function webhooks(spaceId: number): {
  readonly webhookUrls: readonly WebhookUrlRecord[];
  readonly webhookListeners: readonly WebhookListenerRecord[];
} {
  const url = (id: number, name: string, state: CreationState): WebhookUrlRecord => ({
    ...entity(id, spaceId),
    name,
    url: `https://hooks.example.com/${spaceId}/${id}`,
    state,
    applicationManaged: false,
  });
  const listener = (
    id: number,
    name: string,
    state: CreationState,
    rest: Pick<WebhookListenerRecord, 'entity' | 'entityStates' | 'url'>,
  ): WebhookListenerRecord => ({
    ...entity(id, spaceId),
    name,
    state,
    notifyEveryChange: false,
    enablePayloadSignatureAndState: id % 2 === 0,
    ...rest,
  });
  const [transaction, refund, unpublished] = [1472041829003, 1472041839405, 1472041999999];
  return {
    webhookUrls: [
      url(41, 'Webhook Test URL Listener', 'INACTIVE'),
      url(42, 'Shop', 'ACTIVE'),
      url(43, 'Old shop', 'DELETED'),
    ],
    webhookListeners: [
      listener(51, 'Test', 'INACTIVE', { entity: transaction, entityStates: ['FULFILL'], url: { id: 41 } }),
      listener(52, 'Payments', 'ACTIVE', {
        entity: transaction,
        entityStates: ['AUTHORIZED', 'COMPLETED', 'FULFILL', 'FAILED'],
        url: { id: 42 },
      }),
      listener(53, 'Refunds', 'ACTIVE', { entity: refund, entityStates: [], url: { id: 42 } }),
      listener(54, 'Unpublished entity', 'ACTIVE', {
        entity: unpublished,
        entityStates: [],
        url: { id: 42 },
      }),
      listener(55, 'Gone', 'DELETED', { entity: refund, entityStates: ['SUCCESSFUL'], url: { id: 43 } }),
    ],
  };
}
