import styles from './api-docs.module.css';

interface Props {
  method: string;
  path: string;
  summary: string;
  description: string;
  /** The scope that is needed, or `a token`; null for nothing. */
  needs: string | null;
  takesKey: boolean;
  status: number;
  answer: string;
  errors: readonly string[];
}

/** One operation of the HTTP API. */
export function OperationView({ method, path, summary, description, needs, takesKey, status, answer, errors }: Props) {
  return (
    <article className={styles.operation}>
      <h3>{summary}</h3>
      <p className={styles.address}><b>{method.toUpperCase()}</b> <code>{path}</code></p>
      <p>{description}</p>
      <p className={styles.facts}>
        {needs === null ? 'Needs no token.' : <>Needs <code>{needs}</code>.</>}{takesKey && ' Takes an Idempotency-Key.'}{' '}
        Answers {status}: {answer} Errors:{' '}
        {errors.map((code, at) => <span key={code}>{at > 0 && ', '}<a href={`#${code}`}>{code}</a></span>)}.
      </p>
    </article>
  );
}
