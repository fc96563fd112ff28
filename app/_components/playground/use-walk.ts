import { useMemo, useState } from 'react';
import type { HeapSnapshot, RunRequest } from '@/lib/python/api';
import { FEW } from '@/lib/trace-view/folding';
import type { HeapLayout } from '@/lib/trace-view/heap-layout';
import { drawHeap } from '@/lib/trace-view/heap-picture';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { layOutInLanes } from '@/lib/trace-view/lanes';
import { stepAt } from '@/lib/trace-view/recorded-run';
import type { HeapRecording } from '@/lib/trace-view/recorded-run';
import { segmentsOf } from '@/lib/trace-view/segments';
import { timelineOf } from '@/lib/trace-view/timeline';
import type { Timeline } from '@/lib/trace-view/timeline';
import { useHeapAt } from './use-heap-at';
import { LayoutMemory, useLayout } from './use-layout';
import type { Heaps } from './use-heap-at';

/** Objects, over all steps together, that are written down in one go. */
const MOST_AT_ONCE = 20_000;
/** Of a heap so large that writing it down once takes its time, fewer steps are fetched together. */
const LARGE = 30_000;
const FEWEST_STEPS = { usual: 6, large: 2 } as const;
const MOST_STEPS = 200;
const TIMELINE_COLUMNS = 300;

export interface HowDrawn {
  showScaffolding: boolean;
  /** Numbers and texts as boxes of their own. */
  showValues: boolean;
  unfolded: ReadonlySet<string>;
  /** Boxes in lanes by generation. */
  lanes: boolean;
}

export interface Walk {
  position: number;
  /** The event of the step that is shown. */
  shown: number;
  now: HeapSnapshot | undefined;
  before: HeapSnapshot | undefined;
  picture: HeapPicture | undefined;
  layout: HeapLayout | null;
  /** Why there is no heap, for the learner. */
  problem: string;
  timeline: Timeline;
}

type Drawn = Omit<HowDrawn, 'lanes'>;

/** The pictures of neighbouring steps, each with what the one before lost; null until all of their heaps are there. */
function drawAll(events: readonly number[], heaps: Heaps, how: Drawn): HeapPicture[] | null {
  const pictures: HeapPicture[] = [];
  let before: HeapSnapshot | undefined;
  for (const event of events) {
    const heap = heaps.get(event);
    if (heap === undefined) return null;
    pictures.push(drawHeap(heap, { before, foldAbove: FEW.exploring, ...how }));
    before = heap;
  }
  return pictures;
}

/** How many steps are fetched together, in a run of so many objects at its peak. */
function stepsAtOnce(peak: number): number {
  const fewest = peak > LARGE ? FEWEST_STEPS.large : FEWEST_STEPS.usual;
  return Math.min(MOST_STEPS, Math.max(fewest, Math.floor(MOST_AT_ONCE / (peak + 80))));
}

/** The step at an event, with its heap and its drawing. Steps that are near are fetched and laid out with it. */
export function useWalk(request: RunRequest, recording: HeapRecording, steps: readonly number[], event: number, how: HowDrawn): Walk {
  const { showScaffolding, showValues, unfolded, lanes } = how;
  const timeline = useMemo(() => timelineOf(recording, steps, TIMELINE_COLUMNS, request.source), [recording, steps, request]);
  const position = stepAt(steps, event);
  const shown = steps[position] ?? 0;
  const size = stepsAtOnce(timeline.peak.objects);
  const first = Math.floor(position / size) * size;
  const chunk = useMemo(() => steps.slice(Math.max(0, first - 1), first + size), [steps, first, size]);
  const { heaps, problem } = useHeapAt(request, chunk);
  const pictures = useMemo(
    () => drawAll(chunk, heaps, { showScaffolding, showValues, unfolded }), [chunk, heaps, showScaffolding, showValues, unfolded],
  );
  const segments = useMemo(() => (pictures === null ? [0, 0] : segmentsOf(pictures)), [pictures]);
  const index = chunk.indexOf(shown);
  const segment = segments.findIndex((start, at) => index >= start && index < segments[at + 1]);
  const groups = useMemo(
    () => (pictures === null ? [] : segments.slice(1).map((end, at) => pictures.slice(segments[at], end))), [pictures, segments],
  );
  const together = groups[segment] ?? null;
  const [memory, setMemory] = useState({ of: recording, layouts: new LayoutMemory() });
  if (memory.of !== recording) setMemory({ of: recording, layouts: new LayoutMemory() });
  const base = useLayout(together, memory.layouts);
  const picture = pictures?.[index];
  const layout = useMemo(() => (base && picture && lanes ? layOutInLanes(picture, base) : base), [base, picture, lanes]);
  const before = position === 0 ? undefined : heaps.get(steps[position - 1]);
  return { position, shown, now: heaps.get(shown), before, picture, layout, problem, timeline };
}
