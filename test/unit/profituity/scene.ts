import { createProfituity } from '../../../datasources/profituity/index.ts';
import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { systemClock } from '../../../src/system-clock.ts';
import type { Logged } from '../../kit/read-source.ts';
import { testDeps } from '../../kit/read-source.ts';
import type { FakeAnswer, FakeProfituity } from './fake-profituity.ts';
import { startFakeProfituity } from './fake-profituity.ts';
import { testSettings } from './sandbox-connection.ts';

interface Scene {
  readonly pro: Provider;
  readonly fake: FakeProfituity;
  readonly logged: readonly Logged[];
}

/** A connection to a server that answers so, for one check. */
export async function against(
  answer: (url: URL, token: string) => FakeAnswer,
  check: (scene: Scene) => Promise<void>,
  given: Partial<ProfituitySettings> = {},
  now: () => number = Date.now,
): Promise<void> {
  const fake = await startFakeProfituity(answer);
  const logged: Logged[] = [];
  const pro = createProfituity(testSettings({ baseUrl: fake.url, ...given }), {
    ...testDeps(logged),
    clock: { ...systemClock, now },
  });
  try {
    await check({ pro, fake, logged });
  } finally {
    await pro.close();
    await fake.close();
  }
}
