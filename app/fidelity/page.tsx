import type { Metadata } from 'next';
import Link from 'next/link';
import { DifferenceList } from '@/app/_components/fidelity/difference-list';
import styles from '@/app/_components/fidelity/fidelity.module.css';
import { AreaScores, FuzzingCounts, percent, SliceRates, VersionScores } from '@/app/_components/fidelity/score-tables';
import page from '@/app/_components/ui/page.module.css';
import { getConformance } from '@/lib/services/fidelity/get-conformance';

export const metadata: Metadata = {
  title: 'How faithful is this?',
  description: 'How close Leaklab’s engine is to CPython: programs compared with the real interpreters, and every known difference.',
};

export default async function FidelityPage() {
  const conformance = await getConformance();
  const { slices, differences } = conformance;
  const sum = (field: 'passed' | 'programs'): number => slices.files.reduce((all, row) => all + row[field], 0);
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">The engine</p>
        <h1>How faithful is this?</h1>
        <p className={page.lead}>
          Programs run here on an engine of our own, which is to do what CPython does. Whether it does is measured: the same programs
          are run by the real interpreters, and compared to the byte.
        </p>
      </header>
      <section className={styles.section} aria-labelledby="by-version">
        <h2 id="by-version">Version by version</h2>
        <p>
          A program counts as the same when everything it prints and its exit status are those of the real interpreter.{' '}
          <Link href="/profiles">What the versions do differently</Link> has a page of its own.
        </p>
        <VersionScores {...conformance} />
      </section>
      <section className={styles.section} aria-labelledby="by-area">
        <h2 id="by-area">Area by area</h2>
        <AreaScores {...conformance} />
      </section>
      <section className={styles.section} aria-labelledby="differences">
        <h2 id="differences">Known differences</h2>
        <p>These programs print something else here. Each is part of our tests, which fail when it no longer differs: the list is true.</p>
        <DifferenceList differences={differences} />
      </section>
      <section className={styles.section} aria-labelledby="own-tests">
        <h2 id="own-tests">CPython’s own tests</h2>
        <p>
          CPython’s test suite, cut into programs of one test method each. Of those that the real {slices.profile} passes,{' '}
          {sum('passed')} of {sum('programs')} pass here, which is {percent({ same: sum('passed'), of: sum('programs') })}.
        </p>
        <SliceRates {...slices} />
      </section>
      <section className={styles.section} aria-labelledby="generated">
        <h2 id="generated">Generated programs</h2>
        <p>Programs that chance has written, valid ones and ones with one mistake in them, run by both.</p>
        <FuzzingCounts {...conformance} />
      </section>
    </main>
  );
}
