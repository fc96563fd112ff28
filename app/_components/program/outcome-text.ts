/** How a run ended, in a sentence for the learner. */
import type { RunResult } from '@/lib/python/api';

export interface OutcomeText {
  /** `stopped`: by a limit or by hand; `failed`: by an exception or because it is no Python; `broken`: our mistake. */
  tone: 'fine' | 'failed' | 'stopped' | 'broken';
  text: string;
}

const limitHelp: Record<string, string> = {
  steps: 'A loop that never ends is the usual reason.',
  time: 'A loop that never ends is the usual reason.',
  heap: 'Look for what grows without bound.',
  output: 'What it had printed until then is shown.',
  source: 'Shorten the program.',
};

export function describeOutcome({ outcome, exitStatus }: Pick<RunResult, 'outcome' | 'exitStatus'>): OutcomeText {
  switch (outcome.kind) {
    case 'finished':
      return exitStatus === 0 ? { tone: 'fine', text: 'Finished.' } : { tone: 'failed', text: `Ended with exit status ${exitStatus}.` };
    case 'syntax-error': return { tone: 'failed', text: `Not valid Python: ${outcome.type} in line ${outcome.line}.` };
    case 'exception': return { tone: 'failed', text: `Ended by ${outcome.type}${outcome.line > 0 ? ` in line ${outcome.line}` : ''}.` };
    case 'limit': return { tone: 'stopped', text: `${outcome.message} ${limitHelp[outcome.limit]}` };
    case 'cancelled': return { tone: 'stopped', text: 'Stopped. What it had printed until then is shown.' };
    case 'internal-error':
      return { tone: 'broken', text: `The engine failed, which is our mistake and not your program’s: ${outcome.message}` };
  }
}
