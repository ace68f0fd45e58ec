import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideChromium } from './provide-chromium.ts';

/** Runs everything (check, unit tests, screens in Chromium) and ends with one plain line over all of it. */
const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };

function add(name: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed${skipped}\n`);
}

function run(command: string, args: string[], env: Record<string, string> = {}): number {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return done.status ?? 1;
}

/** A report of a runner; a runner that left none has failed, whatever it printed. */
function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

function check(): void {
  const isOk = run(process.execPath, [join(root, 'tests', 'check.ts')]) === 0;
  add('check', { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 });
}

function unitTests(): void {
  const file = join(results, 'unit.json');
  const status = run(bin('vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file);
  const failed = report?.numFailedTests ?? 1;
  add('unit tests', {
    passed: report?.numPassedTests ?? 0,
    // A file that does not even load fails no test, but it fails.
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: report?.numPendingTests ?? 0,
  });
}

function screenTests(): void {
  const chromium = provideChromium(line => console.log(line));
  if (chromium === null) {
    add('screens', { passed: 0, failed: 1, skipped: 0 });
    return;
  }
  const file = join(results, 'screens.json');
  const status = run(bin('playwright'), ['test', '--config', join('tests', 'e2e', 'playwright.config.ts')], {
    REGULARS_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(file);
  const failed = report ? report.stats.unexpected + report.stats.flaky : 1;
  add('screens', {
    passed: report?.stats.expected ?? 0,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: report?.stats.skipped ?? 0,
  });
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
check();
unitTests();
screenTests();
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;
