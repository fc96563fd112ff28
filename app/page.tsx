import { headers } from 'next/headers';
import Link from 'next/link';
import { CourseMap } from '@/app/_components/lesson/course-map';
import page from '@/app/_components/ui/page.module.css';
import { getCourseMap } from '@/lib/services/course/get-course-map';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';
import styles from './start.module.css';

export default async function StartPage() {
  const course = await getCourseMap(await findCurrentLearner(await headers()));
  const { next, isUnderWay } = course;
  return (
    <main id="content" className={page.page}>
      <section className={styles.intro}>
        <h1>Find what your Python program cannot let go of</h1>
        <p className={styles.lead}>
          A memory leak in Python is a reference that nobody remembers. Here you learn to see it: predict what a program does, run it, look at
          its heap, mend it. Every object, count and collection behaves as in the CPython version you choose.
        </p>
        {next
          ? (
            <div className={styles.next}>
              <Link className="button button-primary" href={next.href}>{isUnderWay ? 'Continue' : 'Start'}: {next.title}</Link>
              <p>About {next.minutes} minutes. No account needed.</p>
            </div>
          )
          : <p className={styles.done}>You have been through all of it. Everything stays open to go back to.</p>}
      </section>
      <CourseMap parts={course.parts} />
    </main>
  );
}
