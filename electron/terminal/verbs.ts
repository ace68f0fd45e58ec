import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Caller } from '../../shared/events.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import type { EngineClient } from '../engine/client.ts';
import { describeMethods, methodSchemas } from './describe.ts';

export interface Command {
  client: EngineClient;
  rest: string[];
  values: {
    as?: string | undefined;
    map?: string[] | undefined;
    'date-order'?: string | undefined;
    preview?: boolean | undefined;
    seed?: string | undefined;
    regulars?: string | undefined;
    pdf?: string | undefined;
    start?: string | undefined;
    labels?: string | undefined;
    week?: string | undefined;
  };
  caller: Caller;
  misused(message: string): never;
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** Prints what came back and gives the exit code: the value on standard output, or the error on standard error. */
export function finish(result: Result<unknown>): number {
  if (result.ok) {
    print(result.value);
    return 0;
  }
  process.stderr.write(`${JSON.stringify(result.error)}\n`);
  return 1;
}

export async function call({ client, rest, caller, misused }: Command): Promise<number> {
  const [method, json = '{}'] = rest;
  if (method === undefined || rest.length > 2) return misused('call takes a method and its input as JSON.');
  const input = parseJson(json);
  if (input === undefined) return misused('The input is not JSON.');
  return finish(await client.call(method, input, caller));
}

/** A line longer than this is refused unread, so that a wrong file cannot fill the memory. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Reads requests a line each and answers in order, each before the next is read. */
export async function batch({ client, caller }: Command): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const result = await answer(client, line, caller);
    if (!process.stdout.write(`${JSON.stringify(result)}\n`))
      await new Promise(drained => process.stdout.once('drain', () => drained(null)));
  }
  return 0;
}

async function answer(client: EngineClient, line: string, caller: Caller): Promise<Result<unknown>> {
  if (line.length > LONGEST_LINE) return failure('bad_input', 'That line is too long.');
  const request = parseJson(line);
  if (typeof request !== 'object' || request === null || !('method' in request) || typeof request.method !== 'string') {
    return failure('bad_input', 'Each line is JSON such as {"method":"book.info","input":{}}.');
  }
  return client.call(request.method, 'input' in request ? request.input : {}, caller);
}

export async function importFile(command: Command): Promise<number> {
  const { client, rest, values, caller, misused } = command;
  const [file] = rest;
  if (file === undefined || rest.length > 1) return misused('import takes one file.');
  const path = resolve(file);
  const mapped =
    values.map === undefined ? ok(null) : await completeMapping(command, path, readMapping(values.map, misused));
  if (!mapped.ok) return finish(mapped);
  const input = {
    path,
    fileName: basename(file),
    ...(values.as === undefined ? {} : { as: values.as }),
    ...(mapped.value === null ? {} : mapped.value),
    ...(values['date-order'] === undefined ? {} : { dateOrder: values['date-order'] }),
  };
  const stop = client.on(event => {
    if (event.type === 'progress' && process.stderr.isTTY)
      process.stderr.write(`\r${event.message} ${event.done} / ${event.total}   `);
  });
  const onInterrupt = () => void client.call('transfer.cancel', {});
  process.once('SIGINT', onInterrupt);
  try {
    return finish(await client.call(values.preview ? 'transfer.preview' : 'transfer.run', input, caller));
  } finally {
    process.off('SIGINT', onInterrupt);
    stop();
  }
}

type Inspected = MethodOutput<'transfer.inspect'>;

/** What --map says goes on top of what was recognised or guessed: a field that it names is taken from no other column. */
async function completeMapping(
  { client, values, caller }: Command,
  path: string,
  given: Record<string, string>,
): Promise<Result<{ as: string; mapping: Record<string, string> }>> {
  const asked = await client.call(
    'transfer.inspect',
    { path, mapping: given, ...(values.as === undefined ? {} : { as: values.as }) },
    caller,
  );
  if (!asked.ok) return asked;
  const { kind } = asked.value as Inspected;
  const guessed = await client.call('transfer.inspect', { path, as: kind }, caller);
  if (!guessed.ok) return guessed;
  const fields = new Set(Object.values(given));
  const mapping: Record<string, string> = {};
  for (const { name, field } of (guessed.value as Inspected).columns)
    if (field !== null && !fields.has(field)) mapping[name] = field;
  return ok({ as: kind, mapping: { ...mapping, ...given } });
}

function readMapping(pairs: string[], misused: (message: string) => never): Record<string, string> {
  const mapping: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    if (at < 1) return misused(`--map takes COLUMN=field, not “${pair}”.`);
    mapping[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return mapping;
}

export async function demo({ client, values, caller }: Command): Promise<number> {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const input = { seed: number(values.seed), regulars: number(values.regulars) };
  return finish(await client.call('book.fillDemo', input, caller));
}

export function listMethods(asJson: boolean): number {
  process.stdout.write(asJson ? `${JSON.stringify(methodSchemas(), null, 2)}\n` : describeMethods());
  return 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
