import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { EngineProvider } from '@/app/_components/program/engine-provider';
import { itemBlocks } from '@/app/_components/lesson/item-blocks';
import { LessonAim } from '@/app/_components/lesson/lesson-aim';
import { ItemHead } from '@/app/_components/ui/item-head';
import { NextItem } from '@/app/_components/ui/next-item';
import page from '@/app/_components/ui/page.module.css';
import { Prose } from '@/app/_components/ui/prose';
import { findLesson } from '@/lib/services/lessons/find-lesson';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';
import { findPageWorker } from '@/lib/services/programs/find-page-worker';

interface Props {
  params: Promise<{ slug: string }>;
}

const getView = cache(async (slug: string) => findLesson(slug, await findCurrentLearner(await headers())));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await getView((await params).slug);
  return view ? { title: view.lesson.title, description: view.lesson.summary } : {};
}

export default async function LessonPage({ params }: Props) {
  const view = await getView((await params).slug);
  if (!view) notFound();
  const { lesson, prerequisites, questions, boards, answers, next } = view;
  return (
    <main id="content" className={page.page}>
      <ItemHead kind="Lesson" minutes={lesson.minutes} title={lesson.title} summary={lesson.summary} />
      <LessonAim goal={lesson.goal} prerequisites={prerequisites} />
      <EngineProvider workerUrl={await findPageWorker()}>
        {/* A lesson begins with a question, whose title is a heading of the third level. */}
        <h2 className="visually-hidden">The lesson</h2>
        <Prose tree={lesson.body} blocks={itemBlocks({ item: lesson, runs: lesson.runs, questions, boards, answers })} />
      </EngineProvider>
      <NextItem next={next} />
    </main>
  );
}
