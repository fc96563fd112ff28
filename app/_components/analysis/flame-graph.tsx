import { useMemo } from 'react';
import { bytesText } from '@/lib/trace-view/byte-text';
import { flameOf, placesOf } from '@/lib/trace-view/flame';
import { DataTable } from '../ui/data-table';
import styles from './analysis.module.css';
import type { BackgroundAnswer } from './use-background';

type SiteNode = NonNullable<BackgroundAnswer['inspected']>['sites'];

const ROW = 26;
const WIDTH = 1000;
/** Of a character, in the units of the drawing. */
const CHAR = 7;

/** Where what is alive was made: the program at the top, what it called below, each as wide as its bytes. The table says the same. */
export function FlameGraph({ tree }: { tree: SiteNode }) {
  const cells = useMemo(() => flameOf(tree), [tree]);
  const places = useMemo(() => placesOf(cells), [cells]);
  if (tree.bytes === 0) return <p>Nothing that the program made is alive at this moment.</p>;
  const most = places.slice(0, 5).map((place) => `${place.title} ${bytesText(place.bytes)}`).join('; ');
  const alive = `${bytesText(tree.bytes)} in ${tree.count.toLocaleString('en')} objects are alive.`;
  const depth = Math.max(...cells.map((cell) => cell.depth)) + 1;
  return (
    <div className={styles.flame}>
      <p>{alive} Where each of them was made, with the calls that led there:</p>
      <div className={styles.flameFrame} role="region" aria-label="Flame graph of live bytes" tabIndex={0}>
        <svg viewBox={`0 0 ${WIDTH} ${depth * ROW}`} role="img" aria-label={`Live bytes by place: ${most}.`}>
          {cells.map((cell) => {
            const width = (cell.to - cell.from) * WIDTH;
            const text = `${cell.title} · ${bytesText(cell.bytes)}`;
            const room = Math.floor((width - 10) / CHAR);
            return (
              <g key={cell.key} data-own={cell.own > 0}>
                <title>{`${text}, ${cell.count.toLocaleString('en')} objects`}</title>
                <rect x={cell.from * WIDTH + 0.5} y={cell.depth * ROW + 0.5} width={Math.max(0.5, width - 1)} height={ROW - 2} rx={3} />
                {room > 3 && (
                  <text x={cell.from * WIDTH + 6} y={cell.depth * ROW + 16}>
                    {text.length <= room ? text : `${text.slice(0, room - 1)}…`}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <DataTable caption="Live bytes by the place where they were made">
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col" className={styles.number}>Bytes</th><th scope="col" className={styles.number}>Share</th>
          </tr>
        </thead>
        <tbody>
          {places.slice(0, 20).map((place) => (
            <tr key={place.title}>
              <th scope="row">{place.title}</th>
              <td className={styles.number}>{place.bytes.toLocaleString('en')}</td>
              <td className={styles.number}>{`${Math.round((place.bytes / tree.bytes) * 100)} %`}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
