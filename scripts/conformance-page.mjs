#!/usr/bin/env node
/**
 * Makes docs/conformance.md: areas and their programs, known differences with their causes, the rates on slices of CPython's own tests
 * and what fuzzing found. Everything is read from tests/; nothing is run. `--check` writes nothing and fails when the page is not what
 * it would be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addScores, readConformance } from './conformance-record.mjs';

const PAGE = path.join(import.meta.dirname, '..', 'docs/conformance.md');
const record = readConformance();
const { profiles, areas, failures, slices, fuzzing, audit } = record;

function areaTable() {
  const lines = areas.map(({ area, programs, scores }) => {
    return `| ${area} | ${programs} | ${scores.map(({ same, of }) => `${same} of ${of}`).join(' | ')} |`;
  });
  const programs = areas.reduce((sum, area) => sum + area.programs, 0);
  return [
    `| area | programs | ${profiles.join(' | ')} |`, `| --- | ---: |${' ---: |'.repeat(profiles.length)}`, ...lines,
    `| **all** | **${programs}** | ${addScores(record).map(({ same, of }) => `**${same} of ${of}**`).join(' | ')} |`,
  ].join('\n');
}

function differenceTable() {
  const rows = failures.map(({ program, profiles: where, reason }) => {
    const link = `[${program}](../tests/conformance/programs/${program}.py)`;
    return `| ${link} | ${(where ?? ['all']).join(', ')} | ${reason.replaceAll('|', '\\|')} |`;
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

function fuzzTable() {
  return [
    '| programs | version | compared | differ |', '| --- | --- | ---: | ---: |',
    ...fuzzing.map((entry) => `| ${entry.what} | ${entry.profile} | ${entry.programs} | ${entry.differing} |`),
  ].join('\n');
}

function auditText() {
  const kinds = Object.entries(audit.kinds).map(([kind, number]) => `${number} ${kind}`).join(', ');
  return `After each of **${audit.programs} generated programs** (${kinds}; profiles ${audit.profiles.join(', ')} in turn)
every count was compared with the references that are really there, before and after the interpreter's end:
**${audit.wrong} programs with a wrong count**, ${audit.limits} met a limit before their audit.
${audit.note ?? ''} Made by \`node scripts/audit-generated.mjs --record\` on ${audit.date}, engine ${audit.engine}, Node ${audit.node}.`;
}

const page = `# How close to CPython

This page is made by \`node scripts/conformance-page.mjs\` from what the tests hold.

## Programs

A program counts as the same when everything it prints, to the byte, and its exit status are those of the real interpreter. The tests run
each of them, and once more with a collection at every allocation; those that differ are listed below and must go on differing, so
that the list is true. Programs that are not about memory are run in the oldest and the newest version that prints the same, and one in four
in the versions between; with \`EVERY_PROFILE=1\` the tests run all.

${areaTable()}

## Known differences

${differenceTable()}

## CPython's own tests

CPython's test suite, cut into programs of one test method each that the real interpreter passes, is a yardstick while we work. The
programs are not part of this repository; \`scripts/score-slices.mjs\` counts them. Files about what the engine does not have at all
(\`dis\`, \`bdb\`, comments about types, …) count like all others.

${sliceTable(slices)}

## Generated programs

\`scripts/fuzz-language.mjs\` compares programs that a seed makes (\`tests/fuzz\`), valid ones and ones with one mistake in them;
"a mistake in the library" is a statement of CPython's own library that is spoilt somewhere and compiled (\`scripts/mutate-library.py\`).

${fuzzTable()}

## The heap after generated programs

${auditText()}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') === page) process.exit(0);
  console.error('docs/conformance.md is not what the tests hold: run node scripts/conformance-page.mjs');
  process.exit(1);
}
writeFileSync(PAGE, page);
