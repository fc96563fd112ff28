/** Spaces at the ends of lines cannot be seen, and newlines at the end cannot be chosen: neither counts. */
export function trimOutput(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');
}
