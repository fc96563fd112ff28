import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { SolutionGroups } from '@/app/_components/classes/solution-groups';
import page from '@/app/_components/ui/page.module.css';
import { AppError } from '@/lib/errors';
import { groupSolutions } from '@/lib/services/classes/group-solutions';
import type { GroupedChallenge } from '@/lib/services/classes/group-solutions';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';

interface Props {
  params: Promise<{ id: string; slug: string }>;
}

export const metadata: Metadata = { title: 'Solutions' };

async function find(id: string, slug: string): Promise<GroupedChallenge> {
  try {
    return await groupSolutions(await findCurrentLearner(await headers()), id, `challenges/${slug}`);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound();
    throw error;
  }
}

export default async function SolutionsPage({ params }: Props) {
  const { id, slug } = await params;
  const found = await find(id, slug);
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow"><Link href={`/classes/${id}`}>{found.className}</Link></p>
        <h1>{found.title}</h1>
        <p className={page.lead}>
          The last answer of each member. Programs stand together that leave the same on the heap, whatever they look like; answers to
          questions that say the same.
        </p>
      </header>
      <SolutionGroups found={found} classId={id} />
    </main>
  );
}
