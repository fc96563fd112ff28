import { outputText } from '../../lib/python/api';
import type { ProfileId, RunResult } from '../../lib/python/api';
import { bundledEngine } from './bundled-engine';
import { maskAddresses } from '../../scripts/conformance-programs.mjs';
import type { ConformanceProgram, ProgramOutcome } from './cases';

export interface EngineRun {
  outcome: ProgramOutcome;
  /** What the audit found: rows whose count is not that of their in-edges and roots. */
  heapProblems: string[];
}

const { runProgram } = await bundledEngine();

/** Some programs drop chains of hundreds of thousands of objects. */
const LIMITS = { steps: 200_000_000 };

/** What a run printed, as it is written down for real interpreters. */
export function printedBy(result: RunResult): ProgramOutcome {
  return { stdout: maskAddresses(outputText(result, 'stdout')), stderr: maskAddresses(outputText(result, 'stderr')), exitStatus: result.exitStatus };
}

/** Runs a program as the recorder ran it, then audits the heap. */
export function runOnEngine(program: ConformanceProgram, profile: ProfileId, options: { collectEvery?: number; translated?: boolean }): EngineRun {
  const result = runProgram(
    { source: program.source, filename: program.filename, profile, stdin: program.stdin, modules: program.modules, limits: LIMITS },
    { auditHeap: true, collectEvery: options.collectEvery, translate: options.translated === true ? 'always' : 'default' },
  );
  const { outcome } = result;
  if (outcome.kind === 'internal-error' || outcome.kind === 'limit') throw new Error(`${outcome.kind}: ${outcome.message}`);
  return { outcome: printedBy(result), heapProblems: result.heapProblems ?? [] };
}
