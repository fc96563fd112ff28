/**
 * Puts functions that few programs call in groups, so that a program that needs one of them loads little besides: functions that the same
 * programs call belong together.
 */

/** What asking for one more file costs a program, in characters of text that it could have loaded meanwhile. */
const COST_OF_A_FILE = 24_000;
/** What one more file costs all programs together, which read its name. */
const COST_OF_A_NAME = 60_000;

/** What all programs together pay for a group. */
const cost = ({ users, length }) => users.size * (length + COST_OF_A_FILE) + COST_OF_A_NAME;

const merge = (a, b) => ({
  keys: [...a.keys, ...b.keys], users: new Set([...a.users, ...b.users]), length: a.length + b.length,
});

/** The two groups whose union saves most, or null when none does. */
function bestPair(groups) {
  let best = null;
  groups.forEach((a, at) => groups.slice(0, at).forEach((b) => {
    const saved = cost(a) + cost(b) - cost(merge(a, b));
    if (saved > (best?.saved ?? 0)) best = { saved, a, b };
  }));
  return best;
}

/**
 * `functions`: [key, length, numbers of the programs that call it]. Returns lists of keys: each a group, and the functions that nobody
 * calls in none.
 */
export function groupSeldom(functions) {
  const byUsers = new Map();
  for (const [key, length, users] of functions.filter((fn) => fn[2].length > 0)) {
    const group = { keys: [key], users: new Set(users), length };
    const same = users.join();
    byUsers.set(same, byUsers.has(same) ? merge(byUsers.get(same), group) : group);
  }
  let groups = [...byUsers.values()];
  for (let pair = bestPair(groups); pair !== null; pair = bestPair(groups)) {
    const { a, b } = pair;
    groups = [...groups.filter((group) => group !== a && group !== b), merge(a, b)];
  }
  return groups.map(({ keys }) => keys);
}
