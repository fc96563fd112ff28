/**
 * The conformance programs and what CPython printed for them, as `scripts/record-conformance.mjs` recorded it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROFILE_IDS, WHOLE_PROFILE_IDS } from '../../lib/python/api';
import type { ProfileId } from '../../lib/python/api';
import { namedProfiles } from '../../scripts/conformance-programs.mjs';

const ROOT = dirname(fileURLToPath(import.meta.url));
const PROGRAMS = join(ROOT, 'programs');
const EXPECTED = join(ROOT, 'expected');

/** Every program that names no profiles is recorded for these. */
const REQUIRED: readonly string[] = WHOLE_PROFILE_IDS.filter((profile) => profile !== '3.12' && profile !== '3.15');

/** Areas whose programs are recorded for the memory models of older versions too. */
export const MEMORY_AREAS: ReadonlySet<string> = new Set(JSON.parse(readFileSync(join(ROOT, 'memory-areas.json'), 'utf8')) as string[]);

/**
 * The profiles that a program is run in. Those about memory run in all they are recorded for. Elsewhere most programs print the same in every version,
 * so each outcome is tried in the oldest and the newest profile that has it, and one program in four in the others too, in turn; all are run with
 * EVERY_PROFILE=1 in the environment.
 */
export function profilesToRun(program: ConformanceProgram): ProfileId[] {
  const all = [...program.expected.keys()];
  if (process.env.EVERY_PROFILE === '1' || isAboutMemory(program)) return all;
  const outcomes = [...program.expected.values()];
  return all.filter((_profile, at) => {
    const isOldestOrNewest = outcomes.indexOf(outcomes[at]) === at || outcomes.lastIndexOf(outcomes[at]) === at;
    return isOldestOrNewest || (sumOf(program.name) + at) % 4 === 0;
  });
}

/** Whether it is about what programs see of memory, where versions differ most. */
export const isAboutMemory = ({ name }: ConformanceProgram): boolean => MEMORY_AREAS.has(name.split('/')[0]);

/**
 * Whether this is the profile in which all code of the program is translated at once: one for each program, all in turn. In the others only what
 * runs often is, and `recording.test.ts` does it for programs on 3.14.
 */
export function isTranslatedAtOnce(program: ConformanceProgram, profile: ProfileId): boolean {
  const profiles = profilesToRun(program);
  return profiles[(sumOf(program.name) + 1) % profiles.length] === profile;
}

/** A number that a name always has. */
export function sumOf(name: string): number {
  return Array.from(name, (character) => character.charCodeAt(0)).reduce((a, b) => a + b, 0);
}

/** What a program leaves behind. Addresses are masked. */
export interface ProgramOutcome {
  stdout: string;
  stderr: string;
  exitStatus: number;
}

/**
 * What the run with a collection at every allocation is for. `same`: it prints the same. `audit`: it prints when
 * collections happen, so that only the heap is audited. `seldom`: the same, with an eighth of the collections, as it makes many objects.
 * `none`: it makes so many objects that it would take minutes.
 */
export type StressMode = 'same' | 'audit' | 'seldom' | 'none';

export interface ConformanceProgram {
  /** `area/name`. */
  name: string;
  /** `name.py`, as tracebacks show it. */
  filename: string;
  source: string;
  stdin: string;
  /** Modules beside the program, by dotted name. */
  modules: Record<string, string>;
  stress: StressMode;
  /** Profiles that print the same share one outcome. */
  expected: Map<ProfileId, ProgramOutcome>;
}

interface RecordedGroup {
  profiles: ProfileId[];
  stdout: string[];
  stderr: string[];
  exitStatus: number;
}

/** All programs, by area and name. */
export function loadPrograms(): ConformanceProgram[] {
  const names = readdirSync(PROGRAMS).flatMap((area) => {
    return readdirSync(join(PROGRAMS, area)).filter((file) => file.endsWith('.py')).map((file) => `${area}/${basename(file, '.py')}`);
  });
  return names.sort().map(loadProgram);
}

/** Whether it is right that something is or is not recorded for a profile. */
function isRightlyRecorded(profile: ProfileId, named: readonly string[] | undefined, isRecorded: boolean): boolean {
  const isWanted = named?.includes(profile) ?? true;
  return isRecorded ? isWanted : !isWanted || !REQUIRED.includes(profile);
}

function loadProgram(name: string): ConformanceProgram {
  const source = readFileSync(join(PROGRAMS, `${name}.py`), 'utf8');
  const head = source.split('\n', 5).join('\n');
  const stdinFile = join(PROGRAMS, `${name}.in`);
  const named = namedProfiles(source, PROFILE_IDS, WHOLE_PROFILE_IDS);
  const expected = readExpected(name);
  for (const profile of PROFILE_IDS) {
    if (!isRightlyRecorded(profile, named, expected.has(profile))) {
      throw new Error(`${name}: what is recorded and the profiles of the program differ for ${profile}; run scripts/record-conformance.mjs`);
    }
  }
  return {
    name,
    filename: `${basename(name)}.py`,
    source,
    stdin: existsSync(stdinFile) ? readFileSync(stdinFile, 'utf8') : '',
    modules: readModules(join(PROGRAMS, name)),
    stress: (/^# stress: (same|audit|none|seldom)\b/m.exec(head)?.[1] ?? 'same') as StressMode,
    expected,
  };
}

function readExpected(name: string): Map<ProfileId, ProgramOutcome> {
  const groups = JSON.parse(readFileSync(join(EXPECTED, `${name}.json`), 'utf8')) as RecordedGroup[];
  const outcomes = new Map<ProfileId, ProgramOutcome>();
  for (const { profiles, stdout, stderr, exitStatus } of groups) {
    const outcome = { stdout: stdout.join('\n'), stderr: stderr.join('\n'), exitStatus };
    for (const profile of profiles) outcomes.set(profile, outcome);
  }
  return outcomes;
}

function readModules(folder: string): Record<string, string> {
  const modules: Record<string, string> = {};
  if (!existsSync(folder)) return modules;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.py')) continue;
    const dotted = file.slice(0, -'.py'.length).split(sep).join('.').replace(/\.__init__$/, '');
    modules[dotted] = readFileSync(join(folder, file), 'utf8');
  }
  return modules;
}

/** Recorded outcomes whose program is gone, as `area/name`. */
export function findOrphans(programs: readonly ConformanceProgram[]): string[] {
  const known = new Set(programs.map((program) => program.name));
  const recorded = readdirSync(EXPECTED).flatMap((area) => {
    return readdirSync(join(EXPECTED, area)).map((file) => `${area}/${basename(file, '.json')}`);
  });
  return recorded.filter((name) => !known.has(name));
}

/** A known difference from CPython. It must exist: one that is mended fails the test until it is taken off the list. */
export interface ExpectedFailure {
  program: string;
  /** Profiles in which it fails; all of the program's when absent. */
  profiles?: ProfileId[];
  reason: string;
}

export function loadExpectedFailures(): ExpectedFailure[] {
  return JSON.parse(readFileSync(join(ROOT, 'expected-failures.json'), 'utf8')) as ExpectedFailure[];
}

/** Why a program is known to fail in a profile; null when it is not. */
export function expectedFailure(failures: readonly ExpectedFailure[], { name }: ConformanceProgram, profile: ProfileId): string | null {
  return failures.find((entry) => entry.program === name && (entry.profiles?.includes(profile) ?? true))?.reason ?? null;
}
