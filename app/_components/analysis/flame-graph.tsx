import { useEffect, useMemo, useState } from 'react';
import { bytesText } from '@/lib/trace-view/byte-text';
import { flameOf, lineNotes, placesOf } from '@/lib/trace-view/flame';
import type { FlameCell } from '@/lib/trace-view/flame';
import { DataTable } from '../ui/data-table';
import { useRoving } from '../visualizer/use-roving';
import styles from './analysis.module.css';
import type { Findings } from './use-background';

const ROW = 26;
const WIDTH = 1000;
/** Of a character, in the units of the drawing. */
const CHAR = 7;
const NO_NOTES: ReadonlyMap<number, string> = new Map();

interface Props {
  tree: Findings['sites'];
  /** The main program's file. */
  filename: string;
  /** What is to stand beside lines of the source. */
  onLineNotes(notes: ReadonlyMap<number, string>): void;
}

/**
 * Where what is alive was made: the program at the top, what it called below, each as wide as its bytes. A place that is pressed gets
 * the whole width. The table says the same, and so do notes beside the source, if they are wanted.
 */
export function FlameGraph({ tree, filename, onLineNotes }: Props) {
  const [widest, setWidest] = useState('');
  const [isNoted, setNoted] = useState(false);
  const whole = useMemo(() => flameOf(tree), [tree]);
  const cells = useMemo(() => flameOf(tree, widest), [tree, widest]);
  const places = useMemo(() => placesOf(whole), [whole]);
  useEffect(() => {
    onLineNotes(isNoted ? lineNotes(tree, filename) : NO_NOTES);
  }, [isNoted, tree, filename, onLineNotes]);
  useEffect(() => () => onLineNotes(NO_NOTES), [onLineNotes]);
  if (tree.bytes === 0) return <p>Nothing that the program made is alive at this moment.</p>;
  const most = places.slice(0, 5).map((place) => `${place.title} ${bytesText(place.bytes)}`).join('; ');
  const alive = `${bytesText(tree.bytes)} in ${tree.count.toLocaleString('en')} objects are alive.`;
  const chosen = cells.find(({ key }) => key === widest);
  return (
    <div className={styles.flame}>
      <p>{alive} Where each of them was made, with the calls that led there:</p>
      <div className={styles.form}>
        <label>
          <input type="checkbox" checked={isNoted} onChange={(change) => setNoted(change.target.checked)} />
          Beside the lines of the source too
        </label>
        {chosen && <button type="button" className="button button-small" onClick={() => setWidest('')}>The whole program</button>}
      </div>
      <div className={styles.flameFrame} role="region" aria-label="Flame graph of live bytes" tabIndex={0}>
        <FlameSvg
          cells={cells} chosen={widest} label={`Live bytes by place: ${most}.`} onChoose={(key) => setWidest(key === widest ? '' : key)}
        />
      </div>
      <p aria-live="polite" className={styles.note}>
        {chosen ? describeCell(chosen) : 'Choose a place to widen it, and to see its calls.'}
      </p>
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

function describeCell({ stack, bytes, own, count }: FlameCell): string {
  const made = `${bytesText(bytes)} in ${count.toLocaleString('en')} ${count === 1 ? 'object' : 'objects'}`;
  const here = own === bytes ? 'all of it made in this very line'
    : own === 0 ? 'all of it made by what it calls' : `${bytesText(own)} made in this very line`;
  return stack.length === 0 ? `The program: ${made}.` : `${stack.join(', called from ')}: ${made}, ${here}.`;
}

interface SvgProps {
  cells: readonly FlameCell[];
  chosen: string;
  label: string;
  onChoose(key: string): void;
}

function FlameSvg({ cells, chosen, label, onChoose }: SvgProps) {
  const stops = cells.map(({ key, from, to, depth }) => ({ key, x: ((from + to) / 2) * WIDTH, y: depth * ROW }));
  const propsOf = useRoving(stops, { offers: 'boxes', chosen: [chosen], onChoose });
  const depth = Math.max(...cells.map((cell) => cell.depth)) + 1;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${depth * ROW}`} role="group" aria-label={label}>
      {cells.map((cell) => {
        const width = (cell.to - cell.from) * WIDTH;
        const text = `${cell.title} · ${bytesText(cell.bytes)}`;
        const room = Math.floor((width - 10) / CHAR);
        return (
          <g key={cell.key} data-own={cell.own > 0} {...propsOf(cell.key, `${text}, ${cell.count.toLocaleString('en')} objects`)}>
            <title>{`${cell.stack.join('\n← ')}\n${bytesText(cell.bytes)}, ${cell.count.toLocaleString('en')} objects`}</title>
            <rect x={cell.from * WIDTH + 0.5} y={cell.depth * ROW + 0.5} width={Math.max(0.5, width - 1)} height={ROW - 2} rx={3} />
            {room > 3 && (
              <text x={cell.from * WIDTH + 6} y={cell.depth * ROW + 16}>{text.length <= room ? text : `${text.slice(0, room - 1)}…`}</text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
