#!/usr/bin/env node
/**
 * Runs generated programs on the engine alone and audits the heap after each: every count must be that of the references which are really
 * there, before the interpreter's end and after it. No Python is needed.
 *
 *   node scripts/audit-generated.mjs [--count 10000] [--from 1] [--python 3.14] [--jobs 1] [--stress] [--record]
 *
 * Every second program is about memory, the others about the language, each tenth of these with a mistake in its text (tests/fuzz).
 * Profiles take turns unless --python names one. With --stress there is a collection at every allocation, which takes long. What is found
 * is printed with the number that makes it again; --record enters the count in tests/fuzz/audits.json, which docs/conformance.md shows.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';
import { PROFILE_IDS } from './profile-ids.mjs';
import { bundleEngine, root } from './tasks.mjs';

const RECORD = path.join(root, 'tests/fuzz/audits.json');
const LIMITS = { steps: 5_000_000, heapBytes: 128 * 1024 * 1024 };
const PROGRESS = 500;
const SHOWN = 20;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' }, from: { type: 'string', default: '1' }, python: { type: 'string' },
    jobs: { type: 'string', default: '1' }, json: { type: 'boolean', default: false },
    stress: { type: 'boolean', default: false }, record: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log('node scripts/audit-generated.mjs [--count N] [--from N] [--python 3.14] [--jobs N] [--stress] [--record]');
  process.exit(0);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'audit-generated-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

await bundleEngine(path.join(scratch, 'engine.mjs'));
const { ENGINE_VERSION, runProgram } = await import(pathToFileURL(path.join(scratch, 'engine.mjs')).href);
const { randomSections, joinProgram, heapSections, joinHeapProgram, withMistake } = await loadSource(
  'tests/fuzz/programs', 'tests/fuzz/heap-programs', 'tests/fuzz/mutations',
);

const profiles = values.python === undefined ? PROFILE_IDS : [values.python];

function generate(seed) {
  if (seed % 2 === 0) return { what: 'about memory', source: joinHeapProgram(heapSections(seed)) };
  const source = joinProgram(randomSections(seed));
  return seed % 20 === 1 ? { what: 'with a mistake', source: withMistake(source, seed) } : { what: 'valid', source };
}

/** What is wrong after the program: lines of the audit, or a defect that ended it. */
function audit(source, profile) {
  const host = { auditHeap: true, collectEvery: values.stress ? 1 : 0 };
  const { outcome, heapProblems } = runProgram({ source, filename: 'program.py', profile, limits: LIMITS }, host);
  if (outcome.kind === 'internal-error') return { problems: [outcome.message], ended: outcome.kind };
  return { problems: heapProblems ?? [], ended: outcome.kind };
}

const [from, count, jobs] = [Number(values.from), Number(values.count), Number(values.jobs)];
const began = Date.now();

/** Runs so many programs in this process. */
function auditHere() {
  const found = { wrong: 0, limits: 0, whats: {} };
  for (let i = 0; i < count; i++) {
    const seed = from + i;
    // Two programs of a kind and then the next profile, so that each profile gets all kinds.
    const profile = profiles[(seed >> 1) % profiles.length];
    const { what, source } = generate(seed);
    const { problems, ended } = audit(source, profile);
    found.whats[what] = (found.whats[what] ?? 0) + 1;
    if (ended === 'limit') found.limits++;
    if (problems.length > 0 && ++found.wrong <= SHOWN) {
      console.log(`seed ${seed}, ${what}, ${profile}:\n  ${problems.slice(0, 4).join('\n  ')}`);
    }
    if ((i + 1) % PROGRESS !== 0) continue;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.error(`${i + 1} of ${count}, ${found.wrong} with a wrong count, ${seconds} s`);
  }
  return found;
}

/** Shares them among processes of this script. */
async function auditShared() {
  const share = Math.ceil(count / jobs);
  const all = { wrong: 0, limits: 0, whats: {} };
  await Promise.all(Array.from({ length: jobs }, async (_, i) => {
    const python = values.python === undefined ? [] : ['--python', values.python];
    const some = ['--from', String(from + i * share), '--count', String(Math.min(share, count - i * share))];
    const options = ['--json', ...some, ...python, ...(values.stress ? ['--stress'] : [])];
    const child = spawn(process.execPath, [import.meta.filename, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = (await text(child.stdout)).trimEnd().split('\n');
    const part = JSON.parse(lines.pop());
    if (lines.length > 0) console.log(lines.join('\n'));
    all.wrong += part.wrong;
    all.limits += part.limits;
    for (const [what, number] of Object.entries(part.whats)) all.whats[what] = (all.whats[what] ?? 0) + number;
  }));
  return all;
}

const found = jobs > 1 ? await auditShared() : auditHere();
if (values.json) console.log(JSON.stringify(found));
else {
  const kinds = Object.entries(found.whats).map(([what, number]) => `${number} ${what}`).join(', ');
  console.log(`${count} programs (${kinds}): ${found.wrong} with a wrong count, ${found.limits} met a limit before their audit`);
}

if (values.record) {
  const entry = {
    date: new Date().toISOString().slice(0, 10), engine: ENGINE_VERSION, node: process.versions.node, profiles, from, programs: count,
    kinds: found.whats, wrong: found.wrong, limits: found.limits,
  };
  writeFileSync(RECORD, `${JSON.stringify(entry, null, 1)}\n`);
}
process.exitCode = found.wrong > 0 ? 1 : 0;
