#!/usr/bin/env node
/**
 * Compares what `tracemalloc` says on the engine with what it says on real CPythons, by line, over the programs of `tests/tracemalloc`:
 * `node scripts/tracemalloc-accuracy.mjs --python 3.14=/path/to/python3.14 [--python …] [--lines] [--docs FILE] [NAME…]`.
 *
 * Each program runs from its first line to its last, and then a snapshot is taken. Lines that own at least 1 KiB are compared: their
 * sizes, and whether they come in the same order, leaving out pairs that CPython puts within 5 % of each other. `--lines` prints all lines,
 * `--docs` writes the table into a page.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.join(import.meta.dirname, '..');
const PROGRAMS = path.join(root, 'tests/tracemalloc');
const SMALLEST = 1024;
const CLOSE = 0.05;
const REPORT = `
_snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()
for _stat in _snapshot.statistics('lineno'):
    if _stat.traceback[0].filename == __file__:
        print(_stat.traceback[0].lineno, _stat.size, _stat.count)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', multiple: true, default: [] }, lines: { type: 'boolean', default: false }, docs: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.python.length === 0) {
  console.log('node scripts/tracemalloc-accuracy.mjs --python VERSION=EXECUTABLE [--python …] [--lines] [--docs FILE] [NAME…]');
  process.exit(values.help ? 0 : 2);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'tracemalloc-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Line → size, as a program prints it; the lines of the report itself are left out. */
function linesOf(command, argv, last) {
  const { stdout, stderr, status } = spawnSync(command, argv, { encoding: 'utf8', env: { ...process.env, PYTHONHASHSEED: '0' } });
  if (status !== 0) throw new Error(`${command} ${argv.join(' ')}\n${stdout}${stderr}`);
  const sizes = new Map();
  for (const [line, size] of stdout.trim().split('\n').map((text) => text.split(' ').map(Number))) if (line <= last) sizes.set(line, size);
  return sizes;
}

/** The largest deviation of a line, and whether lines that are clearly apart come in the same order. */
function compare(real, engine) {
  const lines = [...real].filter(([, size]) => size >= SMALLEST);
  let worst = { line: 0, deviation: 0 };
  for (const [line, size] of lines) {
    const deviation = ((engine.get(line) ?? 0) - size) / size;
    if (Math.abs(deviation) > Math.abs(worst.deviation)) worst = { line, deviation };
  }
  const sameOrder = lines.every(([a, sizeA]) => lines.every(([b, sizeB]) => {
    return sizeA <= sizeB * (1 + CLOSE) || (engine.get(a) ?? 0) >= (engine.get(b) ?? 0);
  }));
  return { count: lines.length, worst, sameOrder };
}

const names = positionals.length > 0 ? positionals : readdirSync(PROGRAMS).map((file) => file.replace('.py', '')).sort();
const table = [];
for (const name of names) {
  const source = readFileSync(path.join(PROGRAMS, `${name}.py`), 'utf8');
  const file = path.join(scratch, `${name}.py`);
  writeFileSync(file, source + REPORT);
  const cells = values.python.map((choice) => {
    const [version, executable] = choice.split('=');
    const last = source.split('\n').length;
    const real = linesOf(executable, [file], last);
    const engine = linesOf(process.execPath, [path.join(root, 'dist/cli/leaklab.mjs'), 'run', '--python', version, file], last);
    if (values.lines) {
      console.log(`${name} ${version}`);
      for (const [line, size] of real) console.log(`  ${line}: ${size} ${engine.get(line) ?? 0}  ${source.split('\n')[line - 1]}`);
    }
    return compare(real, engine);
  });
  table.push({ name, cells });
}

const percent = (deviation) => `${deviation < 0 ? '−' : ''}${Math.abs(deviation * 100).toFixed(1)} %`;
const cellText = ({ worst, sameOrder }) => {
  const place = worst.deviation === 0 ? '' : ` (line ${worst.line})`;
  return `${percent(worst.deviation)}${place}${sameOrder ? '' : ', other order'}`;
};
const versions = values.python.map((choice) => choice.split('=')[0]);
const rows = table.map(({ name, cells }) => `| ${name} | ${cells[0].count} | ${cells.map(cellText).join(' | ')} |`);
const text = [`| program | lines | ${versions.join(' | ')} |`, `|${' --- |'.repeat(versions.length + 2)}`, ...rows].join('\n');
console.log(text);
if (values.docs !== undefined) {
  const page = readFileSync(values.docs, 'utf8');
  writeFileSync(values.docs, page.replace(/(<!-- table -->\n)[\s\S]*?(\n<!-- end -->)/, (_, start, end) => start + text + end));
}
