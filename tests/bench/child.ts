import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { scratchFile } from './cache.ts';

export interface ChildLimits {
  heapMegabytes: number;
  seconds: number;
}

export type ChildOutcome<T> = { value: T } | { failed: string };

/** Runs one measurement in a process of its own, so that nothing else is in its memory; it leaves its answer as JSON in a file. */
export function runChild<T>(script: URL, input: object, limits: ChildLimits): Promise<ChildOutcome<T>> {
  const answerPath = scratchFile('answer.json');
  rmSync(answerPath, { force: true });
  const heap = `--max-old-space-size=${limits.heapMegabytes}`;
  const args = ['--expose-gc', heap, script.pathname, JSON.stringify({ ...input, answerPath })];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = (complaint + text.toString()).slice(-4000);
  });
  let isTooSlow = false;
  const timer = setTimeout(() => {
    isTooSlow = true;
    child.kill('SIGKILL');
  }, limits.seconds * 1000);
  return new Promise(resolve => {
    child.on('close', code => {
      clearTimeout(timer);
      if (code === 0) resolve({ value: JSON.parse(readFileSync(answerPath, 'utf8')) as T });
      else resolve({ failed: isTooSlow ? `not ready within ${limits.seconds} s` : explain(complaint, limits) });
      rmSync(answerPath, { force: true });
    });
  });
}

function explain(complaint: string, limits: ChildLimits): string {
  if (/heap out of memory|Reached heap limit/.test(complaint))
    return `out of memory (heap limit ${limits.heapMegabytes} MB)`;
  // A Map, a Set and a string end long before the memory does.
  const reason = /^.*(?:RangeError|Error): .*$/m.exec(complaint)?.[0];
  return `failed: ${reason ?? complaint.trim().split('\n').at(-1) ?? 'no reason given'}`;
}
