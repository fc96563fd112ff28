import { useMemo, useState } from 'react';
import type { ForkedProcess, RunRequest } from '@/lib/python/api';
import { describeCell, describeMemory, poolCells, sizeRows } from '@/lib/trace-view/memory-pages';
import { DataTable } from '../ui/data-table';
import styles from './analysis.module.css';
import { ForkedPages } from './forked-pages';
import { BlockDrawing, PoolDrawing, PoolLegend } from './pool-drawing';
import type { Findings } from './use-background';

interface Props {
  request: RunRequest;
  forks: readonly ForkedProcess[];
  memory: Findings['memory'];
  /** Shows an object in the heap view. */
  onShow(id: number): void;
}

const NO_FORK = 'The program forks no process. After os.fork() you would see here which pages a child copies, and why.';
const columns = ['Pools', 'In use', 'Something else', 'Room', 'Unreachable'];

/** The memory that objects lie in: arenas of pools of blocks; and after `os.fork()` the pages that were copied. */
export function MemoryPages({ request, forks, memory, onShow }: Props) {
  return (
    <div className={styles.pages}>
      {memory === null ? <p>Nothing is known about the memory of this version.</p> : <Pools memory={memory} onShow={onShow} />}
      <h3>After os.fork()</h3>
      {forks.length === 0
        ? <p className={styles.note}>{NO_FORK}</p>
        : <ForkedPages request={request} forks={forks} />}
    </div>
  );
}

function Pools({ memory, onShow }: { memory: NonNullable<Findings['memory']>; onShow(id: number): void }) {
  const cells = useMemo(() => poolCells(memory), [memory]);
  const rows = useMemo(() => sizeRows(memory), [memory]);
  const [chosen, setChosen] = useState('');
  const cell = cells.find(({ key }) => key === chosen);
  const pool = cell?.pools.length === 1 ? cell.pools[0] : undefined;
  const [first, ...rest] = describeMemory(memory);
  return (
    <>
      <h3>Arenas, pools and blocks</h3>
      <p>{first}</p>
      {rest.length > 0 && <ul className={styles.lines}>{rest.map((line) => <li key={line}>{line}</li>)}</ul>}
      {cells.length > 0 && (
        <PoolDrawing cells={cells} chosen={chosen} label={first} onChoose={(key) => setChosen(key === chosen ? '' : key)} />
      )}
      {cells.length > 0 && <PoolLegend />}
      {cells.length > 0 && (
        <div aria-live="polite">
          <p className={styles.note}>{cell ? describeCell(cell) : 'Choose a pool to see its blocks.'}</p>
        </div>
      )}
      {pool && pool.blocks !== '' && <BlockDrawing pool={pool} onShow={onShow} />}
      {rows.length > 0 && (
        <DataTable caption="Pools by the size of their blocks">
          <thead>
            <tr>
              <th scope="col">Blocks of</th>
              {columns.map((title) => <th key={title} scope="col" className={styles.number}>{title}</th>)}
              <th scope="col">Mostly</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ blockSize, pools, used, others, room, garbage, types }) => (
              <tr key={blockSize}>
                <th scope="row">{`${blockSize} bytes`}</th>
                {[pools, used, others, room, garbage].map((count, index) => (
                  <td key={index} className={styles.number}>{count.toLocaleString('en')}</td>
                ))}
                <td>{types}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </>
  );
}
