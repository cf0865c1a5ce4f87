import { describe } from 'vitest';
import { profituity, profituityOfSeveral } from './subjects/profituity.ts';
import { tryUntold } from './subjects/profituity-untold.ts';
import { tryAll } from './suite.ts';

describe('one merchant', () => tryAll(profituity));
describe('several merchants', () => tryAll(profituityOfSeveral));
tryUntold();
