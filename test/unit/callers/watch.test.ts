import { describe, expect, it } from 'vitest';
import { lookerAt } from '../../../src/callers/watch.ts';
import type { CallersSettings } from '../../../src/config/callers.ts';
import { ConfigError } from '../../../src/config/config-error.ts';
import { captureLog } from '../../kit/log-capture.ts';

function rig() {
  const replaced: CallersSettings[] = [];
  const log = captureLog();
  let text: string | null = 'one';
  const look = lookerAt('one', {
    callers: { replace: (settings) => void replaced.push(settings) },
    read: () => (text === null ? Promise.reject(new Error('ENOENT')) : Promise.resolve(text)),
    parse: (content) => {
      if (content === 'wrong') throw new ConfigError(['c.yml: callers[0].id: is missing']);
      return content === 'nobody' ? undefined : { keys: [], issuers: [] };
    },
    log: log.log,
  });
  return {
    replaced,
    log,
    after: async (content: string | null): Promise<void> => {
      text = content;
      await look();
    },
  };
}

describe('the file of the callers', () => {
  it('is read again when it is another one', async () => {
    const { replaced, log, after } = rig();
    await after('one');
    expect(replaced).toHaveLength(0);
    expect(log.lines).toHaveLength(0);
    await after('two');
    await after('two');
    expect(replaced).toHaveLength(1);
    expect(log.lines).toMatchObject([{ level: 'info' }]);
  });

  it.each<[string | null, string]>([
    ['wrong', 'c.yml: callers[0].id: is missing'],
    ['nobody', 'it names no callers'],
    [null, 'it cannot be read'],
  ])('leaves callers as they are when it is %s, and says so once', async (content, problem) => {
    const { replaced, log, after } = rig();
    await after(content);
    await after(content);
    expect(replaced).toHaveLength(0);
    expect(log.lines).toMatchObject([{ level: 'error', problems: [problem] }]);
    await after('two');
    expect(replaced).toHaveLength(1);
  });
});
