/** `npm start`: from a clone in any state to a page in the browser. Installs, builds and migrates what is not up to date, then serves. */
import { spawn } from 'node:child_process';
import net from 'node:net';
import { createInterface } from 'node:readline';
import { fail, migrate, NEXT, prepare, quietEnv } from './tasks.mjs';

const WAIT_MS = 60_000;

/** Whether somebody already answers on the port. Binding as Next does it (all interfaces) is the only sure test. */
const isFree = (port) => new Promise((resolve) => {
  const probe = net.createServer();
  probe.once('error', () => resolve(false));
  probe.listen(port, () => probe.close(() => resolve(true)));
});

/** PORT when it is set and free; without PORT the first free one from 3000 on. */
async function choosePort() {
  if (process.env.PORT) {
    const port = Number(process.env.PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`PORT has to be a number from 1 to 65535, not "${process.env.PORT}".`);
    if (!(await isFree(port))) fail(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
    return port;
  }
  for (let port = 3000; port < 3020; port++) {
    if (await isFree(port)) return port;
    console.log(`Port ${port} is in use, trying ${port + 1}.`);
  }
  return fail('Ports 3000 to 3019 are all in use. Choose one: PORT=4000 npm start');
}

async function waitUntilItAnswers(url, server) {
  for (const end = Date.now() + WAIT_MS; Date.now() < end && server.exitCode === null;) {
    if (await fetch(`${url}/api/health`).then((response) => response.ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (server.exitCode === null) {
    server.kill('SIGTERM');
    fail(`The server did not answer within ${WAIT_MS / 1000} seconds; what it printed stands above.`);
  }
}

prepare();
migrate();
const port = await choosePort();
const server = spawn(process.execPath, [NEXT, 'start', '-p', String(port)], {
  stdio: ['ignore', 'pipe', 'inherit'], env: { ...quietEnv, NODE_ENV: 'production', PORT: String(port) },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
// A SIGTERM to `npm start` ends npm and its shell but is not passed on; an orphan would keep the port.
const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) server.kill('SIGTERM'); }, 500).unref();
server.on('exit', (code) => process.exit(code ?? 0));

const url = `http://localhost:${port}`;
/** Next's own greeting would say the address a second time, and others that lead here too. */
const isGreeting = (line) => /^\s*(▲|- (Local|Network|Experiments)|✓|⨯|$)/.test(line);
createInterface({ input: server.stdout }).on('line', (line) => { if (!isGreeting(line)) console.log(line); });

await waitUntilItAnswers(url, server);
console.log(`\nLeaklab is ready: ${url}\nStop it with Ctrl+C.`);
