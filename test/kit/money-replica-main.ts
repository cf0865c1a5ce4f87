import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Composing from '../../src/compose.ts';
import type * as Configuring from '../../src/config.ts';
import type * as Logging from '../../src/log.ts';
import { fastClock } from './money-clock.ts';

/**
 * A replica in a process of its own: the compiled program's parts, put together as `npm run start:live` does, but for the
 * clock. Arguments: the folder of the compiled program, since when and how fast its time runs.
 */
const [, , folder = '', since = '', speed = ''] = process.argv;
const clock = fastClock({ since: Number(since), speed: Number(speed) });

function load<T>(file: string): Promise<T> {
  return import(pathToFileURL(join(folder, 'src', file)).href) as Promise<T>;
}

const { compose } = await load<typeof Composing>('compose.js');
const { parseConfig } = await load<typeof Configuring>('config.js');
const { createLog } = await load<typeof Logging>('log.js');

const settings = parseConfig(process.env, (path) => readFileSync(path, 'utf8'));
const log = createLog({ level: 'error', pretty: null, write: process.stderr });
const service = await compose({ settings, clock, log, probes: new Map() });
const { url } = await service.server.listen(settings.listen);
process.stdout.write(`ready ${url}\n`);
