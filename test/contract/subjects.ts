import type { Subject } from './subject.ts';
import { govineer } from './subjects/govineer.ts';

/** Every provider there is. */
export const subjects: readonly Subject[] = [govineer];
