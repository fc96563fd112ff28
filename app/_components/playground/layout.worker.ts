/// <reference lib="webworker" />
/** Lays out large drawings beside the page. */
import type { HeapLayout } from '@/lib/trace-view/heap-layout';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { layOutAfter } from '@/lib/trace-view/steady-layout';

interface Asked { number: number; pictures: HeapPicture[]; before: HeapLayout | null }

self.addEventListener('message', ({ data: { number, pictures, before } }: MessageEvent<Asked>) => {
  self.postMessage({ number, layout: layOutAfter(pictures, before) });
});
