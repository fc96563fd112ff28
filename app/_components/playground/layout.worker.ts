/// <reference lib="webworker" />
/** Lays out large drawings beside the page. */
import { layOut } from '@/lib/trace-view/heap-layout';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';

self.addEventListener('message', ({ data }: MessageEvent<{ number: number; pictures: HeapPicture[] }>) => {
  self.postMessage({ number: data.number, layout: layOut(data.pictures) });
});
