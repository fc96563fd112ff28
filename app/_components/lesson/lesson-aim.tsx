import Link from 'next/link';
import styles from './lesson-aim.module.css';

interface Props {
  goal: string;
  prerequisites: { href: string; title: string }[];
}

/** What a lesson is for, and what it builds on. */
export function LessonAim({ goal, prerequisites }: Props) {
  return (
    <dl className={styles.aim}>
      <div>
        <dt>Goal</dt>
        <dd>{goal}</dd>
      </div>
      <div>
        <dt>Builds on</dt>
        <dd>
          {prerequisites.length === 0
            ? 'Nothing but some Python.'
            : (
              <ul>
                {prerequisites.map(({ href, title }) => <li key={href}><Link href={href}>{title}</Link></li>)}
              </ul>
            )}
        </dd>
      </div>
    </dl>
  );
}
