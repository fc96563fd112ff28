/**
 * A PostgreSQL server for the length of a test, on a free port of this machine. Works as root too, where PostgreSQL
 * refuses to run: the server is then started as the user `postgres` or `nobody`. Also a command:
 *
 *     node scripts/temp-postgres.mjs COMMAND…    runs COMMAND with DATABASE_URL set
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './free-port.mjs';

const MAJORS = [18, 17, 16, 15, 14];

function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...MAJORS.map((major) => `/usr/lib/postgresql/${major}/bin`)];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** The unprivileged user to run as: `{}` when we are one already. */
function chooseUser() {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

const whenReady = (server) => new Promise((resolve, reject) => {
  let log = '';
  server.stderr.on('data', (data) => {
    log += data;
    if (log.includes('ready to accept connections')) resolve();
  });
  server.once('exit', (code) => reject(new Error(`postgres ended with ${code}:\n${log}`)));
});

/** Starts a server; null when none is installed. `stop` ends it and removes its folder. */
export async function startTempPostgres() {
  const initdb = findProgram('initdb');
  const postgres = findProgram('postgres');
  if (!initdb || !postgres) return null;
  const user = chooseUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'leaklab-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C' } };
  const data = path.join(folder, 'data');
  const cluster = ['-D', data, '-U', 'leaklab', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(initdb, cluster, { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await findFreePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off', 'full_page_writes=off'];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(postgres, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  await whenReady(server);
  server.removeAllListeners('exit');
  const stop = () => new Promise((resolve) => {
    server.once('exit', () => {
      rmSync(folder, { recursive: true, force: true });
      resolve();
    });
    server.kill('SIGINT');
  });
  return { url: `postgresql://leaklab@127.0.0.1:${port}/postgres`, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startTempPostgres();
  if (!server) {
    console.error('No PostgreSQL server is installed here (initdb and postgres were not found).');
    process.exit(1);
  }
  const [command, ...args] = process.argv.slice(2);
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: server.url } });
  child.on('exit', async (code) => {
    await server.stop();
    process.exit(code ?? 1);
  });
}
