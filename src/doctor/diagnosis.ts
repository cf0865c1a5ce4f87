import { ProviderFailure } from '../domain/errors.ts';
import type { UpstreamCall } from '../ports/call-context.ts';
import type { DoctorStep } from '../ports/provider.ts';
import { DeadlineExceeded } from '../resilience/deadline.ts';
import type { Advice } from './advice.ts';
import { adviceByCause } from './advice.ts';
import type { Cause } from './cause.ts';
import { causeOf } from './cause.ts';
import type { SettingRole } from '../config/connection.ts';
import type { Written } from './written.ts';

/** Why a step failed and what to do about it. Holds nothing that a provider wrote but its status, type and length. */
export interface Diagnosis {
  readonly cause: Cause;
  /** The request that was sent, without its query; null where none was. */
  readonly tried: string | null;
  /** What was required; null where the failure does not say. */
  readonly wanted: string | null;
  /** What came instead. */
  readonly came: string;
  readonly means: string;
  readonly todo: string;
  /** Names of the settings that may be wrong: variables, or places in the file. */
  readonly lookAt: readonly string[];
}

/** A step that failed. */
export interface FailedStep {
  readonly step: DoctorStep['name'];
  readonly error: unknown;
  /** The step's last call, if it made one. */
  readonly lastCall: UpstreamCall | null;
}

export function diagnose({ step, error, lastCall }: FailedStep, written: Written): Diagnosis {
  const cause = causeOf(step, error);
  const { means, todo, lookAt }: Advice = adviceByCause[cause];
  const { wanted, came } = tell(error);
  const [url = null] =
    lastCall === null ? (/https?:\/\/[^\s,]+/.exec(wanted ?? '') ?? []) : lastCall.url.split('?', 1);
  return {
    cause,
    tried: lastCall === null ? null : `${lastCall.method} ${url ?? ''}${tries(lastCall)}`,
    wanted,
    came,
    means,
    todo,
    lookAt: lookAt.flatMap((role) => settingsOf(role, written, url)).map((name) => written.nameOf(name)),
  };
}

function tries({ attempt }: UpstreamCall): string {
  return attempt === 1 ? '' : `, ${attempt} times`;
}

/** Without who it was, which stands above. Of an error of our own only its kind and place: its text may quote anything. */
function tell(error: unknown): Pick<Diagnosis, 'wanted' | 'came'> {
  if (error instanceof ProviderFailure) {
    const text = error.message.replace(/^[A-Z]+ \([^)]*\): /, '');
    const [, wanted = null, came = text] = /^required (.*?), got (.*)$/s.exec(text) ?? [];
    return { wanted, came };
  }
  if (error instanceof DeadlineExceeded) return { wanted: 'an end of the step in time', came: 'none' };
  if (!(error instanceof Error)) return { wanted: null, came: 'something that is no error' };
  const [, place = 'an unknown place'] = /^\s+at .*?([^/\\(]+:\d+):\d+\)?$/m.exec(error.stack ?? '') ?? [];
  return { wanted: null, came: `${error.name} at ${place}` };
}

/** The settings of a role; of the addresses the one that `url` begins with, or those of its host. */
function settingsOf(role: SettingRole, written: Written, url: string | null): readonly string[] {
  const settings = written.settingsFor(role);
  if (role !== 'address' || url === null) return settings;
  const given = settings.flatMap((setting) => {
    const address = written.addressOf(setting);
    return address === null || !URL.canParse(address) ? [] : [{ setting, address: new URL(address) }];
  });
  const [nearest] = given
    .filter(({ address }) => `${url}/`.startsWith(`${address.href.replace(/\/+$/, '')}/`))
    .toSorted((a, b) => b.address.href.length - a.address.href.length);
  if (nearest !== undefined) return [nearest.setting];
  const { host } = new URL(url);
  const there = given.filter(({ address }) => address.host === host).map(({ setting }) => setting);
  return there.length > 0 ? there : settings;
}
