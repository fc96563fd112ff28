import type { Metadata } from 'next';
import page from '@/app/_components/ui/page.module.css';
import { Prose } from '@/app/_components/ui/prose';
import { getPage } from '@/lib/services/course/get-page';

export const metadata: Metadata = { title: 'Glossary', description: 'The words of the course, each with the lesson that explains it.' };

export default async function GlossaryPage() {
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Course</p>
        <h1>Glossary</h1>
        <p className={page.lead}>The words of the course, each with the lesson that explains it.</p>
      </header>
      <Prose tree={await getPage('glossary')} />
    </main>
  );
}
