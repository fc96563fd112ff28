import styles from './page.module.css';

interface Props {
  kind: string;
  minutes: number;
  title: string;
  summary: string;
}

/** The head of a lesson or challenge. */
export function ItemHead({ kind, minutes, title, summary }: Props) {
  return (
    <header className={styles.head}>
      <p className="eyebrow">{kind} · about {minutes} minutes</p>
      <h1>{title}</h1>
      <p className={styles.lead}>{summary}</p>
    </header>
  );
}
