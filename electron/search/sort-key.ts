import { fold } from '../../shared/fold.ts';
import { type NameFields, sortName } from '../../shared/names.ts';

/** The name someone stands under in a list, folded; the nameless stand under their e-mail address or phone number. */
export const sortKeyOf = (
  person: NameFields & {
    phones: readonly string[];
    emails: readonly string[];
    language?: string | null | undefined;
  },
): string => fold(sortName({ ...person, email: person.emails[0] ?? person.phones[0] }, person.language ?? undefined));
