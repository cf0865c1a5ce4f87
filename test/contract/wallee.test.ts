import { wallee } from './subjects/wallee.ts';
import { tryAll } from './suite.ts';

tryAll(wallee);
