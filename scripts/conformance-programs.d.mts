export function namedProfiles(source: string, ids: readonly string[], whole: readonly string[]): string[] | undefined;
export function maskAddresses(text: string): string;
