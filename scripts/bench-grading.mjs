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
 * CPU time is printed too: on a machine that does other things it says more than the clock.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadSource } from './load-source.mjs';

const root = path.join(import.meta.dirname, '..');
const worker = path.join(root, 'dist/engine/node-worker.mjs');
const { values } = parseArgs({ options: {
  threads: { type: 'string', default: '2' }, seconds: { type: 'string', default: '10' }, learners: { type: 'string', default: '200' },
  json: { type: 'boolean', default: false },
} });
if (!existsSync(worker)) throw new Error(`there is no ${worker}: npm run build makes it`);
const [threads, seconds, learners] = [values.threads, values.seconds, values.learners].map(Number);

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
function predict() {
  const { item, question } = questions[serial++ % questions.length];
  const guess = (at) => ['reachable', 'waiting', 'freed', '1', '12'][(serial + at) % 5];
  const answer = question.kind === 'output' ? question.choices[serial % question.choices.length].output
    : question.kind === 'heap' ? JSON.stringify(Object.fromEntries(question.objects.map(({ way }, at) => [way, guess(at)])))
      : String(1 + (serial % 9));
  return gradeAnswer({ item, question, profile: question.profiles[0], answer, run });
}

/** A program that nobody has handed in before. */
async function fix() {
  const challenge = fixes[serial++ % fixes.length];
  const programs = [challenge.solution, challenge.starter, ...challenge.wrong.slice(0, 1).map(({ source }) => source)];
  const answer = `${programs[Math.floor(serial / fixes.length) % programs.length]}\n# ${serial}\n`;
  const profile = challenge.profiles[0];
  const verdict = await gradeChallenge({ challenge, answer, profile, run });
  await shapeOf({ challenge, answer, profile, run });
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
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
  return {
    verdicts: times.length, perSecond: times.length / wall, perTwoCpuSeconds: (2 * times.length) / cpu,
    medianMs: at(0.5), p95Ms: at(0.95), slowestMs: at(1),
  };
}

// The engine and the solutions' runs are warm on a server that has been up for a while.
for (let i = 0; i < questions.length; i++) await predict();
for (let i = 0; i < 2 * fixes.length; i++) await fix();

const results = {
  predictions: await load(2 * threads, predict, seconds),
  fix: await load(2 * threads, fix, seconds),
  learners: await load(learners, (number) => (number % 2 === 0 ? predict() : fix()), seconds),
};
await pool.close();

if (values.json) console.log(JSON.stringify({ threads, processors: availableParallelism(), learners, ...results }, null, 2));
else {
  const what = `${fixes.length} challenges with four workloads, ${questions.length} questions`;
  console.log(`${threads} threads, ${availableParallelism()} processors, ${what}`);
  for (const [name, { verdicts, perSecond, perTwoCpuSeconds, medianMs, p95Ms, slowestMs }] of Object.entries(results)) {
    const what = name === 'learners' ? `${learners} learners at once` : name;
    console.log(
      `${what.padEnd(24)} ${perSecond.toFixed(1).padStart(8)} verdicts/s  (${perTwoCpuSeconds.toFixed(1)} for two seconds of processor)  `
      + `median ${medianMs.toFixed(0)} ms  95% ${p95Ms.toFixed(0)} ms  slowest ${slowestMs.toFixed(0)} ms  of ${verdicts}`,
    );
  }
}
