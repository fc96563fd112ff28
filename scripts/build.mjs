/** `npm run build`: everything that is built, always anew, after `npm ci`. */
import { existsSync, rmSync } from 'node:fs';
import { buildApp, bundle, checkNode, fail, generateClients } from './tasks.mjs';

checkNode();
if (!existsSync('node_modules/next')) fail('Nothing is installed yet: run "npm ci" first (or "npm start", which does everything).');
for (const stamp of ['clients', 'bundle', 'page-data', 'app']) rmSync(`node_modules/.stamps/${stamp}`, { force: true });
generateClients();
bundle();
buildApp();
