/** Every provider this service knows: its name in the graph, and what people call it. */
export const providerLabels = {
  EFAKA: 'eFaka',
  GOVINEER: 'Govineer',
  PAYSLEY: 'Paysley',
  PROFITUITY: 'Profituity',
  WALLEE: 'wallee',
} as const;

export type ProviderName = keyof typeof providerLabels;

export const providerNames = Object.keys(providerLabels) as readonly ProviderName[];
