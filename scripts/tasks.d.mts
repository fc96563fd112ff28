/** Only what TypeScript files import. */
export function bundleEngine(outfile: string, options?: { tree?: string; entry?: string; banner?: { js: string } }): Promise<void>;
export function bundledOnce(): Promise<string>;
