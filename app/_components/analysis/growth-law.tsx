import { useMemo, useState } from 'react';
import type { RunRequest } from '@/lib/python/api';
import { callableNames, growthChart, growthRequest } from '@/lib/trace-view/growth-runs';
import type { HeapRecording } from '@/lib/trace-view/recorded-run';
import styles from './analysis.module.css';
import { BackgroundState } from './background-state';
import { LawTable } from './four-questions';
import { useBackground, whyNot } from './use-background';
import type { BackgroundAnswer, Findings } from './use-background';

interface Props {
  request: RunRequest;
  recording: HeapRecording;
}

/** After the program has ended one of its functions is called 1, 2, 4, 8, … times: what grows with the number is a leak. */
export function GrowthLaw({ request, recording }: Props) {
  const names = useMemo(() => callableNames(request.source, recording), [request, recording]);
  const [name, setName] = useState('');
  const [most, setMost] = useState(8);
  const [asked, setAsked] = useState<{ name: string; most: number; of: RunRequest } | null>(null);
  const question = useMemo(
    () => (asked === null || asked.of !== request ? null : growthRequest(request, asked.name, asked.most)), [asked, request],
  );
  const background = useBackground(question);
  const { answer, isBusy } = background;
  const chosen = name || names[0] || '';
  return (
    <div className={styles.growth}>
      <p>
        The program runs to its end; then one of its functions is called again and again, and the heap is looked at after 1, 2, 4, 8, …
        calls. What levels off is a cache that fills. What goes on growing is a leak.
      </p>
      {names.length === 0
        ? <p className={styles.note}>{NO_FUNCTION}</p>
        : (
          <div className={styles.form}>
            <label>
              Function
              <select className="select" value={chosen} onChange={(change) => setName(change.target.value)}>
                {names.map((one) => <option key={one} value={one}>{one}()</option>)}
              </select>
            </label>
            <label>
              up to
              <select className="select" value={most} onChange={(change) => setMost(Number(change.target.value))}>
                {[4, 8, 16, 64, 256].map((count) => <option key={count} value={count}>{count} calls</option>)}
              </select>
            </label>
            <button
              type="button" className="button button-small" disabled={isBusy} onClick={() => setAsked({ name: chosen, most, of: request })}
            >
              Call and compare
            </button>
          </div>
        )}
      <BackgroundState background={background} doing="Running" />
      <div aria-live="polite">
        {answer && <Law answer={answer} />}
      </div>
    </div>
  );
}

const NO_FUNCTION = 'The program has no function of its own that can be called without arguments. Write one that does the work once.';

function Law({ answer }: { answer: BackgroundAnswer }) {
  const growth = answer.findings?.growth;
  if (!answer.findings || !growth) return <p>{whyNot(answer)}</p>;
  return (
    <>
      <p>{growth.sentence}</p>
      <GrowthChart runs={growth.runs} laws={[...growth.laws, ...growth.ghosts]} />
      <LawTable caption="Reachable objects by type and number of calls" runs={growth.runs} laws={growth.laws} />
      {growth.ghosts.length > 0 && <p>Of what cannot be reached any more and waits for a collection:</p>}
      <LawTable caption="Unreachable objects by type and number of calls" runs={growth.runs} laws={growth.ghosts} />
    </>
  );
}

type Laws = NonNullable<Findings['growth']>['laws'];

const WIDTH = 560;
const HEIGHT = 200;

/** Lines of the types that grow most, over the number of calls. The table below it says the same. */
function GrowthChart({ runs, laws }: { runs: readonly number[]; laws: Laws }) {
  const { lines, ticks, description } = growthChart(runs, laws, WIDTH, HEIGHT);
  if (lines.length === 0) return null;
  return (
    <figure className={styles.chart}>
      <svg viewBox={`-44 -12 ${WIDTH + 150} ${HEIGHT + 44}`} role="img" aria-label={description}>
        <path d={`M0,0 V${HEIGHT} H${WIDTH}`} className={styles.axis} />
        {ticks.x.map(({ at, text }) => <text key={`x${text}`} x={at} y={HEIGHT + 18} textAnchor="middle">{text}</text>)}
        <text x={WIDTH / 2} y={HEIGHT + 32} textAnchor="middle">calls</text>
        {ticks.y.map(({ at, text }) => <text key={`y${text}`} x={-8} y={at + 4} textAnchor="end">{text}</text>)}
        {lines.map(({ type, points, labelY }, index) => (
          <g key={type} data-tone={index}>
            <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
            {points.map(({ x, y }) => <circle key={x} cx={x} cy={y} r={3} />)}
            <text x={WIDTH + 8} y={labelY}>{type}</text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
