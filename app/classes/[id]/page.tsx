import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { JoinedView } from '@/app/_components/classes/joined-view';
import { TaughtView } from '@/app/_components/classes/taught-view';
import page from '@/app/_components/ui/page.module.css';
import { getClass } from '@/lib/services/classes/get-class';
import { listClassReports } from '@/lib/services/classes/list-class-reports';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';

interface Props {
  params: Promise<{ id: string }>;
}

const getView = cache(async (id: string) => getClass(await findCurrentLearner(await headers()), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getView((await params).id);
  return found ? { title: found.name } : {};
}

export default async function ClassPage({ params }: Props) {
  const found = await getView((await params).id);
  if (!found) notFound();
  const reports = found.role === 'instructor' ? await listClassReports(await findCurrentLearner(await headers()), found.id) : [];
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">{found.role === 'instructor' ? 'You teach' : 'You are in'}</p>
        <h1>{found.name}</h1>
      </header>
      {found.role === 'instructor' ? <TaughtView found={found} reports={reports} /> : <JoinedView found={found} />}
    </main>
  );
}
