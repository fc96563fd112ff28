import { useMemo } from 'react';
import type { HeapSnapshot, RunRequest } from '@/lib/python/api';
import { lifeOf } from '@/lib/trace-view/recorded-run';
import type { HeapRecording } from '@/lib/trace-view/recorded-run';
import { describeFacts, describeHolders, describeLife, describeMaking } from '@/lib/trace-view/step-sentences';
import type { ObjectNames } from '@/lib/trace-view/step-sentences';
import type { Way } from '@/lib/trace-view/retention';
import { WayList } from '../visualizer/heap-holders';
import { CountHistory } from './count-history';
import styles from './playground.module.css';

interface Props {
  request: RunRequest;
  recording: HeapRecording;
  names: ObjectNames;
  /** Lines of the program. */
  lines: readonly string[];
  /** Objects that can be chosen, by id, with their types. */
  choices: readonly { id: number; type: string }[];
  /** The chosen one; 0 for none. */
  chosen: number;
  heap: HeapSnapshot | undefined;
  /** The ways to the chosen one. */
  ways: readonly Way[];
  /** Only what lies on its ways is drawn. */
  isOnlyWays: boolean;
  onChoose(id: number): void;
  onGo(event: number): void;
  onOnlyWays(isOnly: boolean): void;
}

/** One object: who holds it now, what made it, what ended it or keeps it alive. */
export function ObjectLife(props: Props) {
  const { request, recording, names, lines, choices, chosen, heap, ways, isOnlyWays, onChoose, onGo, onOnlyWays } = props;
  const life = useMemo(() => (chosen === 0 ? [] : lifeOf(recording, chosen)), [recording, chosen]);
  const made = useMemo(() => (chosen === 0 ? '' : describeMaking(recording, chosen)), [recording, chosen]);
  const facts = heap === undefined || chosen === 0 ? '' : describeFacts(heap, chosen);
  const isListed = choices.some(({ id }) => id === chosen);
  const held = heap === undefined || chosen === 0 ? '' : describeHolders(heap, chosen, names);
  return (
    <div className={styles.life}>
      <label className={styles.grain}>
        One object
        <select className="select" value={chosen} onChange={(change) => onChoose(Number(change.target.value))}>
          <option value={0}>none</option>
          {choices.map(({ id, type }) => <option key={id} value={id}>{names.of(id, type)}</option>)}
          {chosen !== 0 && !isListed && <option value={chosen}>{names.of(chosen)}</option>}
        </select>
      </label>
      {chosen !== 0 && (
        <>
          {held !== '' && <p>{held}</p>}
          {facts !== '' && <p>{facts}</p>}
          {made !== '' && <p>{made}</p>}
          <WayList ways={ways} />
          <label className={styles.grain}>
            <input type="checkbox" checked={isOnlyWays} onChange={(change) => onOnlyWays(change.target.checked)} />
            Draw only the ways that lead to it
          </label>
          <ul>
            {life.map((part) => (
              <li key={part.event}>
                {names.of(chosen)} {describeLife(part, names)}
                <button
                  type="button" className="button button-small button-quiet" aria-label={`Go there: ${part.kind}`}
                  onClick={() => onGo(part.event)}
                >
                  Go there
                </button>
              </li>
            ))}
          </ul>
          <CountHistory key={chosen} request={request} id={chosen} names={names} lines={lines} />
        </>
      )}
    </div>
  );
}
