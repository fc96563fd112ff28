'use client';

import Form from 'next/form';
import { CHALLENGE_KIND_NAMES, CHALLENGE_ORDERS, DIFFICULTIES } from '@/lib/content/challenge-terms';
import type { AskedChallenges } from '@/lib/services/challenges/list-challenges';
import { kindNames } from '../lesson/kind-names';
import { progressNames } from '../lesson/progress-mark';
import { difficultyNames } from './difficulty-names';
import styles from './challenges.module.css';

const orderNames: Record<(typeof CHALLENGE_ORDERS)[number], string> = {
  course: 'As in the course', difficulty: 'Easiest first', minutes: 'Shortest first', title: 'By title',
};

const named = <T extends string>(all: readonly T[], names: Record<T, string>): [string, string][] => all.map((one) => [one, names[one]]);

interface Choice {
  name: string;
  label: string;
  /** What stands for "not asked for"; absent where there is always an answer. */
  any?: string;
  options: [string, string][];
  value: string;
}

function Choose({ name, label, any, options, value }: Choice) {
  return (
    <label className={styles.choice}>
      {label}
      <select name={name} className="select" defaultValue={value} onChange={(event) => event.currentTarget.form?.requestSubmit()}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(([option, text]) => <option key={option} value={option}>{text}</option>)}
      </select>
    </label>
  );
}

/** Which challenges to show. A choice shows them at once; the button is for where no script runs. */
export function ChallengeFilter({ asked }: { asked: AskedChallenges }) {
  const { kind = '', difficulty = '', state = '', sort = 'course' } = asked;
  return (
    <Form action="/challenges" scroll={false} className={styles.filter} role="search" aria-label="Challenges">
      <Choose name="difficulty" label="Difficulty" any="Any" value={difficulty} options={named(DIFFICULTIES, difficultyNames)} />
      <Choose name="kind" label="What to do" any="Anything" value={kind} options={named(CHALLENGE_KIND_NAMES, kindNames)} />
      <Choose name="state" label="Where you stand" any="All" value={state} options={Object.entries(progressNames)} />
      <Choose name="sort" label="Order" value={sort} options={named(CHALLENGE_ORDERS, orderNames)} />
      <noscript><button type="submit" className="button button-small">Show</button></noscript>
    </Form>
  );
}
