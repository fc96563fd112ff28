import styles from './analysis.module.css';
import type { Findings } from './use-background';

type Tools = Findings['tools'];

/** What the usual tools would say about this same heap, beside what is the case, and what each of them cannot see. */
export function ToolLens({ tools }: { tools: Tools }) {
  return (
    <div className={styles.tools}>
      <p>The same heap through the eyes of the usual tools. Choose an object in the heap view to ask about its referrers.</p>
      {tools.map(({ tool, says, truth, blindSpot }) => (
        <article key={tool} className={styles.tool}>
          <h3>{tool}</h3>
          <dl>
            <dt>It says</dt>
            <dd>
              {says.length === 0 && 'nothing'}
              <ul className={styles.lines}>{says.map((line, index) => <li key={index}><code>{line}</code></li>)}</ul>
            </dd>
            <dt>The truth</dt>
            <dd>{truth}</dd>
            <dt>Its blind spot</dt>
            <dd>{blindSpot}</dd>
          </dl>
        </article>
      ))}
    </div>
  );
}
