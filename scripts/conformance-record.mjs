/** What the tests hold about how close the engine is to CPython: for docs/conformance.md and for the page. Nothing is run. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PROFILE_IDS } from './profile-ids.mjs';

const root = path.join(import.meta.dirname, '..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const readJson = (file) => JSON.parse(read(file));

/** Programs by area, with the profiles that each is recorded for. */
function readAreas() {
  return readdirSync(path.join(root, 'tests/conformance/expected')).sort().map((area) => ({
    area,
    programs: readdirSync(path.join(root, 'tests/conformance/expected', area)).sort().map((file) => ({
      name: `${area}/${path.basename(file, '.json')}`,
      profiles: readJson(`tests/conformance/expected/${area}/${file}`).flatMap((group) => group.profiles),
    })),
  }));
}

/**
 * `profiles`: versions for which something is recorded, oldest first. `areas`: for each of these versions (`scores`, in the same order)
 * how many of the programs recorded for it (`of`) print the same (`same`). `failures`, `slices`, `fuzzing`, `audit`: the files as they are.
 */
export function readConformance() {
  const areas = readAreas();
  const recorded = new Set(areas.flatMap(({ programs }) => programs.flatMap((program) => program.profiles)));
  const profiles = PROFILE_IDS.filter((profile) => recorded.has(profile));
  const failures = readJson('tests/conformance/expected-failures.json');
  const differs = (name, profile) => failures.some((entry) => entry.program === name && (entry.profiles?.includes(profile) ?? true));
  const score = (programs, profile) => {
    const judged = programs.filter((program) => program.profiles.includes(profile));
    return { same: judged.filter(({ name }) => !differs(name, profile)).length, of: judged.length };
  };
  return {
    profiles,
    areas: areas.map(({ area, programs }) => ({
      area, programs: programs.length, scores: profiles.map((profile) => score(programs, profile)),
    })),
    failures,
    slices: readJson('tests/conformance/slices.json'),
    fuzzing: readJson('tests/fuzz/record.json'),
    audit: readJson('tests/fuzz/audits.json'),
  };
}

/** The scores of all areas together, in the order of the profiles. */
export const addScores = ({ profiles, areas }) => profiles.map((_, i) => areas.reduce(
  (sum, { scores }) => ({ same: sum.same + scores[i].same, of: sum.of + scores[i].of }), { same: 0, of: 0 },
));

/** Known differences by their reason, each with the versions and the texts of its programs; what one program shows comes first. */
export function differencesByReason({ profiles, failures }) {
  const groups = new Map();
  for (const { program, profiles: where = profiles, reason } of failures) {
    const group = groups.get(reason) ?? { reason, profiles: new Set(), programs: new Map() };
    groups.set(reason, group);
    for (const profile of where) group.profiles.add(profile);
    const known = group.programs.get(program)?.profiles ?? [];
    group.programs.set(program, {
      name: program,
      profiles: profiles.filter((profile) => known.includes(profile) || where.includes(profile)),
      source: read(`tests/conformance/programs/${program}.py`),
    });
  }
  return [...groups.values()].map((group) => ({
    reason: group.reason,
    profiles: profiles.filter((profile) => group.profiles.has(profile)),
    programs: [...group.programs.values()],
  })).sort((one, other) => one.programs.length - other.programs.length);
}
