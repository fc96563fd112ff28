#!/usr/bin/env node
/**
 * Solves every challenge of the course in a browser, as a learner would (e2e/solve-course.spec.ts; the tests themselves take a part).
 *
 *   node scripts/solve-course.mjs [--record]
 *
 * Needs what `npm run build` makes, and a Chromium. --record writes docs/course-solved.md. The exit status is 1 when one is not solved.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browserTests } from './tasks.mjs';

const root = path.join(import.meta.dirname, '..');
const REPORT = path.join(root, 'test-results/browser.json');
const RECORD = path.join(root, 'docs/course-solved.md');
const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });

const { args, env } = browserTests('e2e/solve-course.spec.ts');
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, WHOLE_COURSE: '1' } });

/** All tests of a report: [kind, challenge, whether it was solved]. */
function readResults(suite) {
  const own = (suite.specs ?? []).map(({ title, ok }) => [...title.split(': '), ok]);
  return [...own, ...(suite.suites ?? []).flatMap(readResults)];
}

function makePage(results) {
  const kinds = [...new Set(results.map(([kind]) => kind))].sort();
  const rows = kinds.map((kind) => {
    const ofKind = results.filter(([one]) => one === kind);
    return `| ${kind} | ${ofKind.length} | ${ofKind.filter(([, , solved]) => solved).length} |`;
  });
  const failed = results.filter(([, , solved]) => !solved).map(([, slug]) => slug);
  return `# Every challenge solved in a browser

\`node scripts/solve-course.mjs --record\` opens every challenge in Chromium, answers its questions as the content check found them to be
right, writes its solution into the editor and hands it in to the server; this is what became of them. (For every CPython that a
challenge names, \`npx leaklab check\` runs the same solutions on the command line.)

| kind | challenges | solved |
| --- | ---: | ---: |
${rows.join('\n')}
| all | ${results.length} | ${results.length - failed.length} |

${failed.length === 0 ? 'None is left.' : `Not solved: ${failed.join(', ')}.`}
`;
}

if (values.record) writeFileSync(RECORD, makePage(readResults(JSON.parse(readFileSync(REPORT, 'utf8')))));
process.exit(status ?? 1);
