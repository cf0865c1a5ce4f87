import type { Subject } from './subject.ts';
import { efaka } from './subjects/efaka.ts';
import { govineer } from './subjects/govineer.ts';
import { paysley } from './subjects/paysley.ts';
import { profituity } from './subjects/profituity.ts';
import { wallee } from './subjects/wallee.ts';

/** Every provider there is. */
export const subjects: readonly Subject[] = [govineer, wallee, paysley, profituity, efaka];
