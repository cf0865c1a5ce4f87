import type { Requirement } from './requirement.ts';
import { callRequirements } from './requirements/call.ts';
import { countRequirements } from './requirements/count.ts';
import { filterRequirements } from './requirements/filter.ts';
import { listRequirements } from './requirements/list.ts';
import { meaningRequirements } from './requirements/meaning.ts';
import { projectionRequirements } from './requirements/projection.ts';
import { linkRequirements } from './requirements/link.ts';
import { readRequirements } from './requirements/read.ts';
import { scanRequirements } from './requirements/scan.ts';
import { windowRequirements } from './requirements/window.ts';

/** All that is required of a provider. */
export const requirements: readonly Requirement[] = [
  ...listRequirements,
  ...filterRequirements,
  ...projectionRequirements,
  ...readRequirements,
  ...meaningRequirements,
  ...callRequirements,
  ...countRequirements,
  ...scanRequirements,
  ...windowRequirements,
  ...linkRequirements,
];
