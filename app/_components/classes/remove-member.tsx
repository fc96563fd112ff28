'use client';

import { useRouter } from 'next/navigation';
import { sendDelete } from '../ui/send-json';
import styles from './classes.module.css';
import { useAction } from './use-action';

interface Props {
  classId: string;
  member: string;
  name: string;
}

export function RemoveMember({ classId, member, name }: Props) {
  const { isOff, problem, act } = useAction();
  const remove = () => {
    if (!window.confirm(`Take ${name} off the class? What ${name} did stays theirs; they can join again with the code.`)) return;
    void act(() => sendDelete(`/api/classes/${classId}/members/${member}`));
  };
  return (
    <>
      <button type="button" className="button button-small button-quiet" disabled={isOff} aria-label={`Remove ${name}`} onClick={remove}>
        Remove
      </button>
      <span className={styles.problem} role="alert">{problem}</span>
    </>
  );
}

/** For a member: ends what the instructor sees. */
export function LeaveClass({ classId }: { classId: string }) {
  const router = useRouter();
  const { isOff, problem, act } = useAction();
  const leave = () => {
    if (!window.confirm('Leave the class? Your instructor will see nothing of you any more. What you did stays yours.')) return;
    void act(() => sendDelete(`/api/classes/${classId}/members/me`), () => {
      router.push('/classes');
      return 'leaving';
    });
  };
  return (
    <>
      <button type="button" className="button" disabled={isOff} onClick={leave}>Leave the class</button>
      <p className={styles.problem} role="alert">{problem}</p>
    </>
  );
}
