import type { ProviderName } from '../../src/domain/provider-name.ts';
import { providerLabels, providerNames } from '../../src/domain/provider-name.ts';
import { modes } from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const ProviderNameEnum = wordEnum(
  'ProviderName',
  'The payment providers this service speaks to.',
  providerNames,
  Object.fromEntries(providerNames.map((name) => [name, `${providerLabels[name]}.`])) as Record<
    ProviderName,
    string
  >,
);

export const ModeEnum = wordEnum('Mode', 'Whether money really moves.', modes, {
  SANDBOX: 'The emulator that comes with this service.',
  TEST: "The provider's own test environment: no money moves.",
  LIVE: 'Money moves.',
});

export const providerHealths = ['UP', 'DEGRADED', 'DOWN'] as const;
export type ProviderHealth = (typeof providerHealths)[number];

export const ProviderHealthEnum = wordEnum(
  'ProviderHealth',
  'How a provider has been answering lately.',
  providerHealths,
  {
    UP: 'It answers.',
    DEGRADED: 'Some of its answers fail or come late.',
    DOWN: 'It does not answer; calls are held back until it does again.',
  },
);
