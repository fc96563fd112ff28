import { DEFAULT_PROFILE, PROFILES } from '@/lib/python/api';
import type { ProfileInfo } from '@/lib/python/api';
import styles from './profiles.module.css';

const extents: Record<ProfileInfo['extent'], string> = {
  whole: 'Language, library, texts and memory.',
  memory: 'Its memory model, on 3.10’s language and library.',
  approximate: 'Approximately.',
};

/** The versions that a program can run as, oldest first. */
export function VersionList() {
  return (
    <dl className={styles.versions}>
      {PROFILES.map(({ id, name, note, extent }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{note} <span>{extents[extent]}{id === DEFAULT_PROFILE && ' The default.'}</span></dd>
        </div>
      ))}
    </dl>
  );
}
