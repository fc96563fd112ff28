/** Tells the rest of the page that an answer was graded: what is due for review may have changed. */
export const ANSWERED = 'leaklab-answered';

export const announceAnswer = (): boolean => dispatchEvent(new Event(ANSWERED));
