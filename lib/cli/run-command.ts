/** `leaklab run`: what python does with a program, by the engine. */
import { runProgram } from '@/lib/python';
import { DEFAULT_LIMITS, type Limits, type RunRequest, type RunResult } from '@/lib/python/api';
import { EXIT, type Command } from './command';
import { collectLocalModules } from './local-modules';
import { parseOptions, wholeNumber, type OptionSpec } from './options';
import { createProgramOutput } from './output-stream';
import { parseProfile, PROFILE_OPTION } from './profile-option';
import { readProgram, UnreadableProgram, type ProgramSource } from './program-source';
import { readStandardInput } from './standard-input';

/** The options that bound a run. */
export const LIMIT_OPTION_SPECS: readonly OptionSpec[] = [
  { name: 'max-steps', value: 'N', help: `End after so many steps (${DEFAULT_LIMITS.steps})` },
  { name: 'max-heap', value: 'SIZE', help: `End when live objects need more (${DEFAULT_LIMITS.heapBytes / 1024 ** 2}M)` },
  { name: 'max-output', value: 'N', help: `End after so many characters of output (${DEFAULT_LIMITS.outputChars})` },
];

const OPTIONS: OptionSpec[] = [
  { name: '', short: 'c', value: 'CODE', help: "Run this text; what follows it are the program's arguments" },
  PROFILE_OPTION,
  ...LIMIT_OPTION_SPECS,
  { name: 'seed', value: 'N', help: 'Seed of random and of string hashes (0)' },
];

export const runCommand: Command = {
  name: 'run',
  usage: ['[OPTION…] FILE [ARGUMENT…]', '[OPTION…] -c CODE [ARGUMENT…]', '[OPTION…] [- [ARGUMENT…]]'],
  about: `Runs a Python program and prints what CPython would. Without FILE, or with -, the program is read from standard
input. Modules beside the program can be imported. Options stand before FILE; what follows it belongs to the program.`,
  options: OPTIONS,
  notes: `exit status:
  as python's: 0, 1 after an uncaught exception or a syntax error, the argument of sys.exit, 2 when FILE cannot be opened
  ${EXIT.unwritten}  the output could not be written
  ${EXIT.limit}  a limit was reached; what the program printed before stands
  ${EXIT.defect}  a defect of leaklab

examples:
  leaklab run leak.py
  leaklab run --python 3.10 -c 'import gc; print(gc.collect())'
  echo 'print(input())' > echo.py && echo hello | leaklab run echo.py`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS, { endAtFirstArgument: true, endAfter: 'c' });
  const profile = parseProfile(values);
  const limits = parseLimits(values);
  const seed = values.has('seed') ? wholeNumber(values.get('seed') ?? '', 'seed', 0) : undefined;
  const code = values.get('c');
  const programArguments = code === undefined ? rest.slice(1) : rest;
  try {
    const program = readProgram(code, rest[0], profile);
    const modules = program.folder === null ? {} : collectLocalModules(program.source, program.folder);
    return execute({
      source: program.source,
      filename: program.filename,
      profile,
      argv: [program.argv0, ...programArguments],
      stdin: readInput(program, [program.source, ...Object.values(modules)]),
      modules,
      limits,
      seed,
    });
  } catch (error) {
    if (!(error instanceof UnreadableProgram)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitStatus;
  }
}

function execute(request: RunRequest): number {
  const output = createProgramOutput();
  const result = runProgram(request, {
    write: output.write,
    isCancelled: () => {
      output.flush();
      return output.failure() !== null;
    },
  });
  output.flush();
  const failure = output.failure();
  return failure === null ? exitStatus(result) : unwritten(failure);
}

/** As python ends: after a BrokenPipeError with 1, when the rest of the output could not be written with 120. */
function unwritten(errno: string): number {
  if (errno === 'EPIPE') return EXIT.failed;
  process.stderr.write(`leaklab: the output could not be written: ${errno}\n`);
  return EXIT.unwritten;
}

/** Says on stderr how a run ended that CPython would not have ended like this. */
function exitStatus({ outcome, exitStatus: status }: RunResult): number {
  if (outcome.kind === 'limit') {
    process.stderr.write(`leaklab: ${outcome.message}${LIMIT_OPTIONS[outcome.limit] ?? ''}\n`);
    return EXIT.limit;
  }
  if (outcome.kind === 'internal-error') {
    process.stderr.write(`leaklab: this is a defect of leaklab, please report it: ${outcome.message}\n`);
    return EXIT.defect;
  }
  return status;
}

/** How to get beyond a limit, by its name. */
export const LIMIT_OPTIONS: Record<string, string> = {
  steps: ' More: --max-steps N.',
  heap: ' More: --max-heap SIZE.',
  output: ' More: --max-output N.',
};

export function parseLimits(values: Map<string, string>): Partial<Limits> {
  const limits: Partial<Limits> = {};
  const steps = values.get('max-steps');
  const heap = values.get('max-heap');
  const output = values.get('max-output');
  if (steps !== undefined) limits.steps = wholeNumber(steps, 'max-steps', 1, true);
  if (heap !== undefined) limits.heapBytes = wholeNumber(heap, 'max-heap', 1, true);
  if (output !== undefined) limits.outputChars = wholeNumber(output, 'max-output', 1, true);
  return limits;
}

/**
 * What `input()` and `sys.stdin` will read. The engine takes it as a whole, so it is read before the program starts; but only
 * when the program speaks of it, or a program that reads nothing would wait for a terminal or for an idle pipe.
 */
function readInput({ stdinUsed }: ProgramSource, texts: readonly string[]): string {
  if (stdinUsed || !texts.some((text) => /\b(input|stdin|breakpoint|pdb|cmd|code)\b/.test(text))) return '';
  if (process.stdin.isTTY) process.stderr.write('leaklab: type all of the input, then end it with Ctrl-D\n');
  return readStandardInput().toString('utf8').replace(/\r\n?/g, '\n');
}
