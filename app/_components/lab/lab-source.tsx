'use client';

import { useId } from 'react';
import { EXAMPLES } from '@/lib/collectors/generate';
import type { ScenarioProblem } from '@/lib/collectors/scenario';
import { grammar } from '@/lib/collectors/scenario';
import frame from '../program/program.module.css';
import { HeapFromProgram } from './heap-from-program';
import styles from './lab.module.css';
import { ScenarioGenerator } from './scenario-generator';

const exampleText = (id: string): string | undefined => EXAMPLES.find((example) => example.id === id)?.text;

interface Props {
  text: string;
  problems: readonly ScenarioProblem[];
  /** The line that the step shown belongs to, from 1; null before anything runs. */
  line: number | null;
  onChange(text: string): void;
}

/** Where the scenario comes from: an example, a seed, a Python program, or one's own hand. */
export function LabSource({ text, problems, line, onChange }: Props) {
  const id = useId();
  const example = EXAMPLES.find((candidate) => candidate.text === text)?.id ?? '';
  const sentences = problems.map((problem) => `Line ${problem.line}: ${problem.message}`);
  const current = line === null ? '' : (text.split('\n')[line - 1] ?? '').trim();
  return (
    <section className={frame.frame} aria-label="Scenario">
      <div className={frame.bar}>
        <h2 className={frame.title}>Scenario</h2>
        <label className={styles.field}>
          Example
          <select className="select" value={example} onChange={(change) => onChange(exampleText(change.target.value) ?? text)}>
            {example === '' && <option value="">your own</option>}
            {EXAMPLES.map(({ id: value, title }) => <option key={value} value={value}>{title}</option>)}
          </select>
        </label>
      </div>
      <textarea
        className={styles.text} value={text} spellCheck={false} rows={16} aria-label="Text of the scenario"
        aria-describedby={`${id}-problems`} aria-invalid={problems.length > 0} onChange={(change) => onChange(change.target.value)}
      />
      <div id={`${id}-problems`} role="status" className={problems.length > 0 ? styles.problems : styles.current}>
        {problems.length > 0
          ? <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
          : current && <p>{`Line ${line}: `}<code>{current}</code></p>}
      </div>
      <details className={styles.more}>
        <summary>How to write one</summary>
        <dl className={styles.grammar}>
          {grammar.map(({ form, meaning }) => <div key={form}><dt><code>{form}</code></dt><dd>{meaning}</dd></div>)}
        </dl>
      </details>
      <ScenarioGenerator onScenario={onChange} />
      <HeapFromProgram onScenario={onChange} />
    </section>
  );
}
