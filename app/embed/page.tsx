import type { Metadata } from 'next';
import { Playground } from '@/app/_components/playground/playground';
import { EngineProvider } from '@/app/_components/program/engine-provider';
import page from '@/app/_components/ui/page.module.css';
import { listExamples } from '@/lib/services/programs/list-examples';
import { findPageWorker } from '@/lib/services/programs/find-page-worker';

export const metadata: Metadata = {
  title: 'A program and its heap',
  description: 'A Python program with its heap, step by step, to be shown in another page.',
  robots: { index: false },
};

/** The playground for a frame in another page: the program of the link, and nothing around it. */
export default async function EmbedPage() {
  return (
    <main id="content" className={page.embedded}>
      <h1 className="visually-hidden">A program and its heap</h1>
      <EngineProvider workerUrl={await findPageWorker()}>
        <Playground examples={await listExamples()} isEmbedded />
      </EngineProvider>
    </main>
  );
}
