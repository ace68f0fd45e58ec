import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Build, buildIfStale, isStale } from '../../../electron/launch/build.ts';

const build: Build = { sources: ['renderer', 'absent'], made: 'out/index.html', command: ['make.mjs'] };
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'regulars-test-'));
  await mkdir(join(root, 'renderer/screens'), { recursive: true });
  await mkdir(join(root, 'out'));
  await writeFile(join(root, 'renderer/screens/counter.tsx'), '');
  await writeFile(join(root, 'out/index.html'), '');
  for (const path of ['renderer/screens/counter.tsx', 'renderer/screens', 'renderer']) await changedAt(path, 1000);
  await changedAt('out/index.html', 2000);
});

afterEach(() => rm(root, { recursive: true }));

const changedAt = (path: string, seconds: number) => utimes(join(root, path), seconds, seconds);

test('a build newer than every source is kept, without a word', () => {
  const said: string[] = [];
  expect(isStale(root, build)).toBe(false);
  expect(buildIfStale(root, build, line => said.push(line))).toBe(true);
  expect(said).toEqual([]);
});

test('a build is stale when it is missing, or a source deep down changed or went', async () => {
  await changedAt('renderer/screens/counter.tsx', 3000);
  expect(isStale(root, build)).toBe(true);
  await rm(join(root, 'renderer/screens/counter.tsx'));
  expect(isStale(root, build)).toBe(true);
  await changedAt('renderer/screens', 1000);
  expect(isStale(root, build)).toBe(false);
  await rm(join(root, 'out/index.html'));
  expect(isStale(root, build)).toBe(true);
});

test('a stale build is made again, said in one line, and a failure is told', async () => {
  const said: string[] = [];
  await writeFile(join(root, 'make.mjs'), '');
  await rm(join(root, 'out/index.html'));
  expect(buildIfStale(root, build, line => said.push(line))).toBe(true);
  expect(said).toHaveLength(1);
  await writeFile(join(root, 'make.mjs'), 'process.exitCode = 1');
  expect(buildIfStale(root, build, line => said.push(line))).toBe(false);
});
