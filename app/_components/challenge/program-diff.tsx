'use client';

import { structuredPatch } from 'diff';
import styles from './program-diff.module.css';

interface Props {
  from: string;
  to: string;
  /** What is compared with what, for the region's name. */
  label: string;
}

/** Unchanged lines around a change. */
const CONTEXT = 3;

const KINDS: Record<string, 'added' | 'removed' | 'same'> = { '+': 'added', '-': 'removed' };

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

/** What is different between two programs, line by line, with a sentence that says how much. */
export function ProgramDiff({ from, to, label }: Props) {
  const { hunks } = structuredPatch('a', 'b', withNewline(from), withNewline(to), '', '', { context: CONTEXT });
  const all = hunks.flatMap((hunk) => hunk.lines);
  const count = (sign: string): number => all.filter((line) => line.startsWith(sign)).length;
  if (hunks.length === 0) return <p className={styles.summary}>The two programs are the same.</p>;
  return (
    <>
      <p className={styles.summary}>{lines(count('+'))} added, {lines(count('-'))} taken away.</p>
      <div className={styles.diff} role="region" aria-label={label} tabIndex={0}>
        {hunks.map((hunk) => (
          <div key={`${hunk.oldStart} ${hunk.newStart}`} className={styles.hunk}>
            <p className={styles.place}>from line {Math.max(1, hunk.newStart)} on</p>
            {hunk.lines.filter((line) => !line.startsWith('\\')).map((line, index) => (
              <DiffLine key={index} kind={KINDS[line[0]] ?? 'same'} text={line.slice(1)} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

const withNewline = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** Told apart by a sign and in words, not by colour alone. */
function DiffLine({ kind, text }: { kind: 'added' | 'removed' | 'same'; text: string }) {
  const shown = <code>{text === '' ? ' ' : text}</code>;
  return (
    <div className={styles.line} data-kind={kind}>
      <span aria-hidden="true" className={styles.sign}>{kind === 'added' ? '+' : kind === 'removed' ? '−' : ' '}</span>
      {kind === 'added' && <ins><span className="visually-hidden">added: </span>{shown}</ins>}
      {kind === 'removed' && <del><span className="visually-hidden">taken away: </span>{shown}</del>}
      {kind === 'same' && shown}
    </div>
  );
}
