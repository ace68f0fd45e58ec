import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CARD_TEXT, type LineFacts, suggestLine } from '../../electron/cards/lines.ts';
import { REASON_ORDER, type Reason } from '../../electron/cards/reasons.ts';
import { CARD_LINES, DOG_LINES } from '../../electron/demo/in-touch-words.ts';
import { companionKind } from '../../shared/contract/companions.ts';

const thanks = (text: string): number => text.match(/thank|dank|merci/gi)?.length ?? 0;

const reason: fc.Arbitrary<Reason> = fc.record({
  reason: fc.constantFrom(...REASON_ORDER),
  evidence: fc.constantFrom('Praised us on Tuesday', 'What they suggested is done', '10th visit on Tuesday'),
  number: fc.constantFrom(null, 1, 2, 10),
  companion: fc.constantFrom(null, 'Biscuit'),
});
const note = fc.record({
  kind: fc.constantFrom('treat', 'usual', 'likes'),
  text: fc.constantFrom('oat flat white', 'a thank you card', 'Danke sagen', 'merci, always', 'thanks for the rye'),
  companion: fc.constantFrom(null, 'Biscuit'),
});
const facts: fc.Arbitrary<LineFacts> = fc.record({
  companions: fc.array(fc.record({ name: fc.constant('Biscuit'), kind: fc.constantFrom(...companionKind.options) }), {
    maxLength: 1,
  }),
  notes: fc.array(note, { maxLength: 3 }),
});

test('no line that is suggested thanks, because the text around it does, whatever the reason, the person and the language', () => {
  fc.assert(
    fc.property(fc.option(reason), facts, fc.constantFrom('en', 'de-AT', 'fr', 'pl'), (why, known, language) => {
      const line = suggestLine(why, known, language);
      expect(thanks(line), line).toBe(0);
      expect(thanks(CARD_TEXT.replace('{line}', line))).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test('nor does a line on the cards of the demo shop', () => {
  for (const line of [...CARD_LINES, ...DOG_LINES]) expect(thanks(line), line).toBe(0);
});
