/** The text that `input()` and `sys.stdin` read, and how far they have come. `pending`: bytes of a character that was cut. */
export const input = { text: '', at: 0, pending: new Uint8Array(0) };

/** Makes text of the bytes of a character that was cut. */
export function settleInput(): void {
  if (input.pending.length === 0) return;
  input.text = new TextDecoder().decode(input.pending) + input.text.slice(input.at);
  input.at = 0;
  input.pending = new Uint8Array(0);
}

/** The next line with its line end, '' at the end of the input. */
export function readInputLine(): string {
  settleInput();
  const { text, at } = input;
  const end = text.indexOf('\n', at);
  input.at = end < 0 ? text.length : end + 1;
  return text.slice(at, input.at);
}

export function resetInput(text: string): void {
  input.text = text;
  input.at = 0;
  input.pending = new Uint8Array(0);
}
