import { CARD_DESIGNS } from '../../shared/card-designs.ts';
import { Refusal } from '../../shared/result.ts';
import { stockProblem } from '../../shared/stocks.ts';
import type { Read, Write } from '../engine/context.ts';
import { batchOnStock, deleteStock, getStock, insertStock, listStocks, writeOffset } from './stocks.ts';

const list: Read<'stocks.list'> = ({ book }) => ({ stocks: listStocks(book), designs: [...CARD_DESIGNS] });

const add: Write<'stocks.add'> = ({ book, note }, { name, pitchXMm, pitchYMm, ...given }) => {
  if (listStocks(book).some(stock => stock.name.toLowerCase() === name.toLowerCase()))
    throw new Refusal(
      'duplicate',
      `There is a stock called “${name}” already. Give this one another name; nothing was saved.`,
      'name',
    );
  // Labels that touch have the pitch of their size.
  const geometry = { ...given, pitchXMm: pitchXMm ?? given.widthMm, pitchYMm: pitchYMm ?? given.heightMm };
  const problem = stockProblem(geometry);
  if (problem) throw new Refusal('bad_input', problem.message, problem.field);
  const added = insertStock(book, name, geometry);
  note({ sentence: `Stock “${name}” added` });
  return added;
};

const setOffset: Write<'stocks.setOffset'> = ({ book, note }, { stock: id, offsetXMm, offsetYMm }) => {
  const stock = getStock(book, id);
  writeOffset(book, stock.id, offsetXMm, offsetYMm);
  note({ sentence: `${stock.name}: printed ${offsetXMm} mm to the right and ${offsetYMm} mm down` });
  return {};
};

const remove: Write<'stocks.remove'> = ({ book, note }, { stock: id }) => {
  const stock = getStock(book, id);
  if (!stock.isOwn)
    throw new Refusal('conflict', `“${stock.name}” is built in and stays. Nothing was changed.`, 'stock');
  const batch = batchOnStock(book, stock.id);
  if (batch !== null)
    throw new Refusal(
      'conflict',
      `The cards “${batch}” are on “${stock.name}”, so it stays. Nothing was changed.`,
      'stock',
    );
  deleteStock(book, stock.id);
  note({ sentence: `Stock “${stock.name}” removed` });
  return {};
};

export const stockMethods = {
  'stocks.list': list,
  'stocks.add': add,
  'stocks.setOffset': setOffset,
  'stocks.remove': remove,
};
