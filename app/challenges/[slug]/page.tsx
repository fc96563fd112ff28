import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { InstructorComments } from '@/app/_components/classes/instructor-comments';
import { FixWorkbench } from '@/app/_components/challenge/fix-workbench';
import { HelpPanel } from '@/app/_components/challenge/help-panel';
import { itemBlocks } from '@/app/_components/lesson/item-blocks';
import { EngineProvider } from '@/app/_components/program/engine-provider';
import { ItemHead } from '@/app/_components/ui/item-head';
import { ReportProblem } from '@/app/_components/ui/report-problem';
import { NextItem } from '@/app/_components/ui/next-item';
import page from '@/app/_components/ui/page.module.css';
import { Prose } from '@/app/_components/ui/prose';
import type { ChallengeKind } from '@/lib/content/types';
import { findChallenge } from '@/lib/services/challenges/find-challenge';
import { listComments } from '@/lib/services/classes/comment-shape';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';
import { findPageWorker } from '@/lib/services/programs/find-page-worker';
import styles from './challenge.module.css';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const KIND_TEXTS: Record<ChallengeKind, string> = {
  fix: 'Challenge: mend the program', design: 'Challenge: design it', 'predict-output': 'Challenge: predict',
  'predict-heap': 'Challenge: predict the heap', find: 'Challenge: find the leak',
};

const getView = cache(async (slug: string) => findChallenge(slug, await findCurrentLearner(await headers())));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await getView((await params).slug);
  return view ? { title: view.challenge.title, description: view.challenge.summary } : {};
}

export default async function ChallengePage({ params, searchParams }: Props) {
  const view = await getView((await params).slug);
  if (!view) notFound();
  const { challenge, questions, boards, answers, help, fix, next } = view;
  const { title, summary, minutes, difficulty } = challenge;
  const isAgain = (await searchParams).again !== undefined;
  const said = await listComments(await findCurrentLearner(await headers()), challenge.id);
  const head = <ItemHead kind={KIND_TEXTS[challenge.kind]} minutes={minutes} difficulty={difficulty} title={title} summary={summary} />;
  const blocks = itemBlocks({ item: challenge, runs: challenge.runs, questions, boards, answers });
  const statement = (
    <>
      <h2 className="visually-hidden">The task</h2>
      <Prose tree={challenge.body} blocks={blocks} />
    </>
  );
  const foot = (
    <>
      <HelpPanel item={challenge.id} slug={challenge.slug} help={help} />
      <ReportProblem item={challenge.id} question="" profiles={challenge.profiles} attempt={fix?.last?.id} />
    </>
  );
  return (
    <main id="content" className={page.page} data-layout={fix ? 'workbench' : undefined}>
      <EngineProvider workerUrl={await findPageWorker()}>
        {fix
          ? (
            <div className={styles.columns}>
              <div className={styles.statement}>{head}{statement}</div>
              <div className={styles.workbench}>
                <FixWorkbench challenge={fix.open} last={fix.last} attempts={fix.attempts} isAgain={isAgain} />
                <InstructorComments slug={challenge.slug} opening={said} />
              </div>
              <div>{foot}</div>
            </div>
          )
          : <>{head}{statement}<InstructorComments slug={challenge.slug} opening={said} />{foot}</>}
      </EngineProvider>
      <NextItem next={next} />
    </main>
  );
}
