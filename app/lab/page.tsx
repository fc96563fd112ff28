import type { Metadata } from 'next';
import Link from 'next/link';
import { CollectorTable } from '@/app/_components/lab/collector-table';
import { Lab } from '@/app/_components/lab/lab';
import { EngineProvider } from '@/app/_components/program/engine-provider';
import page from '@/app/_components/ui/page.module.css';
import { findPageWorker } from '@/lib/services/programs/find-page-worker';

export const metadata: Metadata = {
  title: 'Collector lab',
  description: 'One program, seven garbage collectors: counting, marking, compacting, copying, generations and increments, step by step.',
};

export default async function LabPage() {
  return (
    <main id="content" className={page.page} data-layout="workbench">
      <div className={page.head}>
        <p className="eyebrow">Collector lab</p>
        <h1>One program, seven collectors</h1>
        <p className={page.lead}>
          Python counts references and looks for cycles. Others mark, copy or compact. Give them all the same work, walk through what each
          does, and see what it costs. The lesson: <Link href="/lessons/other-collectors">other collectors</Link>.
        </p>
      </div>
      <EngineProvider workerUrl={await findPageWorker()}>
        <Lab />
      </EngineProvider>
      <CollectorTable />
    </main>
  );
}
