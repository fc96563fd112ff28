'use client';

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { HeapLayout } from '@/lib/trace-view/heap-layout';
import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { findBoxes } from '@/lib/trace-view/heap-table';
import { FrameZoom } from './frame-zoom';
import styles from './heap-drawing.module.css';
import type { HeapSelection } from './heap-selection';
import { HeapSvg } from './heap-svg';
import type { Marked } from './heap-svg';

interface Props {
  picture: HeapPicture;
  layout: HeapLayout;
  /** The same in words. */
  description: string;
  /** Boxes and arrows to bring out: the way to an object that was asked about. */
  marked?: Marked;
  /** Lets boxes or arrows be chosen. */
  selection?: HeapSelection;
  /** What it is called; the heap when absent. */
  label?: string;
  /** More tools, beside zoom and search. */
  tools?: ReactNode;
}

/** The heap as boxes and named arrows, in a frame that zooms, pans and finds. The table beside it holds the same for reading. */
export function HeapDrawing({ picture, layout, description, marked, selection, label = 'Drawing of the heap', tools }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useRef<FrameZoom | null>(null);
  const [sought, setSought] = useState('');
  const found = findBoxes(picture, sought);
  useEffect(() => {
    if (!frame.current) return;
    const attached = new FrameZoom(frame.current);
    zoom.current = attached;
    return () => attached.dispose();
  }, []);
  useEffect(() => { zoom.current?.suit(picture.boxes.map(({ key }) => key)); }, [layout, picture]);
  const isEmpty = picture.boxes.length === 0;
  return (
    <div className={styles.canvas}>
      <div className={styles.tools}>
        <ZoomButtons disabled={isEmpty} onZoom={(act) => zoom.current?.[act]()} />
        <SearchField found={found} sought={sought} onSeek={setSought} onShow={(key) => zoom.current?.show(key)} />
        {tools}
      </div>
      <div ref={frame} className={styles.frame} role="region" aria-label={label} tabIndex={0}>
        {isEmpty
          ? <p className={styles.empty}>Nothing to draw.</p>
          : <HeapSvg {...{ picture, layout, description, marked, selection, found }} />}
      </div>
    </div>
  );
}

type ZoomAct = 'smaller' | 'larger' | 'fit' | 'reset';

function ZoomButtons({ disabled, onZoom }: { disabled: boolean; onZoom(act: ZoomAct): void }) {
  return (
    <div className={styles.zoom} role="group" aria-label="Size of the drawing">
      <button type="button" disabled={disabled} aria-label="Smaller" title="Smaller (−)" onClick={() => onZoom('smaller')}>−</button>
      <button type="button" disabled={disabled} aria-label="Larger" title="Larger (+)" onClick={() => onZoom('larger')}>+</button>
      <button type="button" disabled={disabled} onClick={() => onZoom('fit')}>Fit</button>
      <button type="button" disabled={disabled} title="0" onClick={() => onZoom('reset')}>Usual size</button>
    </div>
  );
}

interface SearchProps {
  found: readonly string[];
  sought: string;
  onSeek(text: string): void;
  onShow(key: string): void;
}

/** Finds boxes by what is written in them; Enter goes from one to the next. */
function SearchField({ found, sought, onSeek, onShow }: SearchProps) {
  const [at, setAt] = useState(0);
  const next = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || found.length === 0) return;
    event.preventDefault();
    onShow(found[at % found.length]);
    setAt((at + 1) % found.length);
  };
  return (
    <label className={styles.search}>
      <span className="visually-hidden">Find in the drawing</span>
      <input
        type="search" placeholder="Find" value={sought} onKeyDown={next}
        onChange={(change) => {
          onSeek(change.target.value);
          setAt(0);
        }}
      />
      <span role="status">{sought === '' ? '' : found.length === 0 ? 'none' : `${found.length} found`}</span>
    </label>
  );
}
