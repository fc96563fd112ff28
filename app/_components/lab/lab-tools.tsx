'use client';

import { useState } from 'react';
import type { Scenario } from '@/lib/collectors/scenario';
import styles from './lab.module.css';

/** What the names of a scenario refer to at its end. */
function namesAtEnd({ operations }: Scenario): string[] {
  const names = new Set<string>();
  for (const { action } of operations) {
    if (action.kind === 'new' || (action.kind === 'name' && action.target !== null)) names.add(action.name);
    else if (action.kind === 'name') names.delete(action.name);
  }
  return [...names];
}

function freshName(scenario: Scenario): string {
  const used = new Set(scenario.operations.flatMap(({ action }) => ('name' in action ? [action.name] : [])));
  for (let i = 0; ; i++) {
    const name = `${String.fromCharCode(97 + (i % 26))}${i < 26 ? '' : Math.floor(i / 26)}`;
    if (!used.has(name)) return name;
  }
}

interface Props {
  scenario: Scenario;
  /** Writes a line at the end of the scenario. */
  onAdd(line: string): void;
}

/** Drawing by hand: each button adds a line to the scenario, so that whatever was drawn can be read and changed. */
export function LabTools({ scenario, onAdd }: Props) {
  const names = namesAtEnd(scenario);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const holder = names.includes(from) ? from : (names[0] ?? '');
  const held = names.includes(to) ? to : (names[1] ?? holder);
  const select = (label: string, value: string, onChange: (name: string) => void) => (
    <select
      className="select" aria-label={label} value={value} disabled={names.length === 0} onChange={(change) => onChange(change.target.value)}
    >
      {names.length === 0 && <option value="">–</option>}
      {names.map((name) => <option key={name}>{name}</option>)}
    </select>
  );
  return (
    <div className={styles.tools} role="group" aria-label="Go on with the scenario">
      <button type="button" className="button button-small" onClick={() => onAdd(`${freshName(scenario)} = new 3`)}>New object</button>
      <span className={styles.row}>
        {select('The object that refers', holder, setFrom)}
        <button type="button" className="button button-small" disabled={!holder} onClick={() => onAdd(`${holder}.${held} = ${held}`)}>
          refers to
        </button>
        {select('The object referred to', held, setTo)}
      </span>
      <button type="button" className="button button-small" disabled={!holder} onClick={() => onAdd(`del ${holder}`)}>
        {`Give up ${holder || 'a name'}`}
      </button>
      <button type="button" className="button button-small" onClick={() => onAdd('collect')}>Collect</button>
    </div>
  );
}
