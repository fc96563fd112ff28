import styles from './analysis.module.css';
import type { Background } from './use-background';

interface Props {
  background: Background;
  /** What is done, while the worker has not said it. */
  doing: string;
}

/** What is worked out beside the page: how far it is, with a way to end it; after that, a way to begin again. */
export function BackgroundState({ background: { isBusy, progress, isCancelled, cancel, retry }, doing }: Props) {
  if (isCancelled) {
    return (
      <p className={styles.busy}>
        Cancelled. <button type="button" className="button button-small" onClick={retry}>Ask again</button>
      </p>
    );
  }
  if (!isBusy) return null;
  const text = `${progress?.doing ?? doing}…`;
  return (
    <p className={styles.busy}>
      <span role="status">{text}</span>
      {progress !== null && <progress value={progress.part} aria-label={text} />}
      <button type="button" className="button button-small" onClick={cancel}>Cancel</button>
    </p>
  );
}
