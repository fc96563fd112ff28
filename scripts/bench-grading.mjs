#!/usr/bin/env node
/**
 * How many verdicts the server finds in a second, and how long a learner waits: `node scripts/bench-grading.mjs [--threads 2]
 * [--seconds 10] [--learners 200] [--json]`. The code is the server's: its pool of threads (`npm run build` makes their file), its grader,
 * the shape of each solution; without HTTP and without a database.
 *
 * No answer is graded twice: every program has a comment of its own, so that of the runs made before only the solution's are found again.
 * Predictions differ in what is said, and the program of a question is always the same, as it is on the server.
 *
 * - predictions: answers to questions of every kind, at full load
 * - fix: programs for challenges with four workloads, a third of them right, at full load
 * - learners: so many at once, each hands in, waits for the verdict and goes on; half predictions, half programs
 *
 * `--http` asks a built server instead, with a database of its own: so many learners, each with a session, who hand in what the page would
 * send, wait for the verdict, which is kept, and go on at once. `--answers` says how many each hands in, below the 30 a minute that a
 * learner may.
 *
 * CPU time is printed too: on a machine that does other things it says more than the clock.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBuiltServer } from './built-server.mjs';
import { loadSource } from './load-source.mjs';

const root = path.join(import.meta.dirname, '..');
const worker = path.join(root, 'dist/engine/node-worker.mjs');
const { values } = parseArgs({ options: {
  threads: { type: 'string', default: '2' }, seconds: { type: 'string', default: '10' }, learners: { type: 'string', default: '200' },
  json: { type: 'boolean', default: false }, http: { type: 'boolean', default: false }, answers: { type: 'string', default: '10' },
} });
if (!existsSync(worker)) throw new Error(`there is no ${worker}: npm run build makes it`);
const [threads, seconds, learners, answers] = [values.threads, values.seconds, values.learners, values.answers].map(Number);

const { createGradingPool, threadFactory, loadCourse, gradeAnswer, gradeChallenge, shapeOf } = await loadSource(
  'lib/content/load-course', 'lib/grading/grade-answer', 'lib/grading/grade-challenge', 'lib/grading/heap-shape',
  'lib/runtime/grading-pool', 'lib/runtime/pool',
);

const { course } = await loadCourse({ root: path.join(root, 'content'), highlight: false });
const { run, pool } = createGradingPool({ createWorker: threadFactory(worker), size: threads, maxQueue: 2 * learners + 400 });
const challenges = Object.values(course.challenges);
const items = [...Object.values(course.lessons), ...challenges];
const questions = items.flatMap((item) => Object.values(item.questions).map((question) => ({ item, question })));
const fixes = challenges.filter((challenge) => challenge.workloads !== undefined && Object.keys(challenge.workloads).length === 4);

let serial = 0;

/** A guess at a question, right or not, as learners make them. */
function nextGuess() {
  const { item, question } = questions[serial++ % questions.length];
  const guess = (at) => ['reachable', 'waiting', 'freed', '1', '12'][(serial + at) % 5];
  const answer = question.kind === 'output' ? question.choices[serial % question.choices.length].output
    : question.kind === 'heap' ? JSON.stringify(Object.fromEntries(question.objects.map(({ way }, at) => [way, guess(at)])))
      : String(1 + (serial % 9));
  return { item, question, profile: question.profiles[0], answer };
}

/** A program that nobody has handed in before. */
function nextProgram() {
  const challenge = fixes[serial++ % fixes.length];
  const programs = [challenge.solution, challenge.starter, ...challenge.wrong.slice(0, 1).map(({ source }) => source)];
  const answer = `${programs[Math.floor(serial / fixes.length) % programs.length]}\n# ${serial}\n`;
  return { challenge, answer, profile: challenge.profiles[0] };
}

const predict = () => gradeAnswer({ ...nextGuess(), run });

async function fix() {
  const program = nextProgram();
  const verdict = await gradeChallenge({ ...program, run });
  await shapeOf({ ...program, run });
  return verdict;
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** `lanes` at once, each does one thing after the other until the time is up. */
async function load(lanes, one, forSeconds) {
  const times = [];
  const start = performance.now();
  const startCpu = cpuSeconds();
  const lane = async (number) => {
    while (performance.now() - start < forSeconds * 1000) {
      const begun = performance.now();
      await one(number);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_lane, number) => lane(number)));
  const wall = (performance.now() - start) / 1000;
  const cpu = cpuSeconds() - startCpu;
  return { ...figuresOf(times, wall), perTwoCpuSeconds: (2 * times.length) / cpu };
}

function figuresOf(times, seconds) {
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
  return { verdicts: times.length, perSecond: times.length / seconds, medianMs: at(0.5), p95Ms: at(0.95), slowestMs: at(1) };
}

/** As the page sends it. */
const bodyOfGuess = ({ item, question, profile, answer }) => ({ kind: 'answer', item: item.id, question: question.id, profile, answer });
const bodyOfProgram = ({ challenge, answer, profile }) => ({ kind: 'program', item: challenge.id, profile, source: answer });

let places = 0;

/** Somebody with a session of the server's: the first answer makes it. */
function createLearner(address) {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${places >> 8}.${places++ & 255}` };
  return async (body) => {
    const response = await fetch(`${address}/api/attempts`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    if (response.status !== 201) throw new Error(`${response.status}: ${text.slice(0, 300)}`);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
    if (cookies.length > 0) headers.cookie = cookies.join('; ');
  };
}

/** All learners at once, `answers` from each; times by what was handed in. */
async function loadOverHttp(address, nextBody) {
  const times = { predictions: [], programs: [] };
  const everybody = Array.from({ length: learners }, () => createLearner(address));
  const started = performance.now();
  await Promise.all(everybody.map(async (handIn, number) => {
    for (let turn = 0; turn < answers; turn++) {
      const body = nextBody(number + turn);
      const begun = performance.now();
      await handIn(body);
      times[body.kind === 'program' ? 'programs' : 'predictions'].push(performance.now() - begun);
    }
  }));
  const wall = (performance.now() - started) / 1000;
  const figures = { all: figuresOf([...times.predictions, ...times.programs], wall) };
  for (const [kind, list] of Object.entries(times)) if (list.length > 0) figures[kind] = figuresOf(list, wall);
  return figures;
}

async function measureOverHttp() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-grading-'));
  const server = await startBuiltServer(folder);
  try {
    const guess = () => bodyOfGuess(nextGuess());
    const program = () => bodyOfProgram(nextProgram());
    // What a server that has been up for a while has done: each question's program and each challenge's solution have been run.
    for (let i = 0, handIn; i < questions.length + fixes.length; i++) {
      if (i % 20 === 0) handIn = createLearner(server.address);
      await handIn(i < questions.length ? guess() : program());
    }
    const predictions = await loadOverHttp(server.address, guess);
    const mixed = await loadOverHttp(server.address, (turn) => (turn % 2 === 0 ? guess() : program()));
    return {
      'predictions, HTTP': predictions.all, 'half and half, HTTP': mixed.all,
      '  of them predictions': mixed.predictions, '  of them programs': mixed.programs,
    };
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePool() {
  // The engine and the solutions' runs are warm on a server that has been up for a while.
  for (let i = 0; i < questions.length; i++) await predict();
  for (let i = 0; i < 2 * fixes.length; i++) await fix();
  return {
    predictions: await load(2 * threads, predict, seconds),
    fix: await load(2 * threads, fix, seconds),
    [`${learners} learners at once`]: await load(learners, (number) => (number % 2 === 0 ? predict() : fix()), seconds),
  };
}

const results = values.http ? await measureOverHttp() : await measurePool();
await pool.close();

const withLearners = values.http ? { learners, answers } : { threads, learners };
if (values.json) console.log(JSON.stringify({ processors: availableParallelism(), ...withLearners, ...results }, null, 2));
else {
  const what = `${fixes.length} challenges with four workloads, ${questions.length} questions`;
  const who = values.http ? `${learners} learners, ${answers} answers from each` : `${threads} threads`;
  console.log(`${who}, ${availableParallelism()} processors, ${what}`);
  for (const [name, { verdicts, perSecond, perTwoCpuSeconds, medianMs, p95Ms, slowestMs }] of Object.entries(results)) {
    const cpu = perTwoCpuSeconds === undefined ? '' : `(${perTwoCpuSeconds.toFixed(1)} for two seconds of processor)  `;
    console.log(
      `${name.padEnd(24)} ${perSecond.toFixed(1).padStart(8)} verdicts/s  ${cpu}`
      + `median ${medianMs.toFixed(0)} ms  95% ${p95Ms.toFixed(0)} ms  slowest ${slowestMs.toFixed(0)} ms  of ${verdicts}`,
    );
  }
}
