import { Refusal } from '../../shared/result.ts';
import type { Read, Report, Write } from '../engine/context.ts';

const notYet = (): never => {
  throw new Refusal('unknown_method', 'Programmes are not there yet; nothing was saved.');
};
const add: Write<'programmes.add'> = notYet;
const update: Write<'programmes.update'> = notYet;
const list: Read<'programmes.list'> = notYet;
const give: Write<'programmes.give'> = notYet;
const results: Report<'programmes.results'> = notYet;
const threads: Report<'programmes.threads'> = notYet;
const addJar: Write<'jars.add'> = notYet;
const updateJar: Write<'jars.update'> = notYet;
const listJars: Read<'jars.list'> = notYet;

export const programmeMethods = {
  'programmes.add': add,
  'programmes.update': update,
  'programmes.list': list,
  'programmes.give': give,
  'programmes.results': results,
  'programmes.threads': threads,
  'jars.add': addJar,
  'jars.update': updateJar,
  'jars.list': listJars,
};
