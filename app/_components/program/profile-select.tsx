'use client';

import { useId } from 'react';
import { profileInfo, type ProfileId } from '@/lib/python/api';
import styles from './program.module.css';

interface Props {
  profiles: readonly ProfileId[];
  value: ProfileId;
  disabled?: boolean;
  /** What stands before the choice. */
  label?: string;
  onChange(profile: ProfileId): void;
}

/** Which CPython's behaviour a program has. Plain text where there is no choice. */
export function ProfileSelect({ profiles, value, disabled, label = 'CPython', onChange }: Props) {
  const id = useId();
  if (profiles.length < 2) return <span className={styles.profile}>CPython {profileInfo(value).name}</span>;
  return (
    <span className={styles.profile}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} disabled={disabled} onChange={(event) => onChange(event.target.value as ProfileId)}>
        {profiles.map((profile) => <option key={profile} value={profile}>{profileInfo(profile).name}</option>)}
      </select>
    </span>
  );
}
