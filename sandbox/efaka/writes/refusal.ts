import type { Reply } from '../../kit/reply.ts';
import type { ParameterFault } from '../records.ts';
import type { ResultCode } from '../results/result-codes.ts';
import { faultyParameters, resultReply } from '../routes/bodies.ts';
import type { EfakaContext } from '../routes/context.ts';

/** The request cannot be carried out; no payment comes of it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ResultCode;
  readonly faults: readonly ParameterFault[];

  constructor(code: ResultCode, faults: readonly ParameterFault[] = []) {
    super(code);
    this.code = code;
    this.faults = faults;
  }
}

export function refusalReply(context: EfakaContext, { code, faults }: Refusal): Reply {
  return faults.length === 0 ? resultReply(context, code) : faultyParameters(context, faults);
}
