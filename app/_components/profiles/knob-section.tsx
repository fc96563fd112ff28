import { profileInfo } from '@/lib/python/api';
import type { KnobView } from '@/lib/services/profiles/list-knobs';
import { renderProse } from '../ui/prose';
import { KnobComparison } from './knob-comparison';
import styles from './profiles.module.css';

/** One difference: what it is, what each version does, and the program that shows it. */
export function KnobSection({ knob }: { knob: KnobView }) {
  const { id, title, sentence, program, change, spans } = knob;
  const values = spans.map(({ value, from }, i) => (i === 0 ? value : `${value} from ${profileInfo(from).name} on`));
  return (
    <section className={styles.knob} id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p>{sentence}</p>
      <p className={styles.values}>At first: {values.join('; ')}.</p>
      <KnobComparison knob={{ id, title, program, change }} code={renderProse(knob.highlighted)} />
    </section>
  );
}
