import type { Metadata } from 'next';
import { KnobSection } from '@/app/_components/profiles/knob-section';
import { KnobTable } from '@/app/_components/profiles/knob-table';
import styles from '@/app/_components/profiles/profiles.module.css';
import { VersionList } from '@/app/_components/profiles/version-list';
import { EngineProvider } from '@/app/_components/program/engine-provider';
import page from '@/app/_components/ui/page.module.css';
import { listKnobs } from '@/lib/services/profiles/list-knobs';
import { findPageWorker } from '@/lib/services/programs/find-page-worker';

export const metadata: Metadata = {
  title: 'Which Python?',
  description: 'What CPython’s versions do differently with memory, side by side, each with a program that shows it.',
};

export default async function ProfilesPage() {
  const [knobs, workerUrl] = await Promise.all([listKnobs(), findPageWorker()]);
  return (
    <main id="content" className={page.page} data-layout="workbench">
      <header className={page.head}>
        <p className="eyebrow">Versions</p>
        <h1>Which Python?</h1>
        <p className={page.lead}>
          Whether an object is freed, and when, is not the same in all versions of CPython. A program here runs as the version that you
          choose. This is what differs, and for each difference a program that shows it.
        </p>
      </header>
      <section className={styles.section} aria-labelledby="versions">
        <h2 id="versions">The versions</h2>
        <VersionList />
      </section>
      <section className={styles.section} aria-labelledby="side-by-side">
        <h2 id="side-by-side">Side by side</h2>
        <KnobTable knobs={knobs} />
      </section>
      <section className={styles.section} aria-labelledby="one-by-one">
        <h2 id="one-by-one">One by one</h2>
        <p>Choose two versions, run the program as both, and compare.</p>
        <EngineProvider workerUrl={workerUrl}>
          {knobs.map((knob) => <KnobSection key={knob.id} knob={knob} />)}
        </EngineProvider>
      </section>
    </main>
  );
}
