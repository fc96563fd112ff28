'use client';

import { useMemo, useState } from 'react';
import { layOut } from '@/lib/trace-view/heap-layout';
import { drawHeap } from '@/lib/trace-view/heap-picture';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import { HeapDrawing } from '../visualizer/heap-drawing';
import { ChoiceList } from './board-choices';
import type { ChoiceProps } from './board-choices';

/** The heap that the question is about, with the choices beside it. */
export function BoardDrawing(props: ChoiceProps) {
  const { snapshot } = props.board;
  const picture = useMemo(() => (snapshot ? drawHeap(snapshot, { showScaffolding: true }) : null), [snapshot]);
  const layout = useMemo(() => (picture ? layOut([picture]) : null), [picture]);
  const [marked] = useState({ boxes: [], arrows: [] });
  if (!picture || !layout) return null;
  return (
    <>
      <HeapDrawing picture={picture} layout={layout} description={describeHeap(picture).join(' ')} marked={marked} />
      <ChoiceList {...props} />
    </>
  );
}
