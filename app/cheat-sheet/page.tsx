import type { Metadata } from 'next';
import page from '@/app/_components/ui/page.module.css';
import { Prose } from '@/app/_components/ui/prose';
import { getPage } from '@/lib/services/course/get-page';

export const metadata: Metadata = {
  title: 'Cheat sheet', description: 'Memory leaks in Python on one sheet: questions, holders, calls, rules.',
};

export default async function CheatSheetPage() {
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Course</p>
        <h1>Cheat sheet</h1>
        <p className={page.lead}>The four questions, what holds an object, the calls and the rules. Made to be printed.</p>
      </header>
      <Prose tree={await getPage('cheat-sheet')} />
    </main>
  );
}
