'use client';

import type { Moment } from './heap-view';
import styles from './heap-view.module.css';

interface Props {
  moments: readonly Moment[];
  index: number;
  onChoose(index: number): void;
}

const MAX_BUTTONS = 5;

/** Which moment is shown: a button for each while they are few, else one step back or forth. */
export function MomentPicker({ moments, index, onChoose }: Props) {
  if (moments.length === 1) return <p className={styles.single}>{moments[0].label}</p>;
  if (moments.length <= MAX_BUTTONS) {
    return (
      <div className={styles.moments} role="group" aria-label="Moment">
        {moments.map((moment, position) => (
          <button key={position} type="button" aria-pressed={position === index} onClick={() => onChoose(position)}>
            {moment.label}{moment.hit > 1 ? ` ${moment.hit}` : ''}
            {moment.line > 0 && <span className={styles.line}> line {moment.line}</span>}
          </button>
        ))}
      </div>
    );
  }
  const moment = moments[index];
  return (
    <div className={styles.steps} role="group" aria-label="Moment">
      <button type="button" disabled={index === 0} onClick={() => onChoose(index - 1)} aria-label="Moment before">←</button>
      <span>{`${index + 1} of ${moments.length}: ${moment.label}${moment.hit > 1 ? ` ${moment.hit}` : ''}`}</span>
      <button type="button" disabled={index === moments.length - 1} onClick={() => onChoose(index + 1)} aria-label="Next moment">→</button>
    </div>
  );
}
