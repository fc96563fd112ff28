#!/usr/bin/env node
/**
 * Records what real CPythons print for the programs of tests/conformance/programs, as tests/conformance/expected.
 *
 *   node scripts/record-conformance.mjs --python 3.14=/path/to/python3.14 [--python 3.13=…] [--check] [AREA[/NAME] …]
 *
 * LEAKLAB_PYTHONS, a comma-separated list of the same VERSION=PATH pairs, adds to the options. Profiles without an interpreter keep
 * what was recorded for them. With --check nothing is written: every difference is named, and the exit status is 1.
 *
 * A program is PROGRAMS/AREA/NAME.py; it may have NAME.in (its standard input) and a folder NAME/ (modules it
 * imports) beside it. A line `# profiles: 2.7 3.11+` among its first ones names the only profiles it is for; `3.11+` is 3.11 and all whole
 * versions after it. Without it a program is for all whole versions, and in the areas about memory for the older models too.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { maskAddresses, namedProfiles } from './conformance-programs.mjs';
import { PROFILE_IDS as PROFILES, WHOLE_PROFILE_IDS } from './profile-ids.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', 'tests', 'conformance');
const PROGRAMS = join(ROOT, 'programs');
const EXPECTED = join(ROOT, 'expected');
/** Areas whose programs are recorded for the memory models of older versions too. */
const MEMORY_AREAS = new Set(JSON.parse(readFileSync(join(ROOT, 'memory-areas.json'), 'utf8')));
const TIMEOUT_MS = 60_000;

/** Asks an interpreter for its version and the folder of its library. */
const WHO = 'import os, sys; print("%d.%d" % sys.version_info[:2]); print(os.path.dirname(os.__file__))';

/** Interpreters by profile, each checked to be the version it is said to be; with the folder of its library. */
function readInterpreters(options) {
  const interpreters = new Map();
  for (const pair of [...(process.env.LEAKLAB_PYTHONS ?? '').split(',').filter(Boolean), ...options]) {
    const [profile, path] = pair.split(/=(.*)/s);
    if (!PROFILES.includes(profile) || !path) fail(`not a VERSION=PATH of one of ${PROFILES.join(', ')}: ${pair}`);
    const answer = spawnSync(path, ['-c', WHO], { encoding: 'utf8' });
    const [version, library] = (answer.stdout ?? '').split('\n');
    if (version !== profile) fail(`${path} is no Python ${profile}`);
    interpreters.set(profile, { path, library });
  }
  if (interpreters.size === 0) fail('name an interpreter: --python 3.14=/path/to/python');
  return interpreters;
}

function fail(message) {
  console.error(`record-conformance: ${message}`);
  process.exit(2);
}

/** `area/name` of every program that one of the filters names; of all without filters. */
function listPrograms(filters) {
  const names = readdirSync(PROGRAMS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((area) => readdirSync(join(PROGRAMS, area.name)).map((file) => `${area.name}/${file}`))
    .filter((file) => file.endsWith('.py'))
    .map((file) => file.slice(0, -'.py'.length))
    .sort();
  return names.filter((name) => filters.length === 0 || filters.some((filter) => name === filter || name.startsWith(`${filter}/`)));
}

function profilesOf(program) {
  const named = namedProfiles(readFileSync(join(PROGRAMS, `${program}.py`), 'utf8'), PROFILES, WHOLE_PROFILE_IDS);
  if (named !== undefined) return named;
  return MEMORY_AREAS.has(program.split('/')[0]) ? PROFILES.filter((id) => id !== '2.7' && id !== '3.14.0') : WHOLE_PROFILE_IDS;
}

/**
 * Runs a program by its bare name in a folder that holds it and its modules alone, and takes out what belongs to this machine: that
 * folder, the one of the interpreter's library, all addresses.
 */
function runProgram({ path, library }, program) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'conformance-')));
  try {
    const name = program.split('/')[1];
    cpSync(join(PROGRAMS, `${program}.py`), join(folder, `${name}.py`));
    if (existsSync(join(PROGRAMS, program))) cpSync(join(PROGRAMS, program), folder, { recursive: true });
    const inputFile = join(PROGRAMS, `${program}.in`);
    const run = spawnSync(path, [`${name}.py`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
      input: existsSync(inputFile) ? readFileSync(inputFile, 'utf8') : '',
      env: {
        PATH: process.env.PATH,
        PYTHONHASHSEED: '0',
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONIOENCODING: 'utf-8',
        PYTHON_COLORS: '0',
        NO_COLOR: '1',
      },
    });
    if (run.error) fail(`${program}: ${run.error.message}`);
    const lines = (text) => maskAddresses(text.replaceAll(`${folder}/`, '').replaceAll(`${library}/`, 'LIBRARY/')).split('\n');
    return { stdout: lines(run.stdout), stderr: lines(run.stderr), exitStatus: run.status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Profiles with the same outcome form one group; groups and their profiles stand oldest first. */
function groupOutcomes(outcomes) {
  const groups = [];
  for (const profile of PROFILES.filter((candidate) => outcomes.has(candidate))) {
    const outcome = outcomes.get(profile);
    const group = groups.find(({ profiles: _, ...rest }) => JSON.stringify(rest) === JSON.stringify(outcome));
    if (group) group.profiles.push(profile);
    else groups.push({ profiles: [profile], ...outcome });
  }
  return groups;
}

function record(program, interpreters, check) {
  const file = join(EXPECTED, `${program}.json`);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '[]\n';
  const outcomes = new Map();
  for (const { profiles, ...outcome } of JSON.parse(before)) for (const profile of profiles) outcomes.set(profile, outcome);
  const wanted = profilesOf(program);
  for (const profile of PROFILES) {
    if (!wanted.includes(profile)) outcomes.delete(profile);
    else if (interpreters.has(profile)) outcomes.set(profile, runProgram(interpreters.get(profile), program));
  }
  const after = JSON.stringify(groupOutcomes(outcomes), null, 1) + '\n';
  if (after === before) return false;
  console.log(`${check ? 'differs' : 'recorded'}: ${program}`);
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, after);
  }
  return true;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { python: { type: 'string', multiple: true, default: [] }, check: { type: 'boolean', default: false } },
});
const interpreters = readInterpreters(values.python);
const changed = listPrograms(positionals).filter((program) => record(program, interpreters, values.check));
if (values.check && changed.length > 0) process.exit(1);
