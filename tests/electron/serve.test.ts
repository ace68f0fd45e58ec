import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callLimitBytes } from '../../electron/serve/call.ts';
import { type BrowserDoor, serve } from '../../electron/serve.ts';
import { failure } from '../../shared/result.ts';
import { createFakeClient, type FakeClient } from './fake-client.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

let door: BrowserDoor;
let client: FakeClient;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-test-'));
  const rendererDir = join(folder, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Regulars</title>');
  await writeFile(join(rendererDir, 'assets', 'main-Ab3_x-9Z.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'the shop book');
  client = createFakeClient();
  door = await serve({ client, rendererDir, heartbeatMs: 20, uploadLimitBytes: 1000 });
});

afterEach(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

/** A request exactly as written: unlike fetch it may lie about its host and leave a path as it is. */
function ask(asked: Asked = {}): Promise<Answer> {
  const { port } = new URL(door.origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, method: asked.method ?? 'GET', path: asked.path ?? '/', headers: asked.headers ?? {} },
      response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', chunk => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      },
    );
    request.on('error', reject);
    request.end(asked.body);
  });
}

async function signIn(address = door.url): Promise<string> {
  const { pathname, search } = new URL(address);
  const answer = await ask({ path: pathname + search });
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function call(cookie: string, message: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return ask({
    method: 'POST',
    path: '/api/call',
    headers: { 'content-type': 'application/json', origin: door.origin, cookie, ...headers },
    body: typeof message === 'string' ? message : JSON.stringify(message),
  });
}

describe('the first address', () => {
  test('gives the cookie once and takes the token out of the address', async () => {
    const { search } = new URL(door.url);
    const first = await ask({ path: `/${search}` });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/^regulars_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await ask({ path: `/${search}` });
    expect(second.status).toBe(403);
    expect(second.text).toContain('its address works once. Go on in the window that opened it first');
    expect(second.text).toContain('start it again and use the new address');
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('reloaded in the window that has the cookie leads to the app', async () => {
    const cookie = await signIn();
    const { search } = new URL(door.url);
    expect((await ask({ path: `/${search}`, headers: { cookie } })).status).toBe(303);
    const page = await ask({ headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Regulars</title>');
  });

  test('with a wrong token or an empty one is refused', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), 'é']) {
      expect((await ask({ path: `/?token=${encodeURIComponent(token)}` })).status).toBe(403);
    }
    expect((await signIn()).length).toBeGreaterThan(40);
  });

  test('can be made anew for another window, which ends the one before', async () => {
    const newer = door.newUrl();
    expect(await signIn(door.url)).toBe('');
    expect(await signIn(newer)).not.toBe('');
  });
});

describe('strangers', () => {
  test('a foreign host name pointed at this machine is refused, cookie or not', async () => {
    const cookie = await signIn();
    const { port } = new URL(door.origin);
    for (const host of ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1']) {
      expect((await ask({ headers: { host, cookie } })).status).toBe(403);
    }
    const { search } = new URL(door.url);
    expect(
      (await ask({ path: `/${search}`, headers: { host: 'evil.example' } })).headers['set-cookie'],
    ).toBeUndefined();
  });

  test('a call from another web page is refused with a sentence and never reaches the engine', async () => {
    const cookie = await signIn();
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', door.origin.replace('http', 'https')]) {
      const answer = await call(cookie, { method: 'book.info', input: {} }, { origin });
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    }
    expect((await ask({ headers: { cookie, 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect(client.calls).toEqual([]);
  });

  test('without the cookie nothing is given, neither pages nor calls nor events', async () => {
    for (const path of ['/', '/assets/main-Ab3_x-9Z.js', '/api/events', '/nowhere']) {
      expect((await ask({ path })).status).toBe(403);
    }
    expect((await call('', { method: 'book.info', input: {} })).status).toBe(403);
    expect((await call('regulars_1=x; other=y', { method: 'book.info', input: {} })).status).toBe(403);
    expect(client.calls).toEqual([]);
  });
});

describe('calls', () => {
  test('carry method, input and caller to the engine and its Result back', async () => {
    const cookie = await signIn();
    client.answer = () => failure('not_found', 'There is no such customer.', 'id');
    const answer = await call(cookie, { method: 'customers.get', input: { id: 7 }, caller: { staffId: 3 } });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      ok: false,
      error: { code: 'not_found', message: 'There is no such customer.', field: 'id' },
    });
    expect(client.calls).toEqual([{ method: 'customers.get', input: { id: 7 }, caller: { staffId: 3 } }]);
  });

  test('leave the line open for minutes, so that the first key after a quiet moment finds it', async () => {
    const answer = await call(await signIn(), { method: 'customers.search', input: { text: 'm' } });
    const seconds = Number(/timeout=(\d+)/.exec(String(answer.headers['keep-alive']))?.[1]);
    expect(seconds).toBeGreaterThanOrEqual(300);
  });

  test('that are not JSON by their content type are refused', async () => {
    const cookie = await signIn();
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
    ]) {
      const answer = await call(cookie, { method: 'book.info', input: {} }, { 'content-type': type });
      expect(answer.status).toBe(415);
      expect(JSON.parse(answer.text).error.code).toBe('bad_input');
    }
    expect(
      (await call(cookie, { method: 'book.info' }, { 'content-type': 'Application/JSON; charset=utf-8' })).status,
    ).toBe(200);
  });

  test('that are not an envelope are refused before the engine hears of them', async () => {
    const cookie = await signIn();
    const wrong = [
      '',
      '{',
      'null',
      '[]',
      '{"method":7}',
      '{"method":"a","extra":1}',
      '{"method":"a","caller":{"staffId":"1"}}',
    ];
    for (const message of wrong) {
      const answer = await call(cookie, message);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text).error.code).toBe('bad_input');
    }
    expect(client.calls).toEqual([]);
  });

  test('longer than the limit get a sentence, whether they announce their length or not', async () => {
    const cookie = await signIn();
    const message = JSON.stringify({ method: 'customers.create', input: { givenName: 'x'.repeat(10 * 1024 * 1024) } });
    const announced = await call(cookie, message);
    const streamed = await call(cookie, message, { 'transfer-encoding': 'chunked' });
    for (const answer of [announced, streamed]) {
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.text).error).toMatchObject({
        code: 'bad_input',
        message: expect.stringContaining('Nothing was saved'),
      });
    }
    expect(client.calls).toEqual([]);
    expect((await call(cookie, { method: 'a', input: 'x'.repeat(callLimitBytes - 100) })).status).toBe(200);
  });

  test('made with the wrong verb are told which one to use', async () => {
    const cookie = await signIn();
    const answer = await ask({ path: '/api/call', headers: { cookie } });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('POST');
    expect((await ask({ method: 'DELETE', headers: { cookie } })).status).toBe(405);
  });
});

describe('pages', () => {
  test('are sent with their type, the page policy and a lasting cache only for hashed names', async () => {
    const cookie = await signIn();
    const page = await ask({ headers: { cookie } });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    const script = await ask({ path: '/assets/main-Ab3_x-9Z.js', headers: { cookie } });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    const head = await ask({ method: 'HEAD', headers: { cookie } });
    expect([head.status, head.text]).toEqual([200, '']);
  });

  test('outside the folder cannot be reached however the path is written', async () => {
    const cookie = await signIn();
    const paths = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%252e%252e%252fsecret.txt',
      '/..%c0%afsecret.txt',
      '/index.html%00.txt',
      '//secret.txt',
      '/assets',
      '/nowhere',
      '/%',
      `${folder}/secret.txt`,
      'http://evil.example/index.html',
      '//evil.example/index.html',
      '/\\evil.example/index.html',
    ];
    for (const path of paths) {
      const answer = await ask({ path, headers: { cookie } });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain('shop book');
    }
  });
});

describe('events', () => {
  test('are delivered to an open window as they happen, with a heartbeat in between', async () => {
    const cookie = await signIn();
    const { port } = new URL(door.origin);
    const socket = connect(Number(port), '127.0.0.1');
    let heard = '';
    const hears = (text: string) =>
      new Promise<void>(resolve => {
        const listen = (chunk: Buffer) => {
          heard += chunk;
          if (heard.includes(text)) resolve();
        };
        socket.on('data', listen);
      });
    const opened = hears('retry: 1000');
    socket.write(`GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`);
    await opened;
    expect(heard).toContain('text/event-stream');
    expect(door.windowCount()).toBe(1);
    const changed = hears('"actionId":4');
    client.push({ type: 'changed', nouns: ['customers'], ids: [9], actionId: 4 });
    await changed;
    expect(heard).toContain('data: {"type":"changed","nouns":["customers"],"ids":[9],"actionId":4}\n\n');
    await hears(': still here');
    socket.destroy();
    await expect.poll(() => door.windowCount()).toBe(0);
  });
});

describe('uploads', () => {
  const upload = (cookie: string, body: Buffer | string, headers: Record<string, string> = {}) =>
    ask({
      method: 'POST',
      path: '/api/upload',
      headers: { 'content-type': 'application/octet-stream', origin: door.origin, cookie, ...headers },
      body,
    });

  test('are kept byte for byte under a private path and removed when the door closes', async () => {
    const cookie = await signIn();
    const bytes = Buffer.from([0, 255, 10, 13, 200]);
    const answer = await upload(cookie, bytes, { 'x-file-name': encodeURIComponent('Kunden März.csv') });
    const { path } = JSON.parse(answer.text).value;
    expect(basename(path)).toBe('Kunden März.csv');
    expect(await readFile(path)).toEqual(bytes);
    const again = await upload(cookie, bytes, { 'x-file-name': encodeURIComponent('Kunden März.csv') });
    expect(JSON.parse(again.text).value.path).not.toBe(path);
    await door.close();
    expect(existsSync(path)).toBe(false);
  });

  test('cannot choose where they land by their name', async () => {
    const cookie = await signIn();
    const names = [
      '../../secret.txt',
      '..',
      '.',
      '/etc/passwd',
      'C:\\x\\y.csv',
      'a\u0000b.csv',
      '',
      '%',
      'x'.repeat(400),
    ];
    const places = new Set<string>();
    for (const name of names) {
      const { path } = JSON.parse((await upload(cookie, 'x', { 'x-file-name': encodeURIComponent(name) })).text).value;
      expect(basename(path)).not.toMatch(/^\.+$/);
      expect(basename(path).length).toBeLessThanOrEqual(100);
      places.add(join(path, '..', '..'));
    }
    expect(places.size).toBe(1);
    expect(await readFile(join(folder, 'secret.txt'), 'utf8')).toBe('the shop book');
  });

  test('larger than the limit are refused with a sentence and leave nothing behind', async () => {
    const cookie = await signIn();
    const kept = JSON.parse((await upload(cookie, 'x')).text).value.path;
    for (const headers of [{}, { 'transfer-encoding': 'chunked' }]) {
      const answer = await upload(cookie, Buffer.alloc(300_000), headers);
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.text).error.message).toContain('larger than');
    }
    expect(await readdir(join(kept, '..', '..'))).toHaveLength(1);
  });

  test('of the wrong type or from a stranger are refused', async () => {
    const cookie = await signIn();
    expect((await upload(cookie, 'x', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await upload('', 'x')).status).toBe(403);
    expect((await upload(cookie, 'x', { origin: 'https://evil.example' })).status).toBe(403);
  });
});

test('a closed door answers no one and a taken port is reported by its code', async () => {
  const { port } = new URL(door.origin);
  await expect(serve({ client, rendererDir: folder, port: Number(port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await door.close();
  await expect(ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(client.isClosed).toBe(false);
});
