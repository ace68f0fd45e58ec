import { splitFullName } from '../../../shared/names.ts';
import { looksLikePhone, phoneDigits } from '../../../shared/phone.ts';

/** What the search box's text says about a person who is not in the book. */
export interface TypedPerson {
  givenName: string;
  familyName: string;
  phone: string;
  email: string;
}

const shortestPhone = 5;
const nobody: TypedPerson = { givenName: '', familyName: '', phone: '', email: '' };

/** A number is a phone, something with @ an e-mail, the rest a name; "Anna Berg 070 123 0958" is both. */
export function readTyped(text: string): TypedPerson {
  const typed = text.trim();
  if (looksLikePhone(typed)) return { ...nobody, phone: typed };
  const email = /\S+@\S*/.exec(typed)?.[0] ?? '';
  const rest = typed.replace(email, '').trim();
  const phone = /[+(\d][\d\s()./-]*$/.exec(rest)?.[0].trim() ?? '';
  const hasPhone = phoneDigits(phone).length >= shortestPhone;
  const name = splitFullName(hasPhone ? rest.slice(0, rest.length - phone.length) : rest);
  return {
    givenName: name.givenName ?? '',
    familyName: name.familyName ?? '',
    phone: hasPhone ? phone : '',
    email,
  };
}
