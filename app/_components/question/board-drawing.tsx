'use client';

import { useMemo, useState } from 'react';
import type { QuestionBoard } from '@/lib/grading/question-board';
import { layOut } from '@/lib/trace-view/heap-layout';
import { drawHeap } from '@/lib/trace-view/heap-picture';
import type { Arrow, HeapPicture } from '@/lib/trace-view/heap-picture';
import { describeHeap } from '@/lib/trace-view/heap-sentences';
import { HeapDrawing } from '../visualizer/heap-drawing';
import type { HeapSelection } from '../visualizer/heap-selection';
import { answerChoices, togglePick } from './board-answer';
import type { BoardAnswer, BoardQuestion } from './board-answer';
import { ChoiceList, SayOne } from './board-choices';
import type { ChoiceProps } from './board-choices';
import styles from './board-form.module.css';

/** The heap that the question is about. One points at objects and references in it; what is pointed at is answered below. */
export function BoardDrawing(props: ChoiceProps) {
  const { question, board, answer, onChange } = props;
  const { snapshot } = board;
  const [asked, setAsked] = useState(question.kind === 'heap' ? question.objects[0].way : '');
  const picture = useMemo(() => {
    if (!snapshot) return null;
    return drawHeap(snapshot, { showScaffolding: true, unfolded: new Set(snapshot.objects.map(({ type }) => type)) });
  }, [snapshot]);
  const layout = useMemo(() => (picture ? layOut([picture]) : null), [picture]);
  if (!picture || !layout) return null;
  const selection = selectionOf({ question, board, answer, picture, asked, onAsk: setAsked, onChange });
  const about = question.kind === 'heap' ? question.objects.find(({ way }) => way === asked) : undefined;
  return (
    <>
      <HeapDrawing picture={picture} layout={layout} description={describeHeap(picture).join(' ')} {...(selection ? { selection } : {})} />
      {about && (
        <fieldset className={styles.object} key={about.way}>
          <legend>{about.name} <code>{about.way}</code></legend>
          <SayOne {...props} way={about.way} name={about.name} choices={answerChoices(question, board)} />
        </fieldset>
      )}
      {question.kind === 'heap' && <Said question={question} board={board} answer={answer} onAsk={setAsked} />}
      {question.kind === 'find' && question.target === 'line' && <ChoiceList {...props} />}
    </>
  );
}

interface SelectionSource {
  question: BoardQuestion;
  board: QuestionBoard;
  answer: BoardAnswer;
  picture: HeapPicture;
  asked: string;
  onAsk(way: string): void;
  onChange(answer: BoardAnswer): void;
}

/** What can be pressed in the drawing, and what that means. */
function selectionOf({ question, board, answer, picture, asked, onAsk, onChange }: SelectionSource): HeapSelection | null {
  const boxOf = (id: number | null | undefined): string | undefined =>
    picture.boxes.find(({ ids }) => typeof id === 'number' && ids.includes(id))?.key;
  const edgesOf = (key: string): string[] => {
    const arrow = picture.arrows.find((one) => one.key === key);
    return arrow ? board.edges.filter((edge) => isDrawnAs(edge, arrow)).map(({ value }) => value) : [];
  };
  const arrowsOf = (values: readonly string[]): string[] =>
    picture.arrows.map(({ key }) => key).filter((key) => edgesOf(key).some((value) => values.includes(value)));
  if (question.kind === 'heap') {
    const chosen = boxOf(board.objects.find(({ way }) => way === asked)?.id);
    const saving = question.ask === 'saved-by';
    return {
      offers: saving ? 'both' : 'boxes',
      chosen: [...(chosen ? [chosen] : []), ...(saving ? arrowsOf([answer.said[asked] ?? '']) : [])],
      onChoose: (key) => {
        const object = board.objects.find(({ id }) => boxOf(id) === key);
        const [edge] = edgesOf(key);
        if (object) onAsk(object.way);
        else if (saving && edge !== undefined) onChange({ ...answer, said: { ...answer.said, [asked]: edge } });
      },
    };
  }
  if (question.target === 'line') return null;
  if (question.target === 'object') {
    const picked = board.choices.find(({ value }) => value === answer.picked[0]);
    const chosen = boxOf(picked?.id);
    return {
      offers: 'boxes', chosen: chosen ? [chosen] : [],
      onChoose: (key) => {
        const choice = board.choices.find(({ id }) => boxOf(id) === key);
        if (choice) onChange(togglePick(answer, question, choice.value));
      },
    };
  }
  return {
    offers: 'arrows', chosen: arrowsOf(answer.picked),
    onChoose: (key) => onChange(edgesOf(key).reduce((sum, value) => togglePick(sum, question, value), answer)),
  };
}

const isDrawnAs = ({ from, to, label, weak }: QuestionBoard['edges'][number], arrow: Arrow): boolean =>
  arrow.to === `o${to}` && arrow.weak === weak && arrow.labels.includes(label)
  && (from === null ? arrow.from.startsWith('r') : arrow.from === `o${from}`);

/** What has been said of the objects so far; one press leads to each. */
function Said({ question, board, answer, onAsk }: Pick<SelectionSource, 'question' | 'board' | 'answer' | 'onAsk'>) {
  if (question.kind !== 'heap') return null;
  const textOf = (value: string | undefined): string =>
    (value ? answerChoices(question, board).find((choice) => choice.value === value)?.text ?? value : 'not answered yet');
  return (
    <ul className={styles.said}>
      {question.objects.map(({ way, name }) => (
        <li key={way}>
          <button type="button" className="button button-small" onClick={() => onAsk(way)}>{name}</button> {textOf(answer.said[way])}
        </li>
      ))}
    </ul>
  );
}
