import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePdf } from '../../electron/serve/pdf.ts';
import { type BrowserDoor, serve } from '../../electron/serve.ts';
import { createFakeClient } from './fake-client.ts';

let door: BrowserDoor;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-test-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  door = await serve({ client: createFakeClient(), rendererDir: join(folder, 'renderer') });
});

afterEach(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const post = async (body: string, type = 'application/json') => {
  const { name, value } = door.printDoor.cookie;
  return fetch(`${door.origin}/api/pdf`, {
    method: 'POST',
    headers: { 'content-type': type, origin: door.origin, cookie: `${name}=${value}` },
    body,
  });
};

test('without a Chromium a sentence says what can be done instead', async () => {
  const made = await makePdf(door.printDoor, { batchId: 1 }, () => {}, null);
  expect(made).toMatchObject({ ok: false, error: { message: expect.stringContaining('Save as PDF') } });
});

test.skipIf(process.platform === 'win32')(
  'a program that is no browser ends in a sentence, not in waiting',
  async () => {
    for (const program of ['/bin/false', join(folder, 'nowhere')]) {
      const made = await makePdf(door.printDoor, { batchId: 1 }, () => {}, program);
      expect(made).toMatchObject({ ok: false, error: { message: expect.stringContaining('Nothing was changed') } });
    }
  },
);

test('what is no print job is refused before any browser is started', async () => {
  for (const body of [
    '',
    'x',
    '{}',
    '{"batchId":-1}',
    '{"batchId":1,"url":"http://evil"}',
    '{"batchId":1,"start":0}',
  ]) {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ ok: false, error: { code: 'bad_input' } });
  }
  expect((await post('{"batchId":1}', 'text/plain')).status).toBe(415);
  expect((await fetch(`${door.origin}/api/pdf`, { headers: { cookie: '' } })).status).toBe(403);
});
