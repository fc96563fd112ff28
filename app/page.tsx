import { headers } from 'next/headers';
import Link from 'next/link';
import { countDue } from '@/lib/services/review/list-review';
import { CourseMap } from '@/app/_components/lesson/course-map';
import { HeapFigure } from '@/app/_components/visualizer/heap-figure';
import page from '@/app/_components/ui/page.module.css';
import { getCourseMap } from '@/lib/services/course/get-course-map';
import { getOpeningHeap } from '@/lib/services/course/get-opening-heap';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';
import styles from './start.module.css';

export default async function StartPage() {
  const learner = await findCurrentLearner(await headers());
  const [course, heap, due] = await Promise.all([getCourseMap(learner), getOpeningHeap(), countDue(learner)]);
  const { next, isUnderWay } = course;
  return (
    <main id="content" className={page.page}>
      <div className={styles.opening}>
        <section className={styles.intro}>
          <h1>Find what your Python program cannot let go of</h1>
          <p className={styles.lead}>
            A memory leak in Python is a reference that nobody remembers. Here you learn to see it: predict what a program does, run it,
            look at its heap, mend it. Every object, count and collection behaves as in the CPython version you choose.
          </p>
          {next
            ? (
              <div className={styles.next}>
                <Link className="button button-primary" href={next.href}>{isUnderWay ? 'Continue' : 'Start'}: {next.title}</Link>
                <p>About {next.minutes} minutes. No account needed.</p>
              </div>
            )
            : <p className={styles.done}>You have been through all of it. Everything stays open to go back to.</p>}
          {due > 0 && (
            <p className={styles.done}>
              <Link href="/review">{due === 1 ? 'One thing that you missed is' : `${due} things that you missed are`} due for review</Link>
            </p>
          )}
        </section>
        {heap && <HeapFigure snapshot={heap.snapshot} />}
      </div>
      <CourseMap parts={course.parts} next={next?.id ?? null} />
    </main>
  );
}
