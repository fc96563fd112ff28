#!/usr/bin/env node
/**
 * Grades 500 answers in three places and compares the verdicts byte by byte: on a page (the grader in Chromium, programs in the page's own
 * web worker), on the server (HTTP, POST /api/v1/verdicts, with a token) and on the command line (leaklab grade --json).
 *
 *   node scripts/compare-grading.mjs [--attempts 500] [--seed 1] [--record]
 *
 * Answers are made from the course, the same for the same seed: solutions, what learners begin with, documented wrong answers, random edits
 * of all of these, right and wrong answers to questions, and texts that are no answers at all. Each challenge has one CPython and one seed
 * of its own in turn. Needs what `npm run build` makes, and a Chromium. --record writes docs/grading-comparison.md. The exit status is 1
 * when something differs.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { startBuiltServer } from './built-server.mjs';
import { loadSource } from './load-source.mjs';
import { findBrowser } from './tasks.mjs';

const root = path.join(import.meta.dirname, '..');
const cli = path.join(root, 'dist/cli/leaklab.mjs');
const RECORD = path.join(root, 'docs/grading-comparison.md');
const { values } = parseArgs({ options: {
  attempts: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' }, record: { type: 'boolean', default: false },
} });
for (const file of [cli, '.next', 'public/engine/manifest.json']) {
  if (!existsSync(path.resolve(root, file))) throw new Error(`there is no ${file}: npm run build makes it`);
}
const scratch = mkdtempSync(path.join(tmpdir(), 'compare-grading-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** mulberry32 */
function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return { below, pick: (list) => list[below(list.length)] };
}

/** One random change: a line gone, twice or elsewhere, a word or a number for another. */
function edit(text, random) {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const words = text.match(/\b[a-z_]\w*\b/gi) ?? ['x'];
  switch (random.below(5)) {
    case 0: lines.splice(at, 1); break;
    case 1: lines.splice(at, 0, lines[at]); break;
    case 2: lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1)); break;
    case 3: lines[at] = lines[at].replace(/\b[a-z_]\w*\b/i, () => random.pick(words)); break;
    default: lines[at] = lines[at].replace(/\d+/, (number) => String(Number(number) + 1)); break;
  }
  return lines.join('\n');
}

function makeProgram(challenge, number, random) {
  const wrong = challenge.wrong.map(({ source }) => source);
  const all = [challenge.solution, challenge.starter, ...wrong];
  switch (number) {
    case 0: return ['solution', challenge.solution];
    case 1: return ['starter', challenge.starter];
    case 2: return ['no answer', random.pick(['', '   \n', 'def f(:\n', 'return 1\n'])];
    default: break;
  }
  if (number - 3 < Math.min(2, wrong.length)) return ['documented wrong', wrong[number - 3]];
  let text = random.pick(all);
  for (let times = 1 + random.below(3); times > 0; times--) text = edit(text, random);
  return ['random edits', text];
}

function guess(question, random) {
  if (question.kind === 'output') return random.pick(question.choices).output;
  const lines = question.program.source.split('\n').length;
  if (question.kind === 'heap') {
    const states = {
      alive: ['reachable', 'waiting', 'freed'], generation: ['0', '1', '2', 'untracked'], refcount: ['1', '2', '3', '4'],
    }[question.ask];
    const choices = states ?? [String(1 + random.below(lines)), 'end', question.objects[0].way];
    return Object.fromEntries(question.objects.map(({ way }) => [way, random.pick(choices)]));
  }
  const ways = [...question.dies, ...question.lives].map(({ way }) => way);
  return random.pick([String(1 + random.below(lines)), random.pick(ways), JSON.stringify([random.pick(ways)])]);
}

function makeAnswers(challenge, number, random) {
  if (number === 0) return ['no answer', random.pick(['', '{}', '[1]', '{"none": "1"}'])];
  const questions = Object.values(challenge.questions);
  const given = questions.filter(() => number < 4 || random.below(10) > 0).map((question) => [question.id, guess(question, random)]);
  return ['answers', JSON.stringify(Object.fromEntries(given))];
}

/** So many programs for each challenge that asks for one; a program takes a hundred times as long as answers. */
const PROGRAMS = 8;

function makeAttempts(course, count, random) {
  const challenges = Object.values(course.challenges);
  const attempts = [];
  for (let number = 0; attempts.length < count; number++) {
    for (const [place, challenge] of challenges.entries()) {
      if (attempts.length === count || (challenge.workloads && number >= PROGRAMS)) continue;
      const [sort, answer] = challenge.workloads ? makeProgram(challenge, number, random) : makeAnswers(challenge, number, random);
      attempts.push({
        challenge: challenge.slug, kind: challenge.kind, sort, answer,
        profile: challenge.profiles[place % challenge.profiles.length], seed: [0, 0, 7, 12345][place % 4],
      });
    }
  }
  return attempts;
}

/** What a program prints; rejects when that is nothing. */
const outputOf = (args) => new Promise((resolve, reject) => {
  execFile(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
    if (stdout === '') reject(error ?? new Error(stderr));
    else resolve(stdout);
  });
});

/** `leaklab grade` over a folder for each challenge. */
async function gradeOnCommandLine(attempts) {
  const verdicts = new Array(attempts.length);
  const slugs = [...new Set(attempts.map(({ challenge }) => challenge))];
  await inLanes(availableParallelism(), slugs, async (slug) => {
    const folder = path.join(scratch, 'answers', slug);
    mkdirSync(folder, { recursive: true });
    const own = attempts.flatMap((attempt, at) => (attempt.challenge === slug ? [{ ...attempt, at }] : []));
    for (const { at, kind, answer } of own) {
      const extension = kind === 'fix' || kind === 'design' ? 'py' : 'json';
      writeFileSync(path.join(folder, `${String(at).padStart(4, '0')}.${extension}`), answer);
    }
    const [{ profile, seed }] = own;
    const args = [cli, 'grade', '--json', '--quiet', '--jobs', '1', '--python', profile, '--seed', String(seed), slug, folder];
    for (const { file, verdict } of JSON.parse(await outputOf(args))) verdicts[Number(path.basename(file).slice(0, 4))] = verdict;
  });
  return verdicts;
}

/** The server, with a database and a token of its own. */
async function gradeOnServer(attempts) {
  const { address, env, stop } = await startBuiltServer(scratch);
  const made = spawnSync(process.execPath, [cli, 'token', 'make', '--new-learner', 'comparison', 'comparison'], { env, encoding: 'utf8' });
  const headers = { authorization: `Bearer ${made.stdout.trim()}`, 'content-type': 'application/json' };
  try {
    return await inLanes(2, attempts, async ({ challenge, profile, seed, answer }) => {
      for (;;) {
        const body = JSON.stringify({ challenge, profile, seed, answer });
        const response = await fetch(`${address}/api/v1/verdicts`, { method: 'POST', headers, body });
        if (response.status !== 429 && response.status !== 503) return response.json();
        await sleep(1000 * Number(response.headers.get('retry-after') ?? 1));
      }
    });
  } finally {
    stop();
  }
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function inLanes(lanes, list, work) {
  const results = new Array(list.length);
  let next = 0;
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (let at = next++; at < list.length; at = next++) {
      results[at] = await work(list[at]);
      if (at % 25 === 0) process.stderr.write('.');
    }
  }));
  return results;
}

/** Runs of one answer are made once, as in the content check. */
const PAGE = `
  import { runOnce } from './lib/grading/check-seeds';
  import { gradeChallenge } from './lib/grading/grade-challenge';
  import { withSeed } from './lib/grading/seeded-run';
  import { createRunner } from './lib/runtime/browser-client';
  let runner, course;
  globalThis.open_ = async (worker) => {
    runner = createRunner(worker);
    course = await (await fetch('/course.json')).json();
  };
  globalThis.grade = ({ challenge, answer, profile, seed }) => gradeChallenge({
    challenge: course.challenges[challenge], answer, profile,
    run: withSeed(runOnce((request) => runner.run(request, {}, { timeoutMs: 600_000 })), seed),
  });
`;

/** A page with the grader in it, and the page's worker, in a browser. */
async function gradeOnPage(attempts, course) {
  const script = path.join(scratch, 'page.js');
  await build({
    stdin: { contents: PAGE, resolveDir: root, loader: 'ts' }, absWorkingDir: root, outfile: script, bundle: true, format: 'iife',
    platform: 'browser', target: 'es2022', logLevel: 'warning',
  });
  const files = { '/page.js': ['text/javascript', readFileSync(script)], '/course.json': ['application/json', JSON.stringify(course)] };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const engine = /^\/engine\/[\w.-]+$/.test(pathname) ? path.join(root, 'public', pathname) : null;
    const [type, body] = files[pathname] ?? (engine !== null && existsSync(engine) ? ['text/javascript', readFileSync(engine)]
      : ['text/html', '<!doctype html><title>grading</title><script src="/page.js"></script>']);
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  const { chromium } = await import('@playwright/test');
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.address().port}/`);
    const { worker } = JSON.parse(readFileSync(path.join(root, 'public/engine/manifest.json'), 'utf8'));
    await page.evaluate((address) => globalThis.open_(address), worker);
    return await inLanes(1, attempts, (attempt) => page.evaluate((one) => globalThis.grade(one), attempt));
  } finally {
    await browser.close();
    server.close();
  }
}

const count = (list, keyOf) => {
  const counts = new Map();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
};

function render(attempts, verdicts, differing) {
  const outcomes = ['passed', 'failed', 'not-graded'];
  const rows = [...count(attempts, ({ kind, sort }) => `${kind} | ${sort}`)].sort().map(([key, all]) => {
    const own = verdicts.filter((_verdict, at) => `${attempts[at].kind} | ${attempts[at].sort}` === key);
    const same = all - differing.filter((at) => `${attempts[at].kind} | ${attempts[at].sort}` === key).length;
    const counts = outcomes.map((outcome) => own.filter((verdict) => verdict.outcome === outcome).length);
    return `| ${[key, all, ...counts, same].join(' | ')} |`;
  });
  const challenges = new Set(attempts.map(({ challenge }) => challenge)).size;
  const profiles = [...new Set(attempts.map(({ profile }) => profile))].sort().join(', ');
  const seeds = [...new Set(attempts.map(({ seed }) => seed))].join(', ');
  return `# The same verdict everywhere

${attempts.length} answers to ${challenges} challenges, graded on a page (Chromium, programs in the page’s web worker), on the server
(HTTP API) and on the command line; \`node scripts/compare-grading.mjs --record\` makes this page. Engine ${verdicts[0].engine}; CPython
${profiles}; seeds ${seeds}.

**${attempts.length - differing.length} of ${attempts.length} verdicts are byte for byte the same in all three places.**

| kind | answer | graded | passed | failed | not graded | the same |
| --- | --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

Random edits are one to three changes of a line, a word or a number in a solution, a starter or a documented wrong answer; the
generator is seeded (${values.seed}), so that the answers are the same each time. Smaller comparisons run with the tests:
\`lib/cli/same-verdict.test.ts\` and \`tests/api/same-bytes.test.ts\`.
`;
}

const { loadCourse } = await loadSource('lib/content/load-course');
const { course } = await loadCourse({ root: path.join(root, 'content'), highlight: false });
const attempts = makeAttempts(course, Number(values.attempts), createRandom(Number(values.seed)));
const places = Object.fromEntries(await Promise.all(
  Object.entries({ 'command line': gradeOnCommandLine, page: gradeOnPage, server: gradeOnServer }).map(async ([name, grade]) => {
    const started = Date.now();
    const verdicts = (await grade(attempts, course)).map((verdict) => JSON.stringify(verdict));
    process.stderr.write(` ${name}: ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
    return [name, verdicts];
  }),
));
const [reference, ...others] = Object.entries(places);
const differing = attempts.flatMap((_attempt, at) => (others.some(([, verdicts]) => verdicts[at] !== reference[1][at]) ? [at] : []));
for (const at of differing.slice(0, 10)) {
  console.log(`\n${JSON.stringify({ ...attempts[at], answer: attempts[at].answer.slice(0, 300) })}`);
  for (const [name, verdicts] of Object.entries(places)) console.log(`${name}: ${verdicts[at].slice(0, 600)}`);
}
const text = render(attempts, reference[1].map((verdict) => JSON.parse(verdict)), differing);
if (values.record) writeFileSync(RECORD, text);
console.log(text);
process.exitCode = differing.length === 0 ? 0 : 1;
