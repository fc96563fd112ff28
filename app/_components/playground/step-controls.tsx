import type { Grain } from '@/lib/trace-view/recorded-run';
import views from '../visualizer/heap-view.module.css';
import styles from './playground.module.css';

/** The steps that one may choose, or only those at breakpoints. */
export type Steps = Grain | 'stops';
export type HeapForm = 'drawing' | 'lanes' | 'table' | 'tree';

const grains: Record<Steps, string> = { line: 'lines', call: 'calls', object: 'objects', all: 'everything', stops: 'breakpoints' };
const forms: Record<HeapForm, string> = { drawing: 'Drawing', lanes: 'Generations', table: 'Table', tree: 'Tree' };

interface Props {
  position: number;
  count: number;
  /** The step in words. */
  what: string;
  grain: Steps;
  form: HeapForm;
  /** There are breakpoints. */
  hasStops: boolean;
  onGo(position: number): void;
  onGrain(grain: Steps): void;
  onForm(form: HeapForm): void;
}

/** Where in the run one is, how fine the steps are, and in which form the heap is shown. */
export function StepControls({ position, count, what, grain, form, hasStops, onGo, onGrain, onForm }: Props) {
  const last = Math.max(0, count - 1);
  return (
    <>
      <input
        type="range" className={styles.scrubber} min={0} max={last} value={position} aria-label="Step"
        aria-valuetext={`Step ${position + 1} of ${count}: ${what}`} onChange={(change) => onGo(change.target.valueAsNumber)}
      />
      <div className={styles.controls}>
        <div className={views.steps} role="group" aria-label="Go to a step">
          <button type="button" onClick={() => onGo(0)} disabled={position === 0} aria-label="First step">«</button>
          <button type="button" onClick={() => onGo(position - 1)} disabled={position === 0} aria-label="One step back">←</button>
          <span className={styles.count}>{`${(position + 1).toLocaleString('en')} of ${count.toLocaleString('en')}`}</span>
          <button type="button" onClick={() => onGo(position + 1)} disabled={position >= last} aria-label="One step on">→</button>
          <button type="button" onClick={() => onGo(last)} disabled={position >= last} aria-label="Last step">»</button>
        </div>
        <label className={styles.grain}>
          Steps by
          <select className="select" value={grain} onChange={(change) => onGrain(change.target.value as Steps)}>
            {Object.entries(grains).filter(([id]) => hasStops || id !== 'stops')
              .map(([id, name]) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
        <div className={views.forms} role="group" aria-label="Form of the heap view">
          {Object.entries(forms).map(([id, name]) => (
            <button key={id} type="button" aria-pressed={form === id} onClick={() => onForm(id as HeapForm)}>{name}</button>
          ))}
        </div>
      </div>
    </>
  );
}
