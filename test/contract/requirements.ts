import type { Requirement } from './requirement.ts';
import { callRequirements } from './requirements/call.ts';
import { filterRequirements } from './requirements/filter.ts';
import { listRequirements } from './requirements/list.ts';
import { meaningRequirements } from './requirements/meaning.ts';
import { projectionRequirements } from './requirements/projection.ts';
import { readRequirements } from './requirements/read.ts';

/** All that is required of a provider. */
export const requirements: readonly Requirement[] = [
  ...listRequirements,
  ...filterRequirements,
  ...projectionRequirements,
  ...readRequirements,
  ...meaningRequirements,
  ...callRequirements,
];
