import type { GroupedChallenge, SolutionGroup } from '@/lib/services/classes/group-solutions';
import styles from './classes.module.css';
import { ShapeFigure } from './shape-figure';
import { ShapeCommentForm } from './shape-comment-form';

const count = (number: number): string => (number === 1 ? '1 member' : `${number} members`);

function Group({ group, classId, item }: { group: SolutionGroup; classId: string; item: string }) {
  const { shape, question, outcome, score, maxScore, members, sample, workloads, comment } = group;
  const what = !sample.isProgram ? 'The answer' : members.length > 1 ? 'One of these programs' : 'The program';
  const state = outcome === 'passed' ? 'passes' : 'fails';
  return (
    <section className={styles.group} aria-label={`${count(members.length)}, ${state}${question ? `, ${question.title}` : ''}`}>
      <div className={styles.groupHead}>
        <h2>{count(members.length)}{question && <>: {question.title}</>}</h2>
        <p className={styles.outcome} data-outcome={outcome}>{state}, {score} of {maxScore}</p>
      </div>
      <div className={styles.groupBody}>
        <p>{members.join(', ')}</p>
        {workloads.length > 0 && (
          <div>
            <h3>What it leaves on the heap</h3>
            <ShapeFigure workloads={workloads} />
            <details>
              <summary>In words</summary>
              <ul>{workloads.map(({ workload, sentence }) => <li key={workload}>{sentence}</li>)}</ul>
            </details>
          </div>
        )}
        <details open={members.length > 1}>
          <summary>{what}: by {sample.by}, for CPython {sample.profile}</summary>
          <textarea
            className={styles.source} readOnly rows={Math.min(24, sample.text.split('\n').length)} aria-label={`Handed in by ${sample.by}`}
            spellCheck={false} value={sample.text}
          />
        </details>
        <ShapeCommentForm classId={classId} item={item} shape={shape} comment={comment} reach={members.length} />
      </div>
    </section>
  );
}

/** Solutions that leave the same on the heap, together: one comment reaches all of a group. */
export function SolutionGroups({ found: { groups, waiting, slug }, classId }: { found: GroupedChallenge; classId: string }) {
  return (
    <div className={styles.section}>
      {groups.length === 0 && <p>Nobody in the class has handed in an answer yet that was graded.</p>}
      {groups.map((group) => (
        <Group
          key={`${group.question?.id ?? ''} ${group.shape} ${group.outcome}`} group={group} classId={classId} item={`challenges/${slug}`}
        />
      ))}
      {waiting.length > 0 && <p className={styles.facts}>Nothing yet from {waiting.join(', ')}.</p>}
    </div>
  );
}
