/**
 * `npm test`: the whole check, from a fresh clone on. Phases run one after the other, each is timed, the first that fails
 * ends it. Names of phases as arguments run those alone: `npm test -- types unit`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browserTests, buildApp, bundle, checkNode, fail, generateClients, install, quietEnv } from './tasks.mjs';

const RESULTS = 'test-results';

/** Runs a command of ours or of a package; its exit status decides unless a report with counts can be read. */
function command(args, { report, count, env = {} } = {}) {
  if (report) rmSync(report, { force: true });
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...quietEnv, ...env } });
  if (error) console.error(error.message);
  const hasReport = report && existsSync(report);
  const counted = hasReport ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: status === 0 ? 1 : 0, failed: 0 };
  return status === 0 ? counted : { ...counted, failed: Math.max(counted.failed, 1) };
}

const vitest = () => command(
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/unit.json`],
  { report: `${RESULTS}/unit.json`, count: (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }) },
);

/** How many journeys may need a second try; more is a fault of ours, not of the browser. */
const SECOND_TRIES = 2;

const titlesOf = ({ specs = [], suites = [] }, status) => [
  ...specs.filter(({ tests }) => tests.some((one) => one.status === status)).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap((suite) => titlesOf(suite, status)),
];

function playwright() {
  const { args, env } = browserTests();
  return command(args, {
    env, report: `${RESULTS}/browser.json`,
    count: (report) => {
      const again = titlesOf(report, 'flaky');
      for (const title of again) console.log(`Passed at the second try: ${title}`);
      const tooMany = Math.max(again.length - SECOND_TRIES, 0);
      return { passed: report.stats.expected + again.length - tooMany, failed: report.stats.unexpected + tooMany };
    },
  });
}

/** In order. A phase that prepares something counts no tests. */
const phases = {
  install: { title: 'install packages', run: install },
  clients: { title: 'generate the database clients', run: generateClients },
  types: { title: 'type check', run: () => command(['node_modules/typescript/bin/tsc', '--noEmit']) },
  lint: { title: 'lint', run: () => command(['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']) },
  spelling: { title: 'spelling', run: () => command(['node_modules/cspell/bin.mjs', 'lint', '--no-progress', '--no-summary']) },
  bundle: { title: 'bundle the engine and the command line', run: bundle },
  unit: { title: 'architecture, unit and conformance tests', run: vitest },
  content: { title: 'content check', run: () => command(['dist/cli/leaklab.mjs', 'check', '--seeds', '8']) },
  build: { title: 'build the application', run: buildApp },
  browser: { title: 'browser tests', run: playwright },
};

const chosen = process.argv.slice(2);
for (const name of chosen) if (!phases[name]) fail(`There is no phase "${name}". Phases: ${Object.keys(phases).join(', ')}.`);

checkNode();
mkdirSync(RESULTS, { recursive: true });
const total = { passed: 0, failed: 0 };
const timings = [];
let broken;
for (const [name, { title, run }] of Object.entries(phases)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n== ${title}`);
  const started = Date.now();
  const counts = run();
  timings.push(`${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s  ${title}`);
  if (typeof counts !== 'object') continue;
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.failed > 0) {
    broken = title;
    break;
  }
}

console.log(`\n${timings.join('\n')}\n`);
if (broken) console.error(`Stopped: "${broken}" failed; what it printed stands above.\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(broken ? 1 : 0);
