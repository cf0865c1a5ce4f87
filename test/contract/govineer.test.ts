import { govineer } from './subjects/govineer.ts';
import { tryAll } from './suite.ts';

tryAll(govineer);
