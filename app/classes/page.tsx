import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { ClaimForm, CodeForm, NewClassForm } from '@/app/_components/classes/class-forms';
import { ClassList } from '@/app/_components/classes/class-list';
import styles from '@/app/_components/classes/classes.module.css';
import page from '@/app/_components/ui/page.module.css';
import { listClasses } from '@/lib/services/classes/list-classes';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';

export const metadata: Metadata = {
  title: 'Classes', description: 'Learn in a class, or teach one: challenges with due dates, and who stands where.',
};

export default async function ClassesPage() {
  const { taught, joined } = await listClasses(await findCurrentLearner(await headers()));
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Learn together</p>
        <h1>Classes</h1>
        <p className={page.lead}>
          An instructor picks challenges for a class, sees who has solved them, and comments on solutions that are alike. Everything else
          that you do here stays private, in a class or not.
        </p>
      </header>
      {joined.length > 0 && (
        <section className={styles.section} aria-labelledby="joined"><h2 id="joined">You are in</h2><ClassList classes={joined} /></section>
      )}
      {taught.length > 0 && (
        <section className={styles.section} aria-labelledby="taught"><h2 id="taught">You teach</h2><ClassList classes={taught} /></section>
      )}
      <section className={styles.section} aria-labelledby="join">
        <h2 id="join">Join a class</h2>
        <p>Your instructor has given you a link or a code. You are told what it means before you join.</p>
        <CodeForm />
      </section>
      <section className={styles.section} aria-labelledby="make">
        <h2 id="make">Teach a class</h2>
        <p>
          You become its instructor. No account is needed; with one (<Link href="/account">make it or sign in</Link>) you go on with the
          class elsewhere.
        </p>
        <NewClassForm />
        <details>
          <summary>I have the key of a class</summary>
          <ClaimForm />
        </details>
      </section>
    </main>
  );
}
