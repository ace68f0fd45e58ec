import type { GroupFilter } from '../../shared/contract/groups.ts';
import type { Context } from '../engine/context.ts';
import { getColleague } from '../staff/queries.ts';
import { sentenceOf } from './sentence.ts';

/** The filter in the words of the shop. */
export const sayFilter = ({ book, settings }: Pick<Context, 'book' | 'settings'>, filter: GroupFilter): string =>
  sentenceOf(filter, {
    ...settings,
    staffName: staffId => getColleague(book, staffId)?.name ?? 'somebody who is not in the book',
  });
