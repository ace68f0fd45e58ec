import { cleanCell } from './cell-text.ts';
import type { CompiledSales } from './sale-columns.ts';

export interface SaleItem {
  name: string;
  quantity: number;
  /** Integer minor units for the whole quantity; null when the file does not say. */
  amountMinor: number | null;
}

/** What a row says in money, in minor units: of the row, of its item, of one piece. */
interface RowMoney {
  amount: number | null;
  itemAmount: number | null;
  price: number | null;
}

const LIMIT = { name: 200, items: 100, quantity: 10_000 };

/** Adds the item or items of a row; gives back what the row's item costs, with or without a name. */
export function addItems(columns: CompiledSales, cells: string[], items: SaleItem[], money: RowMoney): number | null {
  const quantity = readQuantity(textOf(columns.quantity, cells));
  const amountMinor = amountOfItem(columns, money, quantity);
  const name = textOf(columns.item, cells);
  if (name !== '') addItem(items, { name, quantity, amountMinor });
  const list = textOf(columns.itemList, cells);
  if (list !== '') for (const item of readItemList(list)) addItem(items, item);
  return amountMinor;
}

function amountOfItem(columns: CompiledSales, money: RowMoney, quantity: number): number | null {
  if (money.itemAmount !== null) return money.itemAmount;
  if (money.price !== null) return Math.round(money.price * quantity);
  return columns.isAmountWhole ? null : money.amount;
}

function addItem(items: SaleItem[], item: SaleItem): void {
  if (items.length >= LIMIT.items) return;
  items.push({ ...item, name: item.name.slice(0, LIMIT.name).toWellFormed() });
}

/** A count or weight; 1 when there is none or it makes no sense. */
function readQuantity(text: string): number {
  if (text === '') return 1;
  const match = /^([-−]?\d+(?:[.,]\d+)?)\s*(?:x|×|kg|g|st|stk|pcs|ea)?\.?$/i.exec(text);
  const quantity = match ? Number(match[1]!.replace('−', '-').replace(',', '.')) : 1;
  return Number.isFinite(quantity) && Math.abs(quantity) <= LIMIT.quantity && quantity !== 0 ? quantity : 1;
}

/** Square's Description: "2 x Latte (Oat, Large), Croissant"; a comma within brackets parts nothing. */
export function readItemList(text: string): SaleItem[] {
  return text
    .split(/,\s+(?![^(]*\))/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
    .map(piece => {
      const counted = /^(\d+(?:\.\d+)?)\s*[x×]\s+(.+)$/.exec(piece);
      return { name: counted?.[2] ?? piece, quantity: counted ? readQuantity(counted[1]!) : 1, amountMinor: null };
    });
}

function textOf(columns: number[], cells: string[]): string {
  return columns.length === 0 ? '' : cleanCell(cells[columns[0]!]);
}
