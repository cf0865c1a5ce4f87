import { efaka } from './subjects/efaka.ts';
import { tryVariants } from './subjects/efaka-variants.ts';
import { tryAll } from './suite.ts';

tryAll(efaka);
tryVariants();
