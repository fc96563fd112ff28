import type { Metadata } from 'next';
import { SearchField } from '@/app/_components/search/search-field';
import { SearchResults } from '@/app/_components/search/search-results';
import page from '@/app/_components/ui/page.module.css';
import { MAX_QUERY_LENGTH, searchCourse } from '@/lib/services/course/search-course';

export const metadata: Metadata = { title: 'Search', description: 'Find a word in the lessons, challenges, glossary and cheat sheet.' };

export default async function SearchPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const { q = '' } = await searchParams;
  const query = (Array.isArray(q) ? q[0] : q).slice(0, MAX_QUERY_LENGTH);
  const hits = await searchCourse(query);
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Course</p>
        <h1>Search</h1>
      </header>
      <SearchField query={query} maxLength={MAX_QUERY_LENGTH} />
      <SearchResults query={query} hits={hits} />
    </main>
  );
}
