import type { ProviderName } from '../../src/domain/provider-name.ts';
import { goldenSuite } from './golden-suite.ts';
import { efakaGolden } from './efaka/efaka.ts';
import { govineerGolden } from './govineer/govineer.ts';
import { paysleyGolden } from './paysley/paysley.ts';
import { profituityGolden } from './profituity/profituity.ts';
import { walleeGolden } from './wallee/wallee.ts';

/** A provider that is registered without a table does not compile. */
const suites = {
  EFAKA: () => goldenSuite(efakaGolden),
  GOVINEER: () => goldenSuite(govineerGolden),
  PAYSLEY: () => goldenSuite(paysleyGolden),
  PROFITUITY: () => goldenSuite(profituityGolden),
  WALLEE: () => goldenSuite(walleeGolden),
} satisfies Record<ProviderName, () => void>;

for (const suite of Object.values(suites)) suite();
