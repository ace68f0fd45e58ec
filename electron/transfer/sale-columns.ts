import { columnsByField, type Mapping, type SaleField } from './mapping.ts';

/** A mapping of a sales file made ready for reading many rows: the columns of each field. */
export interface CompiledSales extends Record<SaleField, number[]> {
  /** The amount is the whole sale's, because the items have amounts of their own; else each row adds its amount. */
  isAmountWhole: boolean;
}

const NONE: number[] = [];

/** Prepares a mapping for SaleReader. */
export function compileSales(mapping: Mapping): CompiledSales {
  const columns = columnsByField(mapping);
  const of = (field: SaleField) => columns.get(field) ?? NONE;
  return {
    customer: of('customer'),
    customerId: of('customerId'),
    customerName: of('customerName'),
    customerEmail: of('customerEmail'),
    customerPhone: of('customerPhone'),
    date: of('date'),
    time: of('time'),
    timeZone: of('timeZone'),
    amount: of('amount'),
    refunded: of('refunded'),
    item: of('item'),
    itemList: of('itemList'),
    quantity: of('quantity'),
    itemPrice: of('itemPrice'),
    itemAmount: of('itemAmount'),
    saleId: of('saleId'),
    note: of('note'),
    eventType: of('eventType'),
    status: of('status'),
    cancelledAt: of('cancelledAt'),
    currency: of('currency'),
    isAmountWhole: of('amount').length > 0 && (of('itemAmount').length > 0 || of('itemPrice').length > 0),
  };
}
