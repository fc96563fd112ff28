import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { panelProps } from '@/app/_components/lesson/item-blocks';
import { EngineProvider } from '@/app/_components/program/engine-provider';
import { ReviewEmpty, ReviewHow } from '@/app/_components/review/review-empty';
import { ReviewList } from '@/app/_components/review/review-list';
import { ReviewQuestion } from '@/app/_components/review/review-question';
import styles from '@/app/_components/review/review.module.css';
import page from '@/app/_components/ui/page.module.css';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';
import { findPageWorker } from '@/lib/services/programs/find-page-worker';
import { findReviewPage } from '@/lib/services/review/find-review-page';

export const metadata: Metadata = { title: 'Review', description: 'What you missed comes back, after longer and longer whiles.' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReviewPage({ searchParams }: Props) {
  const skip = Math.max(0, Math.min(1000, Math.trunc(Number((await searchParams).skip)) || 0));
  const { now, due, later, kept, current } = await findReviewPage(await findCurrentLearner(await headers()), skip);
  const others = due.filter((entry) => entry !== current?.entry);
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Your work</p>
        <h1>Review</h1>
        <p className={page.lead}>What you missed comes back here until you know it.</p>
      </header>
      {current
        ? (
          <section className={styles.now} aria-label="Due now">
            <h2>{due.length === 1 ? 'One is due' : `${due.length} are due`}</h2>
            <p className={styles.place}>
              {current.position + 1} of {due.length}
              {current.question && <>, from <Link href={`/${current.entry.item}`}>{current.entry.itemTitle}</Link></>}
            </p>
            <EngineProvider workerUrl={await findPageWorker()}>
              {current.question
                ? (
                  <ReviewQuestion
                    key={`${current.entry.item}#${current.entry.question}#${current.entry.misses}`} others={others.length}
                    {...panelProps(current.entry.item, current.question)} board={current.board}
                  />
                )
                : (
                  <div className={styles.program}>
                    <h3>{current.entry.title}</h3>
                    <p>Do it once more, alone: it opens as it was given. Your earlier program stays among your attempts.</p>
                    <Link className="button button-primary" href={current.entry.href}>Open the challenge</Link>
                  </div>
                )}
            </EngineProvider>
            {others.length > 0 && (
              <p className={styles.skip}><Link href={`/review?skip=${current.position + 1}`}>Not now: show another</Link></p>
            )}
          </section>
        )
        : <ReviewEmpty later={later} kept={kept} now={now} />}
      {others.length > 0 && (
        <section className={styles.section} aria-label="Also due"><h2>Also due</h2><ReviewList entries={others} now={now} /></section>
      )}
      {later.length > 0 && (
        <section className={styles.section} aria-label="Later"><h2>Later</h2><ReviewList entries={later} now={now} /></section>
      )}
      <ReviewHow kept={kept} />
    </main>
  );
}
