import Link from 'next/link';
import type { JoinedClass } from '@/lib/services/classes/get-class';
import styles from './classes.module.css';
import { LeaveClass } from './remove-member';
import { StandingText, timeText } from './standing-text';
import { WhatIsSeen } from './what-is-seen';

/** A class as a member sees it. */
export function JoinedView({ found: { id, ownName, assigned } }: { found: JoinedClass }) {
  return (
    <>
      <section aria-labelledby="to-do">
        <h2 id="to-do">What is to be done</h2>
        {assigned.length === 0 ? <p>Your instructor has put nothing on the list yet.</p> : (
          <ul className={styles.list}>
            {assigned.map(({ id: item, slug, title, dueAt, standing }) => (
              <li key={item} className={styles.card}>
                <div>
                  <h3><Link href={`/challenges/${slug}`} prefetch={false}>{title}</Link></h3>
                  <p className={styles.facts}>{dueAt ? `due ${timeText(dueAt)}` : 'no due date'}</p>
                </div>
                <p><StandingText standing={standing} /></p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.section} aria-labelledby="seen">
        <h2 id="seen">What is seen</h2>
        <p>You are called {ownName} in this class.</p>
        <WhatIsSeen to="learner" />
        <LeaveClass classId={id} />
      </section>
    </>
  );
}
