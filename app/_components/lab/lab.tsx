'use client';

import { useMemo, useState } from 'react';
import { COLLECTORS } from '@/lib/collectors/collectors';
import type { CollectorId } from '@/lib/collectors/collector';
import { EXAMPLES } from '@/lib/collectors/generate';
import { runLab } from '@/lib/collectors/run-lab';
import type { LabRun } from '@/lib/collectors/run-lab';
import { parseScenario } from '@/lib/collectors/scenario';
import { LabComparison } from './lab-comparison';
import { LabRunView } from './lab-run-view';
import { LabSource } from './lab-source';
import { LabTools } from './lab-tools';
import styles from './lab.module.css';

/** Whatever the last step of a run is. */
const LAST = Infinity;

/** The first step at which an operation is at work: where the same program stands in another collector's run. */
const stepOfOperation = ({ recording }: LabRun, operation: number): number =>
  Math.max(0, recording.steps.findIndex((step) => step.operation >= operation && step.phase === 'program'));

/** One scenario, all collectors. While its text has problems, the last good one stays in sight. */
export function Lab() {
  const [text, setText] = useState(EXAMPLES[0].text);
  const [goodText, setGoodText] = useState(text);
  const [collector, setCollector] = useState<CollectorId>('reference-counting');
  const [position, setPosition] = useState(0);
  const problems = useMemo(() => parseScenario(text).problems, [text]);
  const scenario = useMemo(() => parseScenario(goodText).scenario, [goodText]);
  const runs = useMemo(() => COLLECTORS.map(({ id }) => runLab(scenario, id)), [scenario]);
  const run = runs.find(({ collector: id }) => id === collector) ?? runs[0];
  const step = run.recording.steps[Math.min(position, run.recording.steps.length - 1)];

  const change = (next: string): void => {
    setText(next);
    if (parseScenario(next).problems.length > 0) return;
    setGoodText(next);
    setPosition(0);
  };
  const add = (line: string): void => {
    change(`${goodText.replace(/\n*$/, '\n')}${line}\n`);
    setPosition(LAST);
  };
  const choose = (id: CollectorId): void => {
    const other = runs.find((candidate) => candidate.collector === id) ?? run;
    setPosition(stepOfOperation(other, step.operation));
    setCollector(id);
  };
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.left}>
          <LabSource text={text} problems={problems} line={scenario.operations[step.operation]?.line ?? null} onChange={change} />
          <LabTools scenario={scenario} onAdd={add} />
        </div>
        <LabRunView run={run} position={position} onGo={setPosition} onChoose={choose} />
      </div>
      <section className={styles.comparison} aria-labelledby="compared">
        <h2 id="compared">The same work, seven collectors</h2>
        <p>A unit of work is an object visited, a reference followed, or a cell moved. Choose one to walk through its run.</p>
        <LabComparison runs={runs} chosen={run.collector} onChoose={choose} />
      </section>
    </>
  );
}
