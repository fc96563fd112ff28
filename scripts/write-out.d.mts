/** Only what TypeScript files import. */
export function writeOut(text: string): string;
