/**
 * What pages show and the application cannot make for itself, as plain data; services read it.
 *
 *     dist/pages/knobs.json         the table of the versions' differences, from the engine's profiles
 *     dist/pages/conformance.json   what the tests hold about how close the engine is to CPython
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { addScores, differencesByReason, readConformance } from './conformance-record.mjs';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'dist/pages');

/** The table needs the profiles alone, not the engine: a bundle of it is small and is imported here. */
async function readKnobTable() {
  const entry = path.join(root, 'lib/python/profiles/knob-table.ts');
  const { outputFiles: [{ text }] } = buildSync({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)).knobTable;
}

function conformance() {
  const record = readConformance();
  const { profiles, areas, slices, fuzzing } = record;
  const files = Object.entries(slices.files).map(([file, { passed, programs }]) => ({ file, passed, programs }));
  return {
    profiles, totals: addScores(record), areas, differences: differencesByReason(record), slices: { profile: slices.profile, files },
    fuzzing: fuzzing.map(({ what, profile, programs, differing }) => ({ what, profile, programs, differing })),
  };
}

mkdirSync(folder, { recursive: true });
const write = (name, value) => writeFileSync(path.join(folder, name), `${JSON.stringify(value)}\n`);
write('knobs.json', await readKnobTable());
write('conformance.json', conformance());
