/** The built server as a process of its own, with a database of its own: for scripts that ask it over HTTP. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from './free-port.mjs';
import { NEXT } from './tasks.mjs';

const root = path.join(import.meta.dirname, '..');
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts it with its database in a folder; answers once it is ready. `env`: what the command line needs to reach the same database. */
export async function startBuiltServer(folder) {
  if (!existsSync(path.join(root, '.next'))) throw new Error('there is no .next: npm run build makes it');
  const port = await findFreePort();
  const env = {
    ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: folder, DATABASE_URL: `file:${path.join(folder, 'server.db')}`,
  };
  const migrated = spawnSync(process.execPath, ['scripts/migrate.mjs'], { cwd: root, env, encoding: 'utf8' });
  if (migrated.status !== 0) throw new Error(migrated.stderr);
  const server = spawn(process.execPath, [NEXT, 'start', '-p', String(port)], { cwd: root, env, stdio: 'ignore' });
  const address = `http://localhost:${port}`;
  while (!(await fetch(`${address}/api/health`).then(({ ok }) => ok, () => false))) {
    if (server.exitCode !== null) throw new Error(`the server ended with status ${server.exitCode}`);
    await sleep(300);
  }
  return { address, env, pid: server.pid, stop: () => server.kill() };
}
