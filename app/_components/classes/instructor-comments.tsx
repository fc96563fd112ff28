'use client';

import { useEffect, useState } from 'react';
import type { CommentView } from '@/lib/services/classes/comment-shape';
import { ANSWERED } from '../ui/answered';
import { fetchJson } from '../ui/send-json';
import styles from './classes.module.css';

interface Props {
  slug: string;
  opening: readonly CommentView[];
}

/** What instructors say to the learner's last answer; asked for again with each answer. Nothing where nobody has said anything. */
export function InstructorComments({ slug, opening }: Props) {
  const [comments, setComments] = useState(opening);
  useEffect(() => {
    const ask = async () => {
      const sent = await fetchJson<CommentView[]>(`/api/challenges/${slug}/comments`);
      if (sent.ok) setComments(sent.value);
    };
    const listen = () => void ask();
    addEventListener(ANSWERED, listen);
    return () => removeEventListener(ANSWERED, listen);
  }, [slug]);
  if (comments.length === 0) return null;
  return (
    <section className={styles.section} aria-label="From your instructor">
      <h2>From your instructor</h2>
      {comments.map(({ className, text, part, writtenAt }) => (
        <div key={`${className} ${part} ${writtenAt}`} className={styles.comment}>
          <p>{text}</p>
          <p className={styles.facts}>to answers like your last one, in the class {className}</p>
        </div>
      ))}
    </section>
  );
}
