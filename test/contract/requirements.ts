import type { Requirement } from './requirement.ts';
import { answerRequirements } from './requirements/answer.ts';
import { callRequirements } from './requirements/call.ts';
import { countRequirements } from './requirements/count.ts';
import { filterRequirements } from './requirements/filter.ts';
import { listRequirements } from './requirements/list.ts';
import { meaningRequirements } from './requirements/meaning.ts';
import { pinRequirements } from './requirements/pin.ts';
import { projectionRequirements } from './requirements/projection.ts';
import { linkRequirements } from './requirements/link.ts';
import { readRequirements } from './requirements/read.ts';
import { scanRequirements } from './requirements/scan.ts';
import { scopeRequirements } from './requirements/scope.ts';
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
  ...scopeRequirements,
  ...pinRequirements,
  ...answerRequirements,
];
