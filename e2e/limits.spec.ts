/** Programs that would take a browser or a server down end with a clear outcome, soon, and the next one runs. */
import { CHALLENGE, expect, test, workbench, writeProgram } from './fixtures';

const END_MS = 3_000;
/** For a machine that is busy with the other tests. */
const ALLOWANCE_MS = 6_000;

const bombs: { name: string; source: string; outcome: RegExp }[] = [
  { name: 'an endless loop', source: 'while True:\n    pass\n', outcome: /step|time/i },
  { name: 'a list that grows for ever', source: 'x = []\nwhile True:\n    x.append([0] * 1000)\n', outcome: /memory|heap/i },
  { name: 'endless recursion', source: 'def f():\n    f()\n\n\nf()\n', outcome: /RecursionError/ },
  { name: '10 MB of output', source: "while True:\n    print('x' * 1000)\n", outcome: /print|output|written/i },
  {
    name: 'an expression 5,000 deep', source: `x = ${'('.repeat(5000)}1${')'.repeat(5000)}\n`,
    outcome: /Not valid Python|MemoryError|RecursionError/,
  },
];

for (const { name, source, outcome } of bombs) {
  test(`in the browser: ${name}`, async ({ page }) => {
    await page.goto(CHALLENGE);
    await writeProgram(page, "print('ready')\n");
    const output = workbench(page).getByRole('region', { name: 'Output' });
    const run = workbench(page).getByRole('button', { name: 'Run', exact: true });
    await run.click();
    await expect(output).toContainText('ready');
    await writeProgram(page, source);
    const started = Date.now();
    await run.click();
    await expect(output.getByRole('status')).toContainText(outcome, { timeout: END_MS + ALLOWANCE_MS });
    expect(Date.now() - started).toBeLessThan(END_MS + ALLOWANCE_MS);
    await writeProgram(page, "print('still here')\n");
    await run.click();
    await expect(output).toContainText('still here');
  });

  test(`on the server: ${name}`, async ({ request, baseURL }) => {
    const hand = (text: string) => request.post('/api/attempts', {
      headers: { origin: baseURL ?? '' }, data: { kind: 'program', item: 'challenges/listener-list', profile: '3.14', source: text },
    });
    const started = Date.now();
    const bomb = await hand(source);
    expect(bomb.status()).toBe(201);
    expect(Date.now() - started).toBeLessThan(END_MS + ALLOWANCE_MS);
    expect((await bomb.json()).outcome).not.toBe('passed');
    const next = await hand('class Bus:\n    pass\n');
    expect(next.status()).toBe(201);
    expect((await next.json()).outcome).toBe('failed');
  });
}

test('a source of 1 MB is refused in words, by the page and by the server', async ({ page, request, baseURL }) => {
  const source = `x = 1\n${'# comment\n'.repeat(110_000)}`;
  const answer = await request.post('/api/attempts', {
    headers: { origin: baseURL ?? '' }, data: { kind: 'program', item: 'challenges/listener-list', profile: '3.14', source },
  });
  expect(answer.status()).toBe(413);
  expect((await answer.json()).error.message).toContain('256 kB');
  await page.goto(CHALLENGE);
  await writeProgram(page, source);
  await workbench(page).getByRole('button', { name: 'Run', exact: true }).click();
  const status = workbench(page).getByRole('region', { name: 'Output' }).getByRole('status');
  await expect(status).toContainText(/Shorten the program/, { timeout: END_MS + ALLOWANCE_MS });
});

test('the stop button ends a program at once, and what it printed stays', async ({ page }) => {
  await page.goto(CHALLENGE);
  await writeProgram(page, "print('begun')\nfor i in range(10**9):\n    for j in range(10**9):\n        sum(range(2000))\n");
  await workbench(page).getByRole('button', { name: 'Run', exact: true }).click();
  const output = workbench(page).getByRole('region', { name: 'Output' });
  await expect(output).toContainText('begun');
  const stop = workbench(page).getByRole('button', { name: 'Stop' });
  await stop.click();
  await expect(output.getByRole('status')).toContainText('Stopped.');
  await expect(output).toContainText('begun');
  await writeProgram(page, "print('again')\n");
  await workbench(page).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(output).toContainText('again');
});
