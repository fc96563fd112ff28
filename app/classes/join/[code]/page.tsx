import type { Metadata } from 'next';
import Link from 'next/link';
import { JoinForm } from '@/app/_components/classes/class-forms';
import styles from '@/app/_components/classes/classes.module.css';
import { WhatIsSeen } from '@/app/_components/classes/what-is-seen';
import page from '@/app/_components/ui/page.module.css';
import { findClassToJoin } from '@/lib/services/classes/join-class';

interface Props {
  params: Promise<{ code: string }>;
}

export const metadata: Metadata = { title: 'Join a class', robots: { index: false } };

export default async function JoinPage({ params }: Props) {
  const code = decodeURIComponent((await params).code);
  const found = await findClassToJoin(code);
  if (!found?.isOpen) {
    return (
      <main id="content" className={page.page}>
        <div className={page.message}>
          <h1>{found ? `Nobody can join ${found.name} any more` : 'No class has this code'}</h1>
          <p>
            {found ? 'Ask your instructor to open it again.' : 'Look at it again, letter by letter, or ask your instructor for the link.'}
          </p>
          <Link className="button" href="/classes">To the classes</Link>
        </div>
      </main>
    );
  }
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Join a class</p>
        <h1>{found.name}</h1>
      </header>
      <WhatIsSeen to="learner" />
      <div className={styles.join}><JoinForm code={code} /></div>
    </main>
  );
}
