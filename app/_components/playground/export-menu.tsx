import { useRef } from 'react';
import type { RefObject } from 'react';
import type { HeapSnapshot, ProfileId } from '@/lib/python/api';
import { heapAsJson } from '@/lib/trace-view/heap-export';
import { download, drawingAsPng, drawingAsSvg } from './save-drawing';
import styles from './playground.module.css';

interface Props {
  /** Where the drawing is. */
  view: RefObject<HTMLElement | null>;
  heap: HeapSnapshot | undefined;
  profile: ProfileId;
  /** For the names of the files. */
  step: number;
  onProblem(text: string): void;
}

/** The drawing as a picture, the heap as data (docs/reference/heap-json.md), as files. */
export function ExportMenu({ view, heap, profile, step, onProblem }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const name = `heap-step-${step + 1}`;
  /** Closes the menu, then makes the file. */
  const save = async (what: 'svg' | 'png' | 'json'): Promise<void> => {
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
    try {
      if (what === 'json') {
        if (heap) download(`${name}.json`, new Blob([heapAsJson(heap, profile)], { type: 'application/json' }));
        return;
      }
      const svg = view.current?.querySelector<SVGSVGElement>('svg[data-drawing]');
      if (!svg) return onProblem('There is no drawing to save.');
      download(`${name}.${what}`, what === 'png' ? await drawingAsPng(svg) : new Blob([drawingAsSvg(svg)], { type: 'image/svg+xml' }));
    } catch {
      onProblem('The file could not be made.');
    }
  };
  return (
    <details ref={menu} className={styles.export}>
      <summary className="button button-small">Save</summary>
      <div>
        <button type="button" className="button button-small button-quiet" onClick={() => void save('svg')}>Drawing as SVG</button>
        <button type="button" className="button button-small button-quiet" onClick={() => void save('png')}>Drawing as PNG</button>
        <button type="button" className="button button-small button-quiet" disabled={!heap} onClick={() => void save('json')}>
          Heap as JSON
        </button>
      </div>
    </details>
  );
}
