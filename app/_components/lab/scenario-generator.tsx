'use client';

import { useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';
import { generateScenario } from '@/lib/collectors/generate';
import styles from './lab.module.css';

/** Makes a scenario from a seed; each time the next one. */
export function ScenarioGenerator({ onScenario }: { onScenario(text: string): void }) {
  const [seed, setSeed] = useState(1);
  const [objects, setObjects] = useState(24);
  const [survival, setSurvival] = useState(0.2);
  const toNumber = (set: (value: number) => void) => (change: ChangeEvent<HTMLInputElement>) => set(change.target.valueAsNumber);
  const generate = (event: FormEvent): void => {
    event.preventDefault();
    onScenario(generateScenario({ seed, objects, survival }));
    setSeed(seed + 1);
  };
  return (
    <details className={styles.more}>
      <summary>Generate one</summary>
      <form className={styles.generator} onSubmit={generate}>
        <label className={styles.field}>
          Objects
          <input type="number" min={4} max={120} value={objects} onChange={toNumber(setObjects)} required />
        </label>
        <label className={styles.field}>
          That live long
          <select className="select" value={survival} onChange={(change) => setSurvival(Number(change.target.value))}>
            <option value={0.05}>few</option>
            <option value={0.2}>some</option>
            <option value={0.5}>many</option>
          </select>
        </label>
        <label className={styles.field}>
          Seed
          <input type="number" min={0} max={999999} value={seed} onChange={toNumber(setSeed)} required />
        </label>
        <button type="submit" className="button button-small">Generate</button>
      </form>
    </details>
  );
}
