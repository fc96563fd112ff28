import type { Supposing } from '@/lib/trace-view/worlds';
import styles from './analysis.module.css';

interface Props {
  supposing: Supposing;
  /** References that can be chosen, by the keys of their arrows. */
  references: readonly { key: string; text: string }[];
  isAsked: boolean;
  onToggle(key: string): void;
  onChange(supposing: Supposing): void;
  onReset(): void;
}

/** What is supposed: which references, what happens to them, and whether a collection runs. */
export function SupposingForm({ supposing, references, isAsked, onToggle, onChange, onReset }: Props) {
  const { arrows, how, collect } = supposing;
  return (
    <div className={styles.form}>
      <label>
        Reference
        <select className="select" value="" onChange={(change) => onToggle(change.target.value)}>
          <option value="">choose here, or press its name in the drawing</option>
          {references.map(({ key, text }) => <option key={key} value={key}>{`${arrows.includes(key) ? '✓ ' : ''}${text}`}</option>)}
        </select>
      </label>
      <fieldset>
        <legend className="visually-hidden">What happens to it</legend>
        {(['cut', 'weak'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="how" checked={how === one} onChange={() => onChange({ ...supposing, how: one })} />{` is ${one}`}
          </label>
        ))}
      </fieldset>
      <label>
        <input type="checkbox" checked={collect} onChange={(change) => onChange({ ...supposing, collect: change.target.checked })} />
        {' then a collection runs'}
      </label>
      {isAsked && <button type="button" className="button button-small" onClick={onReset}>As it was</button>}
    </div>
  );
}
