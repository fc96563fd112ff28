/** `leaklab heap`: runs a program and answers the four questions about its heap. */
import { nearestWord } from '@/lib/content/nearest-word';
import { findAllocationSites } from '@/lib/heap/allocation-sites';
import { analyseHeap, type HeapReport } from '@/lib/heap/analyse-heap';
import { heapJson } from '@/lib/heap/report-json';
import { reportText } from '@/lib/heap/report-text';
import { CALLABLE_NAME, endRequest, lineCount, lineRequest, looksOf, roundsRequest } from '@/lib/heap/rounds';
import { toolViews } from '@/lib/heap/tool-lens';
import { runProgram } from '@/lib/python';
import type { RunRequest, RunResult } from '@/lib/python/api';
import { EXIT, type Command } from './command';
import { collectLocalModules } from './local-modules';
import { parseOptions, UsageError, wholeNumber, type OptionSpec } from './options';
import { parseProfile, PROFILE_OPTION } from './profile-option';
import { readProgram, UnreadableProgram } from './program-source';
import { parseLimits, LIMIT_OPTION_SPECS, LIMIT_OPTIONS } from './run-command';

const DEFAULT_ROUNDS = 8;
const MOST_ROUNDS = 4096;
/** Events that are noted to tell where objects were made. */
const MOST_EVENTS = 5_000_000;

const OPTIONS: OptionSpec[] = [
  PROFILE_OPTION,
  { name: 'call', value: 'NAME', help: 'When the program has ended, call this function of it 1, 2, 4, 8, … times and compare' },
  { name: 'rounds', value: 'N', help: `With --call: up to so many calls (${DEFAULT_ROUNDS})` },
  { name: 'at', value: 'LINE', help: 'Look when this line is reached: the 1st, 2nd, 4th, … time' },
  { name: 'of', value: 'TYPE', help: 'Say who holds an object of this type: the newest that can be reached' },
  { name: 'tools', help: 'Also say what the usual tools would report, and what they do not see' },
  { name: 'json', help: 'Print the heap and its analysis as JSON (docs/reference/heap-json.md)' },
  ...LIMIT_OPTION_SPECS,
];

export const heapCommand: Command = {
  name: 'heap',
  usage: ['[OPTION…] FILE', '[OPTION…] -'],
  about: `Runs a Python program, looks at its heap at the end, before the interpreter shuts down, and answers four questions: is it
growing, does a collection free it, who holds it, where was it made. Names what is suspected to leak, with reasons and the
way that leads to it. Growth takes several looks: --call or --at. What the program prints goes to standard error.`,
  options: OPTIONS,
  notes: `exit status:
  ${EXIT.ok}  nothing is suspected
  ${EXIT.failed}  a leak is suspected
  ${EXIT.usage}  the command line or FILE was no good
  ${EXIT.notSeen}  the heap could not be looked at: the program did not get so far
  ${EXIT.limit}  a limit was reached before the first look
  ${EXIT.defect}  a defect of leaklab

examples:
  leaklab heap leak.py
  leaklab heap --call work leak.py
  leaklab heap --call work --rounds 64 --of Session --json leak.py
  leaklab heap --at 12 leak.py`,
  main,
};

async function main(args: string[]): Promise<number> {
  const { values, rest } = parseOptions(args, OPTIONS);
  if (rest.length === 0) throw new UsageError('no program: name a file, or - for standard input');
  if (rest.length > 1) throw new UsageError(`there is nothing to do with '${rest[1]}'`);
  const plan = parsePlan(values);
  const profile = parseProfile(values);
  try {
    const { source, filename, argv0, folder } = readProgram(undefined, rest[0], profile);
    const modules = folder === null ? {} : collectLocalModules(source, folder);
    const program: RunRequest = { source, filename, profile, argv: [argv0], modules, limits: parseLimits(values) };
    return look(program, plan, values);
  } catch (error) {
    if (!(error instanceof UnreadableProgram)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
}

interface Plan {
  /** What is called, how often at most. */
  call?: string;
  rounds: number;
  line?: number;
}

function parsePlan(values: Map<string, string>): Plan {
  const [call, at, rounds] = [values.get('call'), values.get('at'), values.get('rounds')];
  if (call !== undefined && at !== undefined) throw new UsageError("options '--call' and '--at' exclude each other");
  if (rounds !== undefined && call === undefined) throw new UsageError("option '--rounds' needs '--call': the name of the function to call");
  if (call !== undefined && !CALLABLE_NAME.test(call)) {
    throw new UsageError(`option '--call' takes the name of a function that needs no arguments, not '${call}'`);
  }
  const most = rounds === undefined ? DEFAULT_ROUNDS : wholeNumber(rounds, 'rounds', 2);
  if (most > MOST_ROUNDS) throw new UsageError(`option '--rounds' takes at most ${MOST_ROUNDS}, not '${rounds}'`);
  return {
    rounds: most,
    ...(call === undefined ? {} : { call }),
    ...(at === undefined ? {} : { line: wholeNumber(at, 'at', 1) }),
  };
}

function requestOf(program: RunRequest, { call, rounds, line }: Plan): RunRequest {
  if (call !== undefined) return roundsRequest(program, call, rounds);
  return line === undefined ? endRequest(program) : lineRequest(program, line);
}

function look(program: RunRequest, plan: Plan, values: Map<string, string>): number {
  const request = requestOf(program, plan);
  const result = runProgram({ ...request, record: { maxEvents: MOST_EVENTS, values: true } });
  if (isUnknownCall(program, plan, result)) throw new UsageError(`the program has no function '${plan.call ?? ''}'`);
  process.stderr.write(result.output.map(({ text }) => text).join(''));
  if (result.outcome.kind === 'internal-error') {
    process.stderr.write(`leaklab: this is a defect of leaklab, please report it: ${result.outcome.message}\n`);
    return EXIT.defect;
  }
  const looks = result.outcome.kind === 'syntax-error' ? [] : looksOf(result, request);
  if (looks.length === 0) return notSeen(plan, result);
  const ofType = values.get('of');
  const sites = result.recording === undefined ? new Map()
    : findAllocationSites(result.recording, ({ file, line }) => file !== program.filename || line <= lineCount(program.source));
  const report = analyseHeap(looks, { sites, ...(ofType === undefined ? {} : { ofType }) });
  if (ofType !== undefined && report.focus === -1) throw new UsageError(noSuchType(report, ofType));
  const { snapshot } = looks[looks.length - 1];
  const { engine, profile, peakHeapBytes } = result;
  if (values.has('json')) {
    process.stdout.write(`${JSON.stringify(heapJson(report, snapshot, { file: program.filename, profile, engine }))}\n`);
  } else {
    const tools = values.has('tools') ? toolViews(report.look, { node: report.focus, peakBytes: peakHeapBytes, sites }) : [];
    const subject = plan.line === undefined ? `calls of ${plan.call ?? ''}()` : `times at line ${plan.line}`;
    process.stdout.write(`${heading(program, plan, result)}\n\n${reportText(report, { subject, tools })}`);
  }
  return report.suspects.length > 0 ? EXIT.failed : EXIT.ok;
}

function heading({ filename }: RunRequest, { call, line }: Plan, { profile, outcome }: RunResult): string {
  const when = call !== undefined ? `after calls of ${call}()` : line !== undefined ? `at line ${line}` : 'at the end of the program';
  const early = outcome.kind === 'limit' ? `\n${outcome.message} What was seen before is told.`
    : outcome.kind === 'exception' ? `\nThe program ended with ${outcome.type} in line ${outcome.line}. What was seen before is told.` : '';
  return `The heap of ${filename.replace(/^.*[/\\]/, '')} (Python ${profile}), ${when}.${early}`;
}

/** Whether the first of the lines that were added did not find the name. */
function isUnknownCall({ source }: RunRequest, { call }: Plan, { outcome }: RunResult): boolean {
  return call !== undefined && outcome.kind === 'exception' && outcome.type === 'NameError'
    && outcome.message.startsWith(`name '${call.split('.')[0]}' `) && outcome.line > lineCount(source);
}

/** The program did not come to where the heap is looked at. Says why on stderr. */
function notSeen({ line }: Plan, { outcome }: RunResult): number {
  if (outcome.kind === 'limit') {
    process.stderr.write(`leaklab heap: ${outcome.message}${LIMIT_OPTIONS[outcome.limit] ?? ''}\n`);
    return EXIT.limit;
  }
  if (line !== undefined && outcome.kind === 'finished') throw new UsageError(`line ${line} is never reached, or no statement begins there`);
  process.stderr.write('leaklab heap: the program ended before its heap could be looked at\n');
  return EXIT.notSeen;
}

function noSuchType({ look: { graph } }: HeapReport, type: string): string {
  const meant = nearestWord(type, graph.types.filter((name) => name !== ''));
  return `there is no object of type '${type}'${meant === null ? '' : `. Did you mean '${meant}'?`}`;
}
