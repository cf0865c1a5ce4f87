import { paysley } from './subjects/paysley.ts';
import { tryAll } from './suite.ts';

tryAll(paysley);
