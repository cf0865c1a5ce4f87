import type { MoneyKey } from '../../kit/money-providers.ts';
import { efakaRecords } from './efaka.ts';
import { govineerRecords } from './govineer.ts';
import { paysleyRecords } from './paysley.ts';
import { profituityRecords } from './profituity.ts';
import { walleeRecords } from './wallee.ts';
import type { RecordStep } from './record-step.ts';

/** In an order in which each step finds what it needs. What a provider has no step for is declined. */
export const recordScenarios: Readonly<Record<MoneyKey, readonly RecordStep[]>> = {
  gov: govineerRecords,
  wal: walleeRecords,
  pay: paysleyRecords,
  pro: profituityRecords,
  efa: efakaRecords,
};
