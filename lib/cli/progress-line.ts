/** How far a long command is, said on stderr. */

export interface ProgressLine {
  /** On a terminal in the place of what was shown before; in a log as a line of its own, if it is worth one. */
  show(text: string, inLog: boolean): void;
  /** Takes the line off a terminal. */
  clear(): void;
}

const nothing = (): void => undefined;

export function progressLine(isQuiet = false): ProgressLine {
  const { stderr } = process;
  if (isQuiet) return { show: nothing, clear: nothing };
  if (!stderr.isTTY) return { show: (text, inLog) => void (inLog && stderr.write(`${text}\n`)), clear: nothing };
  const show = (text: string): void => void stderr.write(`\r\x1b[K${text}`);
  return { show, clear: () => show('') };
}
