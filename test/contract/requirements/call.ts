import { expect } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { ErrorCode } from '../../../src/domain/error-code.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { UpstreamRequest } from '../../../src/ports/call-context.ts';
import type { Requirement } from '../requirement.ts';
import type { SeenRequest, Trouble } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { callOf, failureOf, listOf, requestOf, requestsOf } from '../trial.ts';
import { refsOf } from './read.ts';

export const callRequirements: readonly Requirement[] = [
  {
    id: 'CALL-01',
    level: 'MUST',
    statement: 'stop at once when nobody waits any more, with the reason',
    async run(trial) {
      const slow = await trial.rig.troubled('slow');
      const [reason, leaving] = [new Error('gone'), new AbortController()];
      setTimeout(() => leaving.abort(reason), 50);
      const started = performance.now();
      expect(await failureOf(trial, slow, callOf({ signal: leaving.signal }))).toBe(reason);
      expect(performance.now() - started).toBeLessThan(500);
    },
  },
  {
    id: 'CALL-02',
    level: 'MUST',
    statement: 'send nothing where nobody waits from the start',
    async run(trial) {
      const reason = new Error('gone before');
      const seen = await requestsOf(trial, async () => {
        expect(
          await failureOf(trial, trial.rig.provider, callOf({ signal: AbortSignal.abort(reason) })),
        ).toBe(reason);
      });
      expect(seen).toEqual([]);
    },
  },
  {
    id: 'CALL-03',
    level: 'MUST',
    statement: 'give up at the deadline with PROVIDER_TIMEOUT',
    async run(trial) {
      const slow = await trial.rig.troubled('slow');
      const started = performance.now();
      await expectFailure(trial, 'slow', 'PROVIDER_TIMEOUT', () =>
        failureOf(trial, slow, callOf({ deadline: Date.now() + 100 })),
      );
      expect(performance.now() - started).toBeLessThan(600);
    },
  },
  {
    id: 'AUTH-01',
    level: 'MUST',
    statement: 'fail with PROVIDER_AUTHENTICATION_FAILED where its credentials are wrong',
    async run(trial) {
      await expectFailure(trial, 'wrongCredentials', 'PROVIDER_AUTHENTICATION_FAILED');
    },
  },
  {
    id: 'AUTH-02',
    level: 'MUST',
    statement: 'get a new token once where the old one is refused, and go on',
    async run(trial) {
      const { rig } = trial;
      expect(await failureOf(trial, rig.provider, callOf())).toBeNull();
      rig.expireTokens();
      const { next } = rig.requests(0);
      expect(await failureOf(trial, rig.provider, callOf())).toBeNull();
      const { seen } = rig.requests(next);
      expect(seen.filter((request) => rig.isTokenRequest(request)).length).toBe(1);
      const reads = seen.filter((request) => !rig.isTokenRequest(request));
      // Some kinds take several calls at a time: each that was refused is made once more.
      const refused = reads.filter(({ status }) => status === 401);
      const answered = reads.filter(({ status }) => status === 200);
      expect(refused.length).toBeGreaterThan(0);
      expect(answered.map(({ path }) => path).toSorted()).toEqual(refused.map(({ path }) => path).toSorted());
      expect(reads.length).toBe(refused.length + answered.length);
    },
  },
  {
    id: 'AUTH-03',
    level: 'MUST',
    statement: 'get one token for all calls that need one at a time',
    async run(trial) {
      const { rig } = trial;
      const provider = rig.fresh();
      const { next } = rig.requests(0);
      const failures = await Promise.all(
        Array.from({ length: 6 }, () => failureOf(trial, provider, callOf())),
      );
      await provider.close();
      expect(failures).toEqual(Array.from({ length: 6 }, () => null));
      expect(rig.requests(next).seen.filter((request) => rig.isTokenRequest(request)).length).toBe(1);
    },
  },
  {
    id: 'DOWN-01',
    level: 'MUST',
    statement: 'fail with PROVIDER_UNAVAILABLE where the provider cannot be reached',
    async run(trial) {
      await expectFailure(trial, 'down', 'PROVIDER_UNAVAILABLE');
    },
  },
  {
    id: 'EXPLAIN-01',
    level: 'MUST',
    statement: 'preview for a list just the requests that it then sends first',
    async run(trial) {
      const { source, kind, rig } = trial;
      const projections = [[], rig.propertiesOf(kind).filter((property) => property !== 'raw')];
      for (const properties of projections) {
        for (const given of [
          {},
          { limit: 3 },
          { idDirection: 'desc', limit: 5, offset: 2, count: true },
        ] as const) {
          const request = { ...given, projection: new Set(properties) };
          const preview = source.previewList(requestOf(trial, request));
          const seen = await requestsOf(trial, () => listOf(trial, request));
          expect(preview.length).toBeGreaterThan(0);
          expectSent(preview, seen);
        }
      }
    },
  },
  {
    id: 'EXPLAIN-02',
    level: 'MUST',
    statement: 'preview for ids just the requests that it then sends',
    async run(trial) {
      const { source } = trial;
      const refs = refsOf(trial).slice(0, 230);
      const preview = source.previewGetMany(refs, new Set());
      const seen = await requestsOf(trial, () => source.getMany(refs, new Set(), callOf()));
      expect(preview.length).toBe(seen.length);
      expectSent(preview, seen);
    },
  },
  {
    id: 'SECRET-01',
    level: 'MUST',
    statement: 'keep credentials and what stands for cards and accounts out of errors, previews and the log',
    async run(trial) {
      const { rig, source } = trial;
      const told = [
        rig.logged(),
        JSON.stringify(source.previewGetMany(refsOf(trial).slice(0, 3), new Set())),
      ];
      for (const trouble of ['wrongCredentials', 'down'] as const) {
        const error = await failureOf(trial, await rig.troubled(trouble), callOf());
        told.push(describe(error));
      }
      for (const text of told) expect(rig.secrets().filter((secret) => text.includes(secret))).toEqual([]);
    },
  },
];

async function expectFailure<K extends RecordKind>(
  trial: Trial<K>,
  trouble: Trouble,
  code: ErrorCode,
  run?: () => Promise<unknown>,
): Promise<void> {
  const error = await (run ?? (async () => failureOf(trial, await trial.rig.troubled(trouble), callOf())))();
  expect(error).toBeInstanceOf(ProviderFailure);
  expect(error).toMatchObject({ code, provider: trial.rig.provider.name });
}

/** The same targets, which may go out in any order. */
export function expectSent(preview: readonly UpstreamRequest[], seen: readonly SeenRequest[]): void {
  const targets = seen.map(({ method, path }) => `${method} ${path}`);
  for (const { method, url } of preview) {
    const { origin } = new URL(url);
    expect(targets).toContain(`${method} ${url.slice(origin.length)}`);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)} ${describe(error.cause)}`;
}
