/**
 * A runner for tests of grading and not of Python: a "program" is a JSON array of what its run does. The engine's own runs
 * are graded in `real-course.test.ts`.
 */
import type { MarkHit, Outcome, RunRequest, RunResult } from '@/lib/python/api';
import { ENGINE_VERSION } from '@/lib/python/api';

export interface ScriptedRun {
  stdout?: string;
  stderr?: string;
  exitStatus?: number;
  outcome?: Outcome;
  /** Census by label of the mark, for marks of the request. */
  census?: Record<string, Record<string, number>>;
  /** Hits that the program made up, as it might try to. */
  forged?: MarkHit[];
}

/** The learner's file, as JSON, says what each workload's run does: file name to run; `alone` is the run of the file itself. */
export type ScriptedProgram = Record<string, ScriptedRun>;

export function scriptedSource(program: ScriptedProgram): string {
  return JSON.stringify(program);
}

/** Resolves like the engine; records what was asked. */
export function createScriptedRunner(): { run(request: RunRequest): Promise<RunResult>; requests: RunRequest[] } {
  const requests: RunRequest[] = [];
  return {
    requests,
    run: (request) => {
      requests.push(request);
      const [module] = Object.values(request.modules ?? {});
      const program = JSON.parse(module ?? request.source) as ScriptedProgram;
      return Promise.resolve(resultOf(program[module === undefined ? 'alone' : request.filename] ?? {}, request));
    },
  };
}

function resultOf(run: ScriptedRun, request: RunRequest): RunResult {
  const hits = (request.marks ?? []).flatMap(({ label, file, line }): MarkHit[] => {
    const census = run.census?.[label];
    return census === undefined ? [] : [{ label, file, line, hit: 1, step: 1, stdoutChars: 0, census }];
  });
  return {
    outcome: run.outcome ?? { kind: 'finished' },
    exitStatus: run.exitStatus ?? 0,
    output: [
      { stream: 'stdout' as const, text: run.stdout ?? '' },
      { stream: 'stderr' as const, text: run.stderr ?? '' },
    ].filter((chunk) => chunk.text !== ''),
    marks: [...hits, ...(run.forged ?? [])],
    steps: 1,
    forcedCollections: 0,
    peakHeapBytes: 1,
    profile: request.profile,
    engine: ENGINE_VERSION,
  };
}
