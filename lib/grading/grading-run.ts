/** Runs for grading: the limits that make a verdict the same everywhere, and runs that say nothing about the answer. */
import { DEFAULT_LIMITS, type Limits, type Outcome } from '@/lib/python/api';

/**
 * Lower than what a learner's own run may use: several workloads together end within seconds also when each of them
 * meets an endless loop. Steps, not time: a clock would make the verdict depend on the machine.
 */
export const GRADING_LIMITS: Limits = { ...DEFAULT_LIMITS, steps: 3_000_000, heapBytes: 64 * 1024 * 1024, outputChars: 100_000 };

/** The run says nothing about the answer: it was ended by its host or by a defect. */
export class Ungradable extends Error {
  override name = 'Ungradable';
}

const DEFECT = 'The Python engine failed. This is our fault: please report it.';
/** Another try may well be graded. */
export const INTERRUPTED = 'The run was interrupted. Submit again.';

/** Throws Ungradable for an outcome that depends on the machine and not on the program. */
export function requireGradable(outcome: Outcome): void {
  if (outcome.kind === 'internal-error') throw new Ungradable(DEFECT);
  if (outcome.kind === 'cancelled' || (outcome.kind === 'limit' && outcome.limit === 'time')) throw new Ungradable(INTERRUPTED);
}

/** Whether a reason for not grading an answer says nothing about the answer: graded again it may well be. */
export const isReasonOfMachine = (reason: string | undefined): boolean => reason === DEFECT || reason === INTERRUPTED;
