import { words } from '../../shared/fold.ts';
import { looksLikePhone } from '../../shared/phone.ts';
import { readSlipCode } from '../../shared/slip-code.ts';
import type { ReadBook } from '../book/handles.ts';
import { isAllergyWord, listAllergic, listAllergicWho } from './allergies.ts';
import { digitsBesideName, findDigits } from './digits.ts';
import { vocabularyOf } from './index-state.ts';
import { cardKey, emailKey, keyHash } from './keys.ts';
import { nearness } from './nearness.ts';
import { type How, type Question, QuestionWriter } from './query.ts';

export interface Found {
  customerId: number;
  how: How;
  /** The code of their slip, when that is what was typed or scanned. */
  slipCode?: string;
}

const ALL_DIGITS = /^\d+$/;
/** More words than this are not typed at a counter; the rest is left out. */
const MOST_WORDS = 8;
/** With no more than these found by whole words, a word may have been wrong altogether. */
const FEW = 3;
/** Who meets more words than this is who was meant. */
const MOST_WIDE = 3;
/** Of the domain of an e-mail only its first word can be found. */
const REST_OF_DOMAIN = /(@[^\s.]*)\.\S*/g;
/** Of those who have the digits typed beside a name so many are asked about: with four digits it is everybody. */
const MOST_WITH_DIGITS = 150;
/** So many of those found with slips, or with a word left out, are compared by name. */
const MOST_COMPARED = 60;

/**
 * The customers that what was typed speaks of, best first, at most `limit`: names in full, beginnings of names, anything that begins so,
 * nicknames, words joined or split, a part inside a name, one typo, then two, and last with a word left out. Within each, in the order
 * of the index: how often and how recently they come.
 */
export function findCustomers(book: ReadBook, text: string, limit: number): Found[] {
  const search = new Search(book, limit);
  const slip = slipTyped(book, text);
  if (slip) search.take([slip.customer_id], 'exact');
  search.take(holdersOfCard(book, text), 'exact');
  if (text.includes('@')) search.take(holdersOfEmail(book, text), 'exact');
  if (looksLikePhone(text)) search.take(findDigits(book, text, limit), 'digits');
  const typed = words(text.replace(REST_OF_DOMAIN, '$1')).slice(0, MOST_WORDS);
  if (typed.length > 0) search.askAll(typed, digitsBesideName(text));
  return [...search.found].map(([customerId, how]) =>
    customerId === slip?.customer_id ? { customerId, how, slipCode: slip.code } : { customerId, how },
  );
}

/** The slip whose code was typed in full. Its check character tells nearly always beforehand that there is none to look for. */
function slipTyped(book: ReadBook, text: string): { customer_id: number; code: string } | undefined {
  const code = readSlipCode(text);
  if (code === null) return undefined;
  return book
    .prepare<[string], { customer_id: number; code: string }>('SELECT customer_id, code FROM slips WHERE code = ?')
    .get(code);
}

/** Whoever holds the card that was scanned or typed in full; a short code is a part of many phone numbers. */
const holdersOfCard = (book: ReadBook, text: string): number[] =>
  holdersOf(book, 'card_code', cardKey(text), code => cardKey(code) === cardKey(text));

/** Whoever has the e-mail address that was typed in full: its parts alone, “de” of all, begin many a name. */
const holdersOfEmail = (book: ReadBook, text: string): number[] =>
  holdersOf(book, 'emails_json', emailKey(text), json =>
    (JSON.parse(json) as string[]).some(email => emailKey(email) === emailKey(text)),
  );

/** Whose card, or a former card that became theirs, has this key by what stands in a column; the hash alone may be another's. */
function holdersOf(
  book: ReadBook,
  column: 'card_code' | 'emails_json',
  key: string,
  isIt: (written: string) => boolean,
): number[] {
  return book
    .prepare<[{ hash: number }], { customer_id: number; written: string | null }>(
      `SELECT k.customer_id, c.${column} AS written FROM contact_keys k CROSS JOIN customers c ON c.id = k.customer_id WHERE k.hash = :hash
       UNION SELECT k.customer_id, f.${column} FROM contact_keys k CROSS JOIN merged_customers f ON f.customer_id = k.customer_id WHERE k.hash = :hash`,
    )
    .all({ hash: keyHash(key) })
    .filter(({ written }) => written !== null && isIt(written))
    .map(row => row.customer_id);
}

/** One search on its way: who was found so far, and what the index was asked. */
class Search {
  readonly found = new Map<number, How>();
  private readonly asked = new Set<string>();
  private readonly book: ReadBook;
  private readonly limit: number;

  constructor(book: ReadBook, limit: number) {
    this.book = book;
    this.limit = limit;
  }

  /** `digits`: of a phone number, typed beside a name. */
  askAll(typed: readonly string[], digits: string | null): void {
    const isHeld = (match: string) => askIndex(this.book, match, 1).length > 0;
    const questions = new QuestionWriter(typed, vocabularyOf(this.book), isHeld);
    this.ask(questions.wholeNames());
    this.ask(questions.nameBeginnings());
    this.ask(questions.beginnings());
    this.askAllergic(typed, isHeld);
    if (digits !== null)
      this.askBesideDigits(
        typed.filter(word => !ALL_DIGITS.test(word)),
        digits,
      );
    if (this.isFull) return;
    this.ask(questions.nicknames());
    this.askNear(typed, questions.near(1, true));
    const isNobody = () => this.found.size === 0;
    if (isNobody()) this.askNear(typed, questions.near(1, false));
    if (isNobody()) for (const question of questions.joinedOrSplit()) this.ask(question);
    if (isNobody() || typed.length === 1) this.ask(questions.inside());
    if (isNobody()) for (const question of questions.joinedWithSlip()) this.ask(question);
    // Words that are all known were typed to their end: who has them all may not be who is meant. Of words on their way more will come.
    const isWide = isNobody() || (this.found.size <= FEW && questions.isAllKnown());
    if (isWide) this.askPartial(typed, questions, 0);
    // Two edits are near to so much that they are a last resort.
    if (isNobody()) this.askNear(typed, questions.near(2, true));
    if (isNobody()) this.askNear(typed, questions.near(2, false));
    if (isNobody() || (isWide && typed.length <= MOST_WIDE)) this.askPartial(typed, questions, 1);
    if (isNobody() || (isWide && typed.length === 2)) this.askPartial(typed, questions, 2);
  }

  private askAllergic(typed: readonly string[], isHeld: (match: string) => boolean): void {
    const others = typed.filter(word => !isAllergyWord(word));
    if (this.isFull || others.length === typed.length) return;
    const question = new QuestionWriter(others, vocabularyOf(this.book), isHeld).beginnings();
    if (others.length === 0) this.take(listAllergic(this.book, this.limit), 'prefix');
    else if (question) this.take(listAllergicWho(this.book, question, this.limit), 'prefix');
  }

  /** “anna 4711”: of those with these digits in a number whoever the words speak of. */
  private askBesideDigits(typed: readonly string[], digits: string): void {
    if (typed.length === 0 || this.isFull) return;
    const questions = new QuestionWriter(typed, vocabularyOf(this.book), () => true);
    const holders = findDigits(this.book, digits, MOST_WITH_DIGITS);
    for (const question of [questions.beginnings(), questions.nicknames(), questions.near(1, false)]) {
      const meant = question ? askIndexAmong(this.book, question.match, holders) : [];
      this.take(meant, 'digits');
      if (meant.length > 0) return;
    }
  }

  take(customerIds: readonly number[], how: How): void {
    for (const customerId of customerIds)
      if (!this.isFull && !this.found.has(customerId)) this.found.set(customerId, how);
  }

  private get isFull(): boolean {
    return this.found.size >= this.limit;
  }

  private ask(question: Question | null): void {
    if (question && !this.isFull) this.take(this.answer(question, this.limit + this.found.size), question.how);
  }

  /** Of words with slips the nearest spelling comes first. */
  private askNear(typed: readonly string[], question: Question | null): void {
    if (!question || this.isFull) return;
    this.take(nearestNames(this.book, this.answer(question, MOST_COMPARED), typed), question.how);
  }

  /** With a word left out: whose names come near all that was typed first, else what fewest people have, which tells most. */
  private askPartial(typed: readonly string[], questions: QuestionWriter, edits: number): void {
    if (this.isFull) return;
    const answers = questions.partial(edits).map(question => this.answer(question, MOST_COMPARED));
    answers.sort((a, b) => a.length - b.length);
    this.take(nearestNames(this.book, [...new Set(answers.flat())], typed), 'partial');
  }

  /** Nobody for a question that was asked before: they are found already. */
  private answer({ match }: Question, limit: number): number[] {
    if (this.asked.has(match)) return [];
    this.asked.add(match);
    return askIndex(this.book, match, limit);
  }
}

function askIndex(book: ReadBook, expression: string, limit: number): number[] {
  return book
    .pluck<[string, number], number>(
      // “+ 0”: against a bare parameter the statement is planned anew at each call, which takes as long as its rows.
      'SELECT s.customer_id FROM search_words CROSS JOIN search_slots s ON s.slot = search_words.rowid WHERE search_words MATCH ? ORDER BY search_words.rowid LIMIT ? + 0',
    )
    .all(expression, limit);
}

/** Of these customers those who meet the expression. */
function askIndexAmong(book: ReadBook, expression: string, customerIds: readonly number[]): number[] {
  return book
    .pluck<[string, string], number>(
      'SELECT s.customer_id FROM json_each(?) j CROSS JOIN search_slots s ON s.customer_id = j.value CROSS JOIN search_words ON search_words.rowid = s.slot WHERE search_words MATCH ?',
    )
    .all(JSON.stringify(customerIds), expression);
}

interface NamesRow {
  id: number;
  names: string;
}

/** These customers, those first whose names are nearest to the typed words: of each word 1 - edits / letters, added up. */
function nearestNames(book: ReadBook, customerIds: readonly number[], typed: readonly string[]): number[] {
  if (customerIds.length === 0) return [];
  const rows = book
    .prepare<[string], NamesRow>(
      `SELECT c.id, concat_ws(' ', c.given_name, c.family_name, c.known_as, (SELECT group_concat(name, ' ') FROM companions d WHERE d.customer_id = c.id)) AS names
       FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value`,
    )
    .all(JSON.stringify(customerIds));
  const near = new Map(rows.map(row => [row.id, nearness(words(row.names), typed)]));
  return rows.map(row => row.id).sort((a, b) => near.get(b)! - near.get(a)!);
}
