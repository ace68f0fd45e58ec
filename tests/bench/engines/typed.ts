import { fold } from '../../../shared/fold.ts';
import { looksLikePhone, phoneDigits } from '../../../shared/phone.ts';

/** What the other engines are asked: folded like their texts, and digits without the blanks between them. */
export const asTyped = (text: string): string => (looksLikePhone(text) ? phoneDigits(text) : fold(text));
