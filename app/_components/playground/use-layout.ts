'use client';

import { useEffect, useMemo, useState } from 'react';
import type { HeapLayout } from '@/lib/trace-view/heap-layout';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { layOutAfter } from '@/lib/trace-view/steady-layout';

/** So many boxes are laid out in the page in a few milliseconds; more of them in a worker, so that the page can be used meanwhile. */
const FEW = 50;

type Pictures = readonly HeapPicture[];

let worker: Worker | null = null;
let asked = 0;

/** The layout, made elsewhere; here if there is no elsewhere. */
function layOutBeside(pictures: Pictures, before: HeapLayout | null): Promise<HeapLayout> {
  return new Promise((resolve) => {
    const number = ++asked;
    try {
      worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return resolve(layOutAfter(pictures, before));
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
      end(layOutAfter(pictures, before));
    };
    used.addEventListener('message', answered);
    used.addEventListener('error', failed);
    used.postMessage({ number, pictures, before });
  });
}

const boxesOf = (pictures: Pictures): number => new Set(pictures.flatMap(({ boxes }) => boxes.map(({ key }) => key))).size;

/** The layouts of a run: each follows the one that was shown before it, so that boxes keep their places. */
export class LayoutMemory {
  private latest: HeapLayout | null = null;
  private readonly known = new WeakMap<Pictures, HeapLayout>();

  /** The layout that is on the page. */
  before(): HeapLayout | null {
    return this.latest;
  }

  of(pictures: Pictures): HeapLayout | null {
    const known = this.known.get(pictures) ?? null;
    if (known !== null) this.latest = known;
    return known;
  }

  keep(pictures: Pictures, layout: HeapLayout): HeapLayout {
    this.known.set(pictures, layout);
    return (this.latest = layout);
  }
}

/** One layout for all the pictures; null until it is there. */
export function useLayout(pictures: Pictures | null, memory: LayoutMemory): HeapLayout | null {
  const [made, setMade] = useState<{ of: Pictures; layout: HeapLayout } | null>(null);
  const isLarge = useMemo(() => pictures !== null && boxesOf(pictures) > FEW, [pictures]);
  const here = useMemo(() => {
    if (pictures === null) return null;
    return memory.of(pictures) ?? (isLarge ? null : memory.keep(pictures, layOutAfter(pictures, memory.before())));
  }, [pictures, isLarge, memory]);
  useEffect(() => {
    if (pictures === null || here !== null) return;
    let isWanted = true;
    void layOutBeside(pictures, memory.before()).then((layout) => {
      memory.keep(pictures, layout);
      if (isWanted) setMade({ of: pictures, layout });
    });
    return () => { isWanted = false; };
  }, [pictures, here, memory]);
  return here ?? (made !== null && made.of === pictures ? made.layout : null);
}
