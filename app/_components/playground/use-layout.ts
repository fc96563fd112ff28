'use client';

import { useEffect, useMemo, useState } from 'react';
import { layOut } from '@/lib/trace-view/heap-layout';
import type { HeapLayout } from '@/lib/trace-view/heap-layout';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';

/** So many boxes are laid out in the page in a few milliseconds; more of them in a worker, so that the page can be used meanwhile. */
const FEW = 50;

type Pictures = readonly HeapPicture[];

let worker: Worker | null = null;
let asked = 0;

/** The layout, made elsewhere; here if there is no elsewhere. */
function layOutBeside(pictures: Pictures): Promise<HeapLayout> {
  return new Promise((resolve) => {
    const number = ++asked;
    try {
      worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return resolve(layOut(pictures));
    }
    const used = worker;
    const end = (layout: HeapLayout): void => {
      used.removeEventListener('message', answered);
      used.removeEventListener('error', failed);
      resolve(layout);
    };
    const answered = ({ data }: MessageEvent<{ number: number; layout: HeapLayout }>): void => {
      if (data.number === number) end(data.layout);
    };
    const failed = (): void => {
      if (worker === used) worker = null;
      end(layOut(pictures));
    };
    used.addEventListener('message', answered);
    used.addEventListener('error', failed);
    used.postMessage({ number, pictures });
  });
}

const boxesOf = (pictures: Pictures): number => new Set(pictures.flatMap(({ boxes }) => boxes.map(({ key }) => key))).size;

/** One layout for all the pictures; null until it is there. */
export function useLayout(pictures: Pictures | null): HeapLayout | null {
  const [known, setKnown] = useState<{ of: Pictures; layout: HeapLayout } | null>(null);
  const isLarge = useMemo(() => pictures !== null && boxesOf(pictures) > FEW, [pictures]);
  const small = useMemo(() => (pictures === null || isLarge ? null : layOut(pictures)), [pictures, isLarge]);
  useEffect(() => {
    if (pictures === null || !isLarge) return;
    let isWanted = true;
    void layOutBeside(pictures).then((layout) => { if (isWanted) setKnown({ of: pictures, layout }); });
    return () => { isWanted = false; };
  }, [pictures, isLarge]);
  return small ?? (known !== null && known.of === pictures ? known.layout : null);
}
