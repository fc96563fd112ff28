/** The text that a pattern is tried on, by character. Positions are characters, not UTF-16 units. */
export interface Subject {
  /** The text when each of its units is a character; else `units` are its characters, or bytes. */
  readonly text: string;
  readonly units: Uint8Array | Uint32Array | null;
  readonly length: number;
}

const none: Subject = { text: '', units: null, length: 0 };
/** The last text with characters outside the basic plane: patterns are often tried on the same one again and again. */
const last: { text: string; subject: Subject } = { text: '', subject: none };

/** A text whose characters are one UTF-16 unit each, or any text if `wide`. */
export function textSubject(text: string, wide: boolean): Subject {
  if (!wide) return { text, units: null, length: text.length };
  if (last.text !== text) {
    last.text = text;
    last.subject = { text, units: codePoints(text), length: 0 };
    last.subject = { ...last.subject, length: (last.subject.units as Uint32Array).length };
  }
  return last.subject;
}

export function bytesSubject(data: Uint8Array): Subject {
  return { text: '', units: data, length: data.length };
}

function codePoints(text: string): Uint32Array {
  const points = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    const point = text.codePointAt(at) as number;
    points[count] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, count);
}

/** The characters from `start` to `end` as a JavaScript text. */
export function subjectText({ text, units }: Subject, start: number, end: number): string {
  if (units === null) return text.slice(start, end);
  let result = '';
  for (let at = start; at < end; at++) result += String.fromCodePoint(units[at]);
  return result;
}
