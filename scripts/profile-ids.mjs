/**
 * The list of profiles for scripts: lib/python/api.ts with what it passes on, its types taken off.
 */
import path from 'node:path';
import { buildSync } from 'esbuild';

const file = path.join(import.meta.dirname, '..', 'lib/python/api.ts');
const { outputFiles: [{ text: code }] } = buildSync({ entryPoints: [file], bundle: true, format: 'esm', write: false });

export const { PROFILES, PROFILE_IDS, WHOLE_PROFILE_IDS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
