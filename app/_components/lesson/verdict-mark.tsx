/** A tick or a cross; the words beside it say the same. */
export function VerdictMark({ isRight }: { isRight: boolean }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2.2" aria-hidden="true">
      {isRight ? <path d="M3.500,10.500 L8,15 L16.500,5.500" /> : <path d="M5,5 L15,15 M15,5 L5,15" />}
    </svg>
  );
}
