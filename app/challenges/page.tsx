import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { ChallengeFilter } from '@/app/_components/challenges/challenge-filter';
import { ChallengeList } from '@/app/_components/challenges/challenge-list';
import styles from '@/app/_components/challenges/challenges.module.css';
import page from '@/app/_components/ui/page.module.css';
import { listChallenges } from '@/lib/services/challenges/list-challenges';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';

export const metadata: Metadata = {
  title: 'Challenges', description: 'All challenges, by difficulty, by what there is to do, and by where you stand.',
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ChallengesPage({ searchParams }: Props) {
  const { asked, challenges, total } = await listChallenges(await findCurrentLearner(await headers()), await searchParams);
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Practice</p>
        <h1>Challenges</h1>
        <p className={page.lead}>
          Predict, find, mend and design. <em>Introductory</em> ones take up one idea of a lesson, <em>advanced</em> ones several at once.
        </p>
      </header>
      <ChallengeFilter key={JSON.stringify(asked)} asked={asked} />
      <p className={styles.count} role="status">
        {challenges.length === total ? `All ${total} challenges` : `${challenges.length} of ${total} challenges`}
      </p>
      {challenges.length > 0
        ? <ChallengeList challenges={challenges} />
        : (
          <div className={styles.none}>
            <p>There is none like that.</p>
            <Link className="button" href="/challenges">Show all</Link>
          </div>
        )}
    </main>
  );
}
