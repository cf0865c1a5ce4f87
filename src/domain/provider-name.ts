/** Every provider this service knows, by the name it has in the graph. */
export const providerNames = ['EFAKA', 'GOVINEER', 'PAYSLEY', 'PROFITUITY', 'WALLEE'] as const;

export type ProviderName = (typeof providerNames)[number];
