/** What `leaklab regrade` prints for people. */
import type { RegradedAttempt, RegradeReport } from '@/lib/services/regrading/regrade';

/** `withWords`: name answers of which only the words change, too. */
export function renderRegrading({ total, graded, same, changed, skipped, isApplied, isCancelled }: RegradeReport, withWords: boolean): string {
  const verdicts = changed.filter(({ kind }) => kind === 'verdict');
  const words = changed.length - verdicts.length;
  const named = withWords ? changed : verdicts;
  const lines = named.flatMap(renderAttempt);
  for (const { attempt, item, reason } of skipped) lines.push(`–  ${item}  answer ${attempt}: not graded again. ${reason}`);
  const counts = [
    `${verdicts.length} ${isApplied ? 'changed' : 'would change'}`, `${words} in words only`, `${same} the same`,
    ...(skipped.length > 0 ? [`${skipped.length} not graded again`] : []),
  ].join(', ');
  const head = total === 0 ? 'No stored answer is to be graded again.' : `${answers(graded)} graded again: ${counts}.`;
  const tail = isCancelled ? ` Ended early: ${answers(total - graded)} left.` : '';
  const advice = !isApplied && changed.length > 0 ? `\nNothing was changed. To put the new verdicts in force: add --apply\n` : '\n';
  return `${lines.map((line) => `${line}\n`).join('')}${lines.length > 0 ? '\n' : ''}${head}${tail}${advice}`;
}

const answers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);

function renderAttempt({ attempt, item, part, profile, learner, handedInAt, kind, before, after, details }: RegradedAttempt): string[] {
  const what = part === '' ? item : `${item}#${part}`;
  const facts = ({ outcome, score, maxScore }: RegradedAttempt['before']): string =>
    (outcome === 'not-graded' ? 'not graded' : `${outcome} ${score}/${maxScore}`);
  const change = kind === 'words' ? 'only the words change' : `${facts(before)} → ${facts(after)}`;
  return [
    `~  ${what}  ${change}`,
    `     answer ${attempt} of learner ${learner}, ${handedInAt.slice(0, 16).replace('T', ' ')}, Python ${profile}`,
    `     item ${before.itemVersion} → ${after.itemVersion}, engine ${before.engineVersion} → ${after.engineVersion}`,
    ...details.map((line) => `     ${line}`),
  ];
}
