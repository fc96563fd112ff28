#!/usr/bin/env node
/**
 * Makes docs/conformance.md: areas and their programs, known differences with their causes, the rates on slices of CPython's own tests
 * and what fuzzing found. Everything is read from tests/; nothing is run. `--check` writes nothing and fails when the page is not what
 * it would be.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROFILE_IDS } from './profile-ids.mjs';

const root = path.join(import.meta.dirname, '..');
const PAGE = path.join(root, 'docs/conformance.md');
const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** Programs by area, with the profiles that each is recorded for. */
function readAreas() {
  const areas = new Map();
  for (const area of readdirSync(path.join(root, 'tests/conformance/expected')).sort()) {
    const files = readdirSync(path.join(root, 'tests/conformance/expected', area)).sort();
    areas.set(area, files.map((file) => ({
      name: `${area}/${path.basename(file, '.json')}`,
      profiles: JSON.parse(read(`tests/conformance/expected/${area}/${file}`)).flatMap((group) => group.profiles),
    })));
  }
  return areas;
}

const areas = readAreas();
/** Versions for which something is recorded. */
const PROFILES = PROFILE_IDS.filter((profile) => [...areas.values()].flat().some(({ profiles }) => profiles.includes(profile)));
const failures = JSON.parse(read('tests/conformance/expected-failures.json'));
const differs = (program, profile) => failures.some((entry) => entry.program === program && (entry.profiles?.includes(profile) ?? true));

function areaTable() {
  const total = PROFILES.map(() => [0, 0]);
  let programs = 0;
  const lines = [...areas].map(([area, list]) => {
    programs += list.length;
    const cells = PROFILES.map((profile, i) => {
      const recorded = list.filter((program) => program.profiles.includes(profile));
      const same = recorded.filter((program) => !differs(program.name, profile));
      total[i][0] += same.length;
      total[i][1] += recorded.length;
      return `${same.length} of ${recorded.length}`;
    });
    return `| ${area} | ${list.length} | ${cells.join(' | ')} |`;
  });
  return [
    `| area | programs | ${PROFILES.join(' | ')} |`, `| --- | ---: |${' ---: |'.repeat(PROFILES.length)}`, ...lines,
    `| **all** | **${programs}** | ${total.map(([same, all]) => `**${same} of ${all}**`).join(' | ')} |`,
  ].join('\n');
}

function differenceTable() {
  const rows = failures.map(({ program, profiles, reason }) => {
    const link = `[${program}](../tests/conformance/programs/${program}.py)`;
    return `| ${link} | ${(profiles ?? ['all']).join(', ')} | ${reason.replaceAll('|', '\\|')} |`;
  });
  return ['| program | versions | why it differs |', '| --- | --- | --- |', ...rows].join('\n');
}

function sliceTable({ profile, files }) {
  const rows = Object.entries(files);
  const sum = (field) => rows.reduce((all, [, row]) => all + row[field], 0);
  const [passed, programs] = [sum('passed'), sum('programs')];
  const percent = (a, b) => `${((100 * a) / b).toFixed(1)} %`;
  if (programs === 0) return 'Not counted yet.';
  return [
    `CPython ${profile}: **${passed} of ${programs} pass (${percent(passed, programs)})**.`, '',
    '| test file | pass | of | |', '| --- | ---: | ---: | ---: |',
    ...rows.map(([file, row]) => `| ${file} | ${row.passed} | ${row.programs} | ${percent(row.passed, row.programs)} |`),
  ].join('\n');
}

function fuzzTable(record) {
  return [
    '| programs | version | compared | differ |', '| --- | --- | ---: | ---: |',
    ...record.map((entry) => `| ${entry.what} | ${entry.profile} | ${entry.programs} | ${entry.differing} |`),
  ].join('\n');
}

const page = `# How close to CPython

This page is made by \`node scripts/conformance-page.mjs\` from what the tests hold.

## Programs

A program counts as the same when everything it prints, to the byte, and its exit status are those of the real interpreter. The tests run
each of them, and once more with a collection at every allocation; those that differ are listed below and must go on differing, so
that the list is true.

${areaTable()}

## Known differences

${differenceTable()}

## CPython's own tests

CPython's test suite, cut into programs of one test method each that the real interpreter passes, is a yardstick while we work. The
programs are not part of this repository; \`scripts/score-slices.mjs\` counts them.

${sliceTable(JSON.parse(read('tests/conformance/slices.json')))}

## Generated programs

\`scripts/fuzz-language.mjs\` compares programs that a seed makes (\`tests/fuzz\`), valid ones and ones with one mistake in them.

${fuzzTable(JSON.parse(read('tests/fuzz/record.json')))}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') === page) process.exit(0);
  console.error('docs/conformance.md is not what the tests hold: run node scripts/conformance-page.mjs');
  process.exit(1);
}
writeFileSync(PAGE, page);
