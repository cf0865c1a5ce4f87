import type { OperationStep } from '../domain/operation.ts';

/**
 * The steps with one more, or with one again that is known not to have been carried out. Null if it was sent before, or
 * comes before one that was: each is sent at most once.
 */
export function withSent(
  steps: readonly OperationStep[],
  step: OperationStep,
): readonly OperationStep[] | null {
  const last = steps.at(-1);
  const again = last?.number === step.number && last.state === 'notCarriedOut';
  if (last !== undefined && step.number <= last.number && !again) return null;
  return [...(again ? steps.slice(0, -1) : steps), { ...step, state: 'sent' }];
}

/** The steps with the answer of one. Null if that is not the last one, or has its answer. */
export function withAnswer(
  steps: readonly OperationStep[],
  step: OperationStep,
): readonly OperationStep[] | null {
  const last = steps.at(-1);
  return last?.number === step.number && last.state === 'sent' ? [...steps.slice(0, -1), step] : null;
}
