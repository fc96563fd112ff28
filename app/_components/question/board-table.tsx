'use client';

import { useId } from 'react';
import { answerChoices, legendOf, picksMany, togglePick } from './board-answer';
import { offeredTo } from './board-choices';
import type { ChoiceProps } from './board-choices';
import styles from './board-form.module.css';

/** The same choices as a table: what is asked about in the rows, what can be said in the columns. */
export function ChoiceTable(props: ChoiceProps) {
  return props.question.kind === 'find' ? <PickTable {...props} /> : <SayTable {...props} />;
}

function SayTable({ question, board, answer, onChange }: ChoiceProps) {
  const group = useId();
  if (question.kind !== 'heap') return null;
  const choices = answerChoices(question, board);
  const say = (way: string, text: string) => onChange({ ...answer, said: { ...answer.said, [way]: text } });
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{legendOf(question)}</caption>
        <thead>
          <tr>
            <th scope="col">{question.objects.length > 1 && choices.length > 0 ? 'Answer' : 'Object'}</th>
            {choices.length === 0 && <th scope="col">Number</th>}
            {choices.length > 0 && question.objects.map(({ way, name }) => <th key={way} scope="col">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {choices.length === 0
            ? question.objects.map(({ way, name }) => (
              <tr key={way}>
                <th scope="row">{name}</th>
                <td>
                  <input
                    className={styles.number} inputMode="numeric" aria-label={name} value={answer.said[way] ?? ''}
                    onChange={(event) => say(way, event.target.value)}
                  />
                </td>
              </tr>
            ))
            : choices.map(({ value, text }) => (
              <tr key={value}>
                <th scope="row">{text}</th>
                {question.objects.map(({ way, name }) => (
                  <td key={way}>
                    <input
                      type="radio" name={group + way} aria-label={`${name}: ${text}`} checked={answer.said[way] === value}
                      onChange={() => say(way, value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function PickTable({ question, board, answer, onChange }: ChoiceProps) {
  const group = useId();
  const nameOf = new Map(board.objects.map(({ id, name }) => [id, name]));
  const edges = new Map(board.edges.map((edge) => [edge.value, edge]));
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{legendOf(question)}</caption>
        <thead>
          <tr>
            <th scope="col">Choose</th><th scope="col">What</th>
            {edges.size > 0 && <><th scope="col">As</th><th scope="col">Leads to</th><th scope="col">Kind</th></>}
          </tr>
        </thead>
        <tbody>
          {offeredTo(question, board).map(({ value, text }) => {
            const edge = edges.get(value);
            return (
              <tr key={value}>
                <td>
                  <input
                    type={picksMany(question) ? 'checkbox' : 'radio'} name={group} aria-label={text} checked={answer.picked.includes(value)}
                    onChange={() => onChange(togglePick(answer, question, value))}
                  />
                </td>
                <th scope="row">{edge ? value : text}</th>
                {edge && (
                  <>
                    <td>{edge.label}</td>
                    <td>{nameOf.get(edge.to) ?? edge.text.slice(edge.text.indexOf('→') + 2).replace(' (weak)', '')}</td>
                    <td>{edge.weak ? 'weak' : 'strong'}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
