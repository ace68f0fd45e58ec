import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '../../shared/result.ts';
import { bodyType, refuseBody, sendResult } from './answer.ts';

const defaultLimitBytes = 512 * 1024 * 1024;

const tooLarge = 'This file is larger than 512 MB and was not read. Nothing was changed; split it into smaller files.';

/** The files a browser window handed over, kept in a folder only this user can read until the door closes. */
export interface Uploads {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** POST /api/upload: the raw bytes of one file in (its name in `X-File-Name`, percent-encoded), `Result<{ path }>` out. */
export async function createUploads(limitBytes = defaultLimitBytes): Promise<Uploads> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-'));
  return {
    async answer(request, response) {
      if (bodyType(request) !== 'application/octet-stream') {
        refuseBody(request, response, 415, 'bad_input', 'A file has to be sent as plain bytes. Nothing was changed.');
        return;
      }
      if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
        refuseBody(request, response, 413, 'bad_input', tooLarge);
        return;
      }
      const place = join(folder, randomUUID());
      try {
        await mkdir(place, { mode: 0o700 });
        const path = join(place, sanitiseFileName(request.headers['x-file-name']));
        if (await writeBody(request, path, limitBytes)) return sendResult(response, 200, ok({ path }));
        await rm(place, { recursive: true, force: true });
        refuseBody(request, response, 413, 'bad_input', tooLarge);
      } catch (error) {
        await rm(place, { recursive: true, force: true });
        refuseFailed(request, response, error);
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Writes the body to a new file; false as soon as it is longer than the limit. */
async function writeBody(request: IncomingMessage, path: string, limitBytes: number): Promise<boolean> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    // Left open on an early return, so that the refusal can still be answered.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += (chunk as Buffer).length;
      if (size > limitBytes) return false;
      await file.writeFile(chunk as Buffer);
    }
    return true;
  } finally {
    await file.close();
  }
}

function refuseFailed(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  const isDiskFull = (error as NodeJS.ErrnoException).code === 'ENOSPC';
  if (isDiskFull) {
    refuseBody(request, response, 507, 'disk_full', 'The disk is full, so the file was not read. Nothing was changed.');
  } else {
    refuseBody(
      request,
      response,
      500,
      'file_unreadable',
      'The file could not be read. Nothing was changed; try again.',
    );
  }
}

/** The name the person knows the file by, reduced to what no file system takes for anything else. */
function sanitiseFileName(header: string | string[] | undefined): string {
  let name = typeof header === 'string' ? header : '';
  try {
    name = decodeURIComponent(name);
  } catch {
    // A name that is not percent-encoded is taken as it is.
  }
  const last = name.split(/[/\\]/).at(-1)!;
  const plain = last
    .normalize('NFC')
    .replace(/[\p{C}<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return shorten(plain) || 'file';
}

/** At most 100 characters, keeping the ending. */
function shorten(name: string): string {
  const letters = [...name];
  return letters.length <= 100 ? name : [...letters.slice(0, 80), ...letters.slice(-20)].join('');
}
