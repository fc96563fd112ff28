/** `npm run dev`: the application with reloading. What is made of the engine is made anew whenever a file under lib/ changes. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { bundle, checkNode, generateClients, install, migrate, NEXT, quietEnv } from './tasks.mjs';

checkNode();
install();
generateClients();
bundle();
migrate();

const server = spawn(process.execPath, [NEXT, 'dev', ...process.argv.slice(2)], { stdio: 'inherit', env: quietEnv });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

let timer;
watch('lib', { recursive: true }, (_event, file) => {
  if (!/\.(ts|py)$/.test(file ?? '') || file.includes('generated') || file.endsWith('.test.ts')) return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const script of ['build-engine', 'build-page-data']) {
      spawn(process.execPath, [`scripts/${script}.mjs`], { stdio: 'inherit', env: quietEnv });
    }
  }, 200);
});
