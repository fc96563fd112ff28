/** The two-sided gate of a fix challenge: the solution passes, the starter and every documented wrong answer fail as described. */
import type { FixChallenge, WrongProgram } from '@/lib/content/types';
import { outputText, type ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import type { CourseFindings, Report } from './course-findings';
import { gradeFix, workloadRequest } from './grade-fix';
import { seedsFor } from './check-seeds';
import { describeEnd, missedMarks } from './run-report';
import type { Verdict } from './types';

export async function checkFix(challenge: FixChallenge, run: RunProgram, findings: CourseFindings, seeds = 1): Promise<void> {
  for (const profile of challenge.profiles) {
    const grade = (source: string): Promise<Verdict> => gradeFix({ challenge, source, profile, run });
    await checkWorkloads(challenge, profile, run, findings);
    const note = (title: string, verdict: Verdict): void => findings.note(title, profile, verdictText(verdict));
    const solved = await grade(challenge.solution);
    note('solution.py', solved);
    if (solved.outcome !== 'passed')
      findings.inFile('solution.py')(profile, `the solution ${describeVerdict(solved)}`, 'Correct it or the checks.');
    for (const { file, source } of challenge.solutions) {
      const verdict = await grade(source);
      if (verdict.outcome !== 'passed') findings.inFile(file)(profile, `this solution ${describeVerdict(verdict)}`, 'Correct it or the checks.');
    }
    const started = await grade(challenge.starter);
    note('starter.py', started);
    if (started.outcome !== 'failed')
      findings.inFile('starter.py')(profile, `the starter ${describeVerdict(started)}`, 'It must fail a check.');
    for (const wrong of challenge.wrong) {
      const verdict = await grade(wrong.source);
      note(`wrong/${wrong.file}`, verdict);
      checkWrong({ wrong, verdict, profile, exact: profile === challenge.profiles[0], report: findings.atLine(wrong.line) });
    }
  }
  await checkSeeds(challenge, run, findings, seeds);
}

/** The same with other seeds: what passes passes, and what fails fails the same checks. Numbers in messages may differ. */
async function checkSeeds(challenge: FixChallenge, run: RunProgram, findings: CourseFindings, seeds: number): Promise<void> {
  for (const { seed, profile } of seedsFor(challenge.profiles, seeds)) {
    const seeded: RunProgram = (request) => run({ ...request, seed });
    const grade = (source: string): Promise<Verdict> => gradeFix({ challenge, source, profile, run: seeded, withTraces: false });
    const solutions = [{ file: 'solution.py', source: challenge.solution }, ...challenge.solutions];
    for (const { file, source } of solutions) {
      const verdict = await grade(source);
      if (verdict.outcome !== 'passed') findings.inFile(file)(profile, `with seed ${seed} it ${describeVerdict(verdict)}`, 'Correct it or the checks.');
    }
    const started = await grade(challenge.starter);
    if (started.outcome !== 'failed') findings.inFile('starter.py')(profile, `with seed ${seed} the starter ${describeVerdict(started)}`, 'It must fail a check.');
    for (const wrong of challenge.wrong) {
      const verdict = await grade(wrong.source);
      const failed = verdict.checks.filter((check) => !check.passed).map(({ id }) => id);
      const documented = wrong.fails.map(({ check }) => check);
      if (failed.length === documented.length && failed.every((id) => documented.includes(id))) continue;
      findings.atLine(wrong.line)(profile, `with seed ${seed} wrong/${wrong.file} ${describeVerdict(verdict)}`, 'It must fail as documented with every seed.');
    }
  }
}

/** A verdict for the report. */
function verdictText({ outcome, reason, score, maxScore, checks }: Verdict): string {
  const failed = checks.filter((check) => !check.passed);
  const lines = failed.flatMap(({ id, message, detail }) => [`${id}: ${message}`, ...(detail ?? '').split('\n').filter(Boolean).map((line) => `  ${line}`)]);
  return [`${outcome} ${reason ?? `${score} of ${maxScore}`}`, ...lines].join('\n');
}

/** With the solution each workload ends quietly and comes to all of its marks. */
async function checkWorkloads(challenge: FixChallenge, profile: ProfileId, run: RunProgram, findings: CourseFindings): Promise<void> {
  for (const workload of Object.values(challenge.workloads)) {
    const report = findings.inFile(`workloads/${workload.file}`);
    const result = await run(workloadRequest(workload, challenge.solution, challenge, profile));
    if (result.outcome.kind !== 'finished') {
      report(profile, `with the solution the workload ${describeEnd(result)}`, 'Correct it or the solution.');
      continue;
    }
    for (const label of missedMarks(workload.marks, result)) {
      report(
        profile,
        `with the solution the workload never comes to the mark '${label}'`,
        'Put it before the first line of a statement that is run.',
      );
    }
    const noise = outputText(result, 'stderr');
    if (noise !== '')
      report(profile, `with the solution the workload writes to stderr: ${JSON.stringify(noise.slice(0, 200))}`, 'Correct it.');
  }
}

interface WrongCheck {
  wrong: WrongProgram;
  verdict: Verdict;
  profile: ProfileId;
  /** The documented messages are those of the profile that the challenge opens with: numbers of objects differ in others. */
  exact: boolean;
  report: Report;
}

function checkWrong({ wrong, verdict, profile, exact, report }: WrongCheck): void {
  const name = `wrong/${wrong.file}`;
  if (verdict.outcome !== 'failed') {
    report(profile, `${name} ${describeVerdict(verdict)}`, 'A wrong answer must fail a check; correct it or the checks.');
    return;
  }
  for (const { id, message } of verdict.checks.filter((check) => !check.passed)) {
    const documented = wrong.fails.find((entry) => entry.check === id);
    if (documented === undefined) {
      report(profile, `${name} fails '${id}' as well: ${JSON.stringify(message)}`, "Add it to 'fails:' or correct the program.");
    } else if (exact && documented.message !== message) {
      const fix = `Documented is ${JSON.stringify(documented.message)}: correct one of them.`;
      report(profile, `${name} fails '${id}' with ${JSON.stringify(message)}`, fix);
    }
  }
  for (const { check } of wrong.fails) {
    if (verdict.checks.find((candidate) => candidate.id === check)?.passed === true) {
      report(profile, `${name} does not fail '${check}'`, "Remove it from 'fails:' or correct the program.");
    }
  }
}

function describeVerdict({ outcome, reason, checks }: Verdict): string {
  if (outcome === 'not-graded') return `is not graded: ${reason}`;
  if (outcome === 'passed') return 'passes';
  const failed = checks.filter((check) => !check.passed).map((check) => `${check.id}: ${check.message}`);
  return `fails ${failed.join('; ')}`;
}
