import { bytesText } from '@/lib/trace-view/byte-text';
import { DataTable } from '../ui/data-table';
import styles from './analysis.module.css';
import type { Findings } from './use-background';

type Inspected = Findings;
type Law = NonNullable<Inspected['growth']>['laws'][number];
type Suspect = Inspected['suspects'][number];

interface Props {
  answers: Inspected;
  /** What the program repeats; empty when it repeats nothing. */
  repeats: string;
  /** Shows an object in the heap view. */
  onShow(id: number): void;
}

/** Is it growing? Does a collection free it? Who holds it? Where was it made? And then: what is to blame. */
export function FourQuestions({ answers, repeats, onShow }: Props) {
  const { growth, collection, held, made, suspects, accumulation, omitted } = answers;
  return (
    <div className={styles.questions}>
      {omitted > 0 && <p className={styles.note}>{omitted.toLocaleString('en')} objects more are not looked at.</p>}
      <ol>
        <li>
          <h3>Is it growing?</h3>
          {growth === null
            ? <p>{repeats === '' ? NOT_REPEATED : 'There is too little to compare yet.'}</p>
            : (
              <>
                <p>{growth.sentence}</p>
                <LawTable caption="Reachable objects by type" runs={growth.runs} laws={growth.laws} />
                {growth.ghosts.length > 0 && <p>And of what cannot be reached any more:</p>}
                <LawTable caption="Unreachable objects by type" runs={growth.runs} laws={growth.ghosts} />
              </>
            )}
        </li>
        <li>
          <h3>Does a collection free it?</h3>
          <p>{collection.sentence}</p>
        </li>
        <li>
          <h3>Who holds it?</h3>
          <p>{held.sentence}</p>
          {held.ways.length > 0 && (
            <ol className={styles.ways}>
              {held.ways.map((way) => (
                <li key={way.text}><code>{way.text}</code>{way.isOnStack && ' (until the function returns)'}</li>
              ))}
            </ol>
          )}
          {held.object !== 0 && (
            <p><button type="button" className="button button-small" onClick={() => onShow(held.object)}>Show this {held.type}</button></p>
          )}
        </li>
        <li>
          <h3>Where was it made?</h3>
          <Lines text={made} />
        </li>
      </ol>
      <h3>Suspects</h3>
      {suspects.length === 0
        ? <p>{growth === null ? 'None has the shape of a leak. What only grows cannot be seen without a repetition.' : NO_SUSPECTS}</p>
        : suspects.map((suspect) => <SuspectCard key={suspect.kind + suspect.victim} suspect={suspect} onShow={onShow} />)}
      {accumulation !== '' && (
        <>
          <h3>Where most of it hangs</h3>
          <p>{accumulation}</p>
        </>
      )}
    </div>
  );
}

const NOT_REPEATED = 'The program repeats nothing often enough to tell. '
  + 'Under “Growth law” one of its functions can be called again and again.';
const NO_SUSPECTS = 'None: nothing that is reached goes on growing and is still there, and nothing has the shape of a leak.';

/** The first line as a sentence, the others as a list. */
function Lines({ text }: { text: string }) {
  const [first, ...rest] = text.split('\n');
  return (
    <>
      <p>{first}</p>
      {rest.length > 0 && <ul className={styles.lines}>{rest.map((line) => <li key={line}>{line.trim()}</li>)}</ul>}
    </>
  );
}

/** How many there were after how many rounds, and what law that is. */
export function LawTable({ caption, runs, laws }: { caption: string; runs: readonly number[]; laws: readonly Law[] }) {
  if (laws.length === 0) return null;
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Type</th>
          {runs.map((count) => <th key={count} scope="col" className={styles.number}>{count.toLocaleString('en')}</th>)}
          <th scope="col">Law</th>
        </tr>
      </thead>
      <tbody>
        {laws.map((law) => (
          <tr key={law.type}>
            <th scope="row">{law.type}</th>
            {law.counts.map((count, index) => <td key={index} className={styles.number}>{count.toLocaleString('en')}</td>)}
            <td data-grows={law.goesOn} className={styles.law}>{law.text}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function SuspectCard({ suspect, onShow }: { suspect: Suspect; onShow(id: number): void }) {
  const { heading, count, bytes, reasons, remedy, whatIf, trace, holder, victim } = suspect;
  return (
    <article className={styles.suspect}>
      <h4>{heading}</h4>
      <p className={styles.note}>{`${count.toLocaleString('en')} ${count === 1 ? 'object' : 'objects'}, ${bytesText(bytes)}`}</p>
      <ul className={styles.lines}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
      {trace !== '' && <pre className={styles.trace} role="region" aria-label={`Leak trace: ${heading}`} tabIndex={0}>{trace}</pre>}
      {whatIf !== '' && <p>{whatIf}</p>}
      <p><strong>What to do:</strong> {remedy}</p>
      <p className={styles.buttons}>
        {victim !== 0 && <button type="button" className="button button-small" onClick={() => onShow(victim)}>Show one of them</button>}
        {holder !== 0 && <button type="button" className="button button-small" onClick={() => onShow(holder)}>Show what holds them</button>}
      </p>
    </article>
  );
}
