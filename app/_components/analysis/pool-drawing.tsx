import { useId } from 'react';
import { describeCell } from '@/lib/trace-view/memory-pages';
import type { PoolCell } from '@/lib/trace-view/memory-pages';
import { useRoving } from '../visualizer/use-roving';
import styles from './analysis.module.css';
import type { Findings } from './use-background';

type Pool = NonNullable<Findings['memory']>['arenas'][number]['pools'][number];

const CELL = 22;
const GAP = 4;
const COLUMNS = 32;
const HEADING = 20;

interface Placed { cell: PoolCell; x: number; y: number }

/** Pools in rows, a heading before each arena. */
function place(cells: readonly PoolCell[]): { placed: Placed[]; headings: { arena: number; y: number }[]; height: number } {
  const placed: Placed[] = [];
  const headings: { arena: number; y: number }[] = [];
  let [y, column, arena] = [0, 0, 0];
  for (const cell of cells) {
    if (cell.arena !== arena) {
      if (arena !== 0) y += CELL + GAP + 6;
      arena = cell.arena;
      headings.push({ arena, y });
      y += HEADING;
      column = 0;
    } else if (column === COLUMNS) {
      y += CELL + GAP;
      column = 0;
    }
    placed.push({ cell, x: column++ * (CELL + GAP), y });
  }
  return { placed, headings, height: y + CELL + 2 };
}

interface PoolProps {
  cells: readonly PoolCell[];
  chosen: string;
  /** The same in words. */
  label: string;
  onChoose(key: string): void;
}

/** Arenas with their pools: each filled as high as its blocks are in use, hatched as far as what lies in them cannot be reached. */
export function PoolDrawing({ cells, chosen, label, onChoose }: PoolProps) {
  const id = useId();
  const { placed, headings, height } = place(cells);
  const stops = placed.map(({ cell, x, y }) => ({ key: cell.key, x, y }));
  const propsOf = useRoving(stops, { offers: 'boxes', chosen: [chosen], onChoose });
  return (
    <div className={styles.pageFrame} role="region" aria-label="Pools of the heap" tabIndex={0}>
      <svg className={styles.pageMap} width={COLUMNS * (CELL + GAP)} height={height} role="group" aria-label={label}>
        <Hatch id={id} />
        {headings.map(({ arena, y }) => <text key={arena} x={0} y={y + 14}>{`arena ${arena}`}</text>)}
        {placed.map(({ cell, x, y }) => {
          const [used, lost, rest] = [cell.used, cell.garbage, cell.others].map((count) => (count / cell.room) * CELL);
          return (
            <g key={cell.key} transform={`translate(${x + 1} ${y + 1})`} {...propsOf(cell.key, describeCell(cell))}>
              <title>{describeCell(cell)}</title>
              <rect className={styles.pool} width={CELL} height={CELL} rx={3} />
              <rect className={styles.poolOthers} y={CELL - used - rest} width={CELL} height={rest} />
              <rect className={styles.poolUsed} y={CELL - used} width={CELL} height={used} rx={2} />
              {lost > 0 && <rect y={CELL - lost} width={CELL} height={lost} fill={`url(#${id}hatch)`} rx={2} />}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Unreachable: told apart by more than its colour. */
function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={styles.hatchGround} />
        <rect width="2" height="5" className={styles.hatchLine} />
      </pattern>
    </defs>
  );
}

const BLOCK = 14;
const PER_ROW = 48;

/** One pool, block by block; a block leads to the object that lies in it. */
export function BlockDrawing({ pool, onShow }: { pool: Pool; onShow(id: number): void }) {
  const id = useId();
  const blocks = [...pool.blocks].map((sign, index) => (
    { sign, index, x: (index % PER_ROW) * BLOCK, y: Math.floor(index / PER_ROW) * BLOCK }
  ));
  const inUse = blocks.filter(({ sign }) => sign === 'o' || sign === 'x');
  const idOf = new Map(inUse.map(({ index }, at) => [`b${index}`, pool.objects[at]]));
  const propsOf = useRoving(inUse.map(({ index, x, y }) => ({ key: `b${index}`, x, y })), {
    offers: 'boxes', chosen: [], onChoose: (key) => onShow(idOf.get(key) ?? 0),
  });
  const free = blocks.filter(({ sign }) => sign === '.').length;
  const rest = blocks.length - inUse.length - free;
  return (
    <div className={styles.pageFrame} role="region" aria-label="Blocks of the pool" tabIndex={0}>
      <svg
        className={styles.pageMap} width={PER_ROW * BLOCK} height={Math.ceil(blocks.length / PER_ROW) * BLOCK} role="group"
        aria-label={`${inUse.length} blocks with objects of the program, ${rest} with something else, ${free} free.`}
      >
        <Hatch id={id} />
        {blocks.map(({ sign, x, y, index }) => (sign === '.' || sign === '+'
          ? (
            <rect
              key={index} className={sign === '.' ? styles.block : styles.blockOther} x={x + 1} y={y + 1} width={BLOCK - 2}
              height={BLOCK - 2} rx={2}
            />
          )
          : (
            <g key={index} {...propsOf(`b${index}`, `Block ${index + 1}: show its object${sign === 'x' ? ', unreachable' : ''}`)}>
              <rect
                className={styles.blockUsed} x={x + 1} y={y + 1} width={BLOCK - 2} height={BLOCK - 2} rx={2}
                style={sign === 'x' ? { fill: `url(#${id}hatch)` } : undefined}
              />
            </g>
          )))}
      </svg>
    </div>
  );
}

/** What the fillings mean. */
export function PoolLegend() {
  const id = useId();
  const entries = [
    { text: 'object of the program', sign: <rect className={styles.blockUsed} width={10} height={10} rx={2} /> },
    { text: 'unreachable', sign: <rect fill={`url(#${id}hatch)`} width={10} height={10} rx={2} /> },
    { text: 'something else', sign: <rect className={styles.blockOther} width={10} height={10} rx={2} /> },
    { text: 'free', sign: <rect className={styles.block} width={10} height={10} rx={2} /> },
  ];
  return (
    <ul className={styles.pageLegend} aria-label="Legend of pools">
      {entries.map(({ text, sign }) => (
        <li key={text}><svg width="10" height="10" aria-hidden="true"><Hatch id={id} />{sign}</svg>{text}</li>
      ))}
    </ul>
  );
}
