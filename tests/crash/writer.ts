import { writeFileSync, writeSync } from 'node:fs';
import { startEngine } from '../../electron/engine/client.ts';

/**
 * Writes to a book without end, as a busy counter and an import would, and says on standard output what was acknowledged, a
 * line each, once it was. Started by kill.ts, which ends it. Arguments: the book, a seed, a folder for the files it imports.
 */
const [bookPath = '', seedText = '1', folder = ''] = process.argv.slice(2);
const IMPORT_ROWS = 150;

/** mulberry32 (Tommy Ettinger): the same numbers for the same seed. */
let state = Number(seedText) >>> 0;
function random(below: number): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
}

/** A word that nobody else in the book has: letters only, so that it is a name. */
let made = 0;
const letters = (number: number): string => [...String(number)].map(digit => 'bcdfghjklm'[Number(digit)]).join('');
const newName = () => `Q${letters(Number(seedText))}x${letters(made++)}`;

const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

const opened = await startEngine({ bookPath, workerUrl: new URL('../../electron/engine/worker.ts', import.meta.url) });
if (!opened.ok) throw new Error(opened.error.message);
const client = opened.value;
say({ ready: true });

const people: number[] = [];
const actions: { actionId: number; name: string | null }[] = [];
const anyone = () => people[random(people.length)]!;

async function write(method: string, input: object, name: string | null = null): Promise<void> {
  const result = await client.call(method, input);
  if (!result.ok) return;
  const { actionId, id } = result.value as { actionId: number; id?: number };
  if (method === 'customers.create') people.push(id!);
  actions.push({ actionId, name });
  say({ actionId, method, ...(name === null ? {} : { name }), ...input });
}

async function importFile(): Promise<void> {
  const path = `${folder}/${newName()}.csv`;
  const names = Array.from({ length: IMPORT_ROWS }, newName);
  writeFileSync(
    path,
    `First Name,Last Name,Email\n${names.map(name => `${name},Imported,${name}@example.org`).join('\n')}\n`,
  );
  const result = await client.call('transfer.run', { path });
  if (result.ok)
    say({
      actionId: (result.value as { actionId: number }).actionId,
      method: 'transfer.run',
      imported: names.length,
      name: names.at(-1),
    });
}

async function oneThing(): Promise<void> {
  const which = people.length < 3 ? 0 : random(100);
  const name = newName();
  const given = {
    givenName: name,
    familyName: 'Killed',
    companions: [{ name: 'Biscuit' }],
    phones: [`031 ${1_000_000 + random(9_000_000)}`],
  };
  if (which < 30) return write('customers.create', given, name);
  if (which < 60)
    return write('visits.record', {
      customerId: anyone(),
      amountMinor: random(5000),
      items: [{ name: 'Rye' }, { name: 'Brioche' }],
    });
  if (which < 70) return write('customers.update', { id: anyone(), note: name, tags: [name] });
  if (which < 80) return write('preferences.add', { customerId: anyone(), kind: 'likes', text: name });
  if (which < 90) return write('actions.undo', { actionId: actions[random(actions.length)]?.actionId ?? 1 });
  return importFile();
}

for (;;) await (random(4) === 0 ? Promise.all([oneThing(), oneThing(), oneThing()]) : oneThing());
