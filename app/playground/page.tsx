import type { Metadata } from 'next';
import { Playground } from '@/app/_components/playground/playground';
import { EngineProvider } from '@/app/_components/program/engine-provider';
import page from '@/app/_components/ui/page.module.css';
import { listExamples } from '@/lib/services/programs/list-examples';
import { findPageWorker } from '@/lib/services/programs/find-page-worker';

export const metadata: Metadata = {
  title: 'Playground',
  description: 'Run any Python program in your browser and walk through its heap: references, deaths, collections, step by step.',
};

export default async function PlaygroundPage() {
  return (
    <main id="content" className={page.page} data-layout="workbench">
      <div className={page.head}>
        <p className="eyebrow">Playground</p>
        <h1>Watch a heap</h1>
        <p className={page.lead}>
          Write a program or start from an example, run it, and walk its run forwards and backwards: who holds what, what dies, and why.
        </p>
      </div>
      <EngineProvider workerUrl={await findPageWorker()}>
        <Playground examples={await listExamples()} />
      </EngineProvider>
    </main>
  );
}
