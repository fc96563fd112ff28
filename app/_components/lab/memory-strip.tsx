import { describeLab } from '@/lib/trace-view/lab-picture';
import type { LabState, ObjectState } from '@/lib/collectors/world';
import styles from './lab.module.css';

const CELLS_IN_A_ROW = 48;
const CELL = 16;
const ROW = 34;
/** Width of a letter. */
const LETTER = 6.4;

const leftOf = (address: number): number => (address % CELLS_IN_A_ROW) * CELL;
const topOf = (address: number): number => Math.floor(address / CELLS_IN_A_ROW) * ROW;

/** The parts of a span that stand in one row each. */
function rowsOf(address: number, size: number): { row: number; from: number; length: number }[] {
  const parts = [];
  for (let at = address; at < address + size;) {
    const row = Math.floor(at / CELLS_IN_A_ROW);
    const end = Math.min(address + size, (row + 1) * CELLS_IN_A_ROW);
    parts.push({ row, from: at % CELLS_IN_A_ROW, length: end - at });
    at = end;
  }
  return parts;
}

function toneOf({ isGarbage, colour }: ObjectState, isCollecting: boolean): string {
  if (isCollecting && colour) return colour;
  return isGarbage ? 'dead' : 'live';
}

interface Props {
  state: LabState;
  /** While a collection goes on, objects have its colours. */
  isCollecting: boolean;
  focus: number | null;
}

/** The heap as it lies in memory: a square a cell, an object a block. */
export function MemoryStrip({ state, isCollecting, focus }: Props) {
  const cells = state.spaces.reduce((sum, { address, size }) => Math.max(sum, address + size), 0);
  const rows = Math.ceil(cells / CELLS_IN_A_ROW);
  const width = Math.min(cells, CELLS_IN_A_ROW) * CELL;
  return (
    <div className={styles.strip}>
      <svg viewBox={`-1 0 ${width + 2} ${rows * ROW + 2}`} style={{ maxWidth: width }} role="img" aria-label={describeLab(state)}>
        {state.spaces.flatMap(({ name, address, size }) => rowsOf(address, size).map(({ row, from, length }) => (
          <rect key={`${name}${row}`} className={styles.space} x={from * CELL} y={row * ROW + 14} width={length * CELL} height={18} />
        )))}
        {state.spaces.map(({ name, address }) => (
          <text key={name} className={styles.spaceName} x={leftOf(address) + 1} y={topOf(address) + 10}>{name}</text>
        ))}
        {[...state.objects.values()].map((object) => (
          <g key={object.id} className={styles.block} data-tone={toneOf(object, isCollecting)} data-focus={object.id === focus}>
            <title>{object.label}</title>
            {rowsOf(object.address, object.size).map(({ row, from, length }) => (
              <g key={row}>
                <rect x={from * CELL + 1} y={row * ROW + 15} width={length * CELL - 2} height={16} rx={3} />
                {object.label.length * LETTER <= length * CELL - 3 && (
                  <text x={from * CELL + (length * CELL) / 2} y={row * ROW + 27} textAnchor="middle">{object.label}</text>
                )}
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
