'use client';

import type { HeapPicture } from '@/lib/trace-view/heap-picture';
import { nameBoxes } from '@/lib/trace-view/heap-table';
import { describeRetention } from '@/lib/trace-view/retention';
import type { Way } from '@/lib/trace-view/retention';
import styles from './heap-view.module.css';

interface Props {
  picture: HeapPicture;
  /** Key of the box that is asked about; empty while none is. */
  asked: string;
  ways: readonly Way[];
  /** Bytes that would be freed with it. */
  retained: number | null;
  onAsk(key: string): void;
}

/** Who keeps an object alive: one chooses it by name, and reads the ways that lead to it. The drawing brings out the first of them. */
export function HeapHolders({ picture, asked, ways, retained, onAsk }: Props) {
  const names = nameBoxes(picture.boxes);
  const objects = picture.boxes.filter((box) => box.kind === 'object');
  if (objects.length === 0) return null;
  const box = objects.find(({ key }) => key === asked);
  return (
    <div className={styles.holders}>
      <label>
        Who keeps it alive?
        <select value={box ? asked : ''} onChange={(event) => onAsk(event.target.value)}>
          <option value="">Choose an object</option>
          {objects.map(({ key, text }) => <option key={key} value={key}>{`${names.get(key)} ${text}`.trim()}</option>)}
        </select>
      </label>
      <div aria-live="polite">
        {box && <p>{describeRetention(box, ways, retained, picture.boxes)}</p>}
        <WayList ways={ways} />
      </div>
    </div>
  );
}

/** The ways to an object, shortest first. */
export function WayList({ ways }: { ways: readonly Way[] }) {
  if (ways.length === 0) return null;
  return (
    <ol className={styles.ways}>
      {ways.map((way) => (
        <li key={way.text}>{way.text}{way.isOnStack && <span className={styles.passing}> (until the function returns)</span>}</li>
      ))}
    </ol>
  );
}
