import type { Colleague } from '../../shared/contract/staff.ts';
import { formatMoney } from '../../shared/money.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import type { Read, Write, WriteContext } from '../engine/context.ts';
import { changesPowers, requireOwner } from './powers.ts';
import { getColleague, listStaff } from './queries.ts';

type Named = Omit<Colleague, 'id'>;

const OWNERS_DO = 'changes roles and allowances';

const list: Read<'staff.list'> = ({ book }) => ({ staff: listStaff(book) });

const add: Write<'staff.add'> = (context, { name, role = 'staff', allowanceMinor = null }) => {
  const { book, note, nowMs, staffId } = context;
  refuseSameName(book, name);
  const joined = { name, isActive: true, role, allowanceMinor };
  if (changesPowers(null, joined)) requireOwner(book, staffId, OWNERS_DO);
  const { lastInsertRowid } = book
    .prepare('INSERT INTO staff (name, created_at_ms, role, allowance_minor) VALUES (?, ?, ?, ?)')
    .run(name, nowMs, role, allowanceMinor);
  note({
    sentence: [
      `${name} joined the team${role === 'owner' ? ' as an owner' : ''}`,
      ...allowanceWords(context, { ...joined, allowanceMinor: null }, joined),
    ].join(', '),
  });
  return { id: Number(lastInsertRowid) };
};

const update: Write<'staff.update'> = (context, { id, ...given }) => {
  const { book, note } = context;
  const before = getColleague(book, id);
  if (!before) throw new Refusal('not_found', 'That colleague is not in the book.', 'id');
  const after: Named = {
    name: given.name ?? before.name,
    isActive: given.isActive ?? before.isActive,
    role: given.role ?? before.role,
    allowanceMinor: given.allowanceMinor === undefined ? before.allowanceMinor : given.allowanceMinor,
  };
  if (after.name.toLowerCase() !== before.name.toLowerCase()) refuseSameName(book, after.name);
  refusePowers(context, before, after);
  book
    .prepare('UPDATE staff SET name = ?, is_active = ?, role = ?, allowance_minor = ? WHERE id = ?')
    .run(after.name, Number(after.isActive), after.role, after.allowanceMinor, id);
  note({ sentence: changeInWords(context, before, after) });
  return {};
};

function refuseSameName(book: ReadBook, name: string): void {
  if (listStaff(book).some(colleague => colleague.isActive && colleague.name.toLowerCase() === name.toLowerCase()))
    throw new Refusal('duplicate', `There is a ${name} already. Add an initial to tell them apart.`, 'name');
}

/** Nobody gives themselves more than an owner gave them, and the shop is not left without an owner. */
function refusePowers({ book, staffId }: WriteContext, before: Colleague, after: Named): void {
  if (changesPowers(before, after)) requireOwner(book, staffId, OWNERS_DO);
  const decided = before.isActive && before.role === 'owner';
  const decides = after.isActive && after.role === 'owner';
  const others = listStaff(book).some(other => other.id !== before.id && other.isActive && other.role === 'owner');
  if (decided && !decides && !others)
    throw new Refusal(
      'conflict',
      `${before.name} is the only owner. Make somebody else an owner first; nothing was changed.`,
      after.isActive ? 'role' : 'isActive',
    );
}

function changeInWords(context: WriteContext, before: Colleague, after: Named): string {
  const changes = [
    ...(after.name === before.name ? [] : [`is ${after.name} now`]),
    ...(after.isActive === before.isActive ? [] : [after.isActive ? 'is back in the team' : 'left the team']),
    ...(after.role === before.role ? [] : [after.role === 'owner' ? 'is an owner now' : 'is no owner any more']),
    ...allowanceWords(context, before, after),
  ];
  return `${before.name} ${changes.length > 0 ? changes.join(', ') : 'changed'}`;
}

function allowanceWords({ settings }: WriteContext, before: Named, after: Named): string[] {
  if (after.allowanceMinor === before.allowanceMinor) return [];
  if (after.allowanceMinor === null) return ['may give what everyone may'];
  return [
    `may give ${formatMoney(after.allowanceMinor, settings.currency, settings.locale)} on a complaint without asking`,
  ];
}

export const staffMethods = { 'staff.list': list, 'staff.add': add, 'staff.update': update };
