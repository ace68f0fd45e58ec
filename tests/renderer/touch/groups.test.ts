import { describe, expect, it } from 'vitest';
import { askNewest } from '../../../renderer/screens/touch/ask-newest.ts';
import { conditionSections, conditionsOf, finished, readTags } from '../../../renderer/screens/touch/conditions.ts';
import { groupFilter } from '../../../shared/contract/groups.ts';

const all = conditionSections.flatMap(section => section.conditions);

describe('the conditions of a group', () => {
  it('are everything a filter can ask for, each once', () => {
    expect(all.map(({ field }) => field).toSorted()).toEqual(Object.keys(groupFilter.shape).toSorted());
  });

  it('begin as something the book can read, as soon as they say anything', () => {
    for (const { start } of all) {
      const result = groupFilter.safeParse(finished(start));
      expect(result.success, JSON.stringify(start)).toBe(true);
    }
  });

  it('stand in the order they were added', () => {
    const filter = { city: 'Cork', isKey: true, visitDays: { min: 3 } };
    expect(conditionsOf(filter).map(({ field }) => field)).toEqual(['city', 'isKey', 'visitDays']);
  });

  it('are left out until they are written to their end', () => {
    expect(finished({ city: ' ', tags: [], spentMinor: {}, item: { name: '', times: 3 } })).toEqual({});
    expect(finished({ preference: { kind: 'likes', text: '' }, companion: { kind: 'dog', name: 'Biscuit' } })).toEqual({
      preference: { kind: 'likes' },
      companion: { kind: 'dog', name: 'Biscuit' },
    });
    expect(finished({ isKey: false, knownBestBy: null, notTouchedDays: 0 })).toEqual({
      ...{ isKey: false, knownBestBy: null, notTouchedDays: 0 },
    });
  });

  it('read tags between commas, each once', () => {
    expect(readTags('vip, choir,, vip ')).toEqual(['vip', 'choir']);
  });
});

describe('asking while somebody types', () => {
  /** Answers come when the test says so. */
  function slow() {
    const asked: string[] = [];
    const answered: string[] = [];
    const answers: ((answer: string) => void)[] = [];
    const ask = askNewest(
      (text: string) =>
        new Promise<string>(resolve => {
          asked.push(text);
          answers.push(resolve);
        }),
      answer => answered.push(answer),
    );
    const answer = async (text: string) => {
      answers.shift()?.(text);
      await new Promise(setImmediate);
    };
    return { ask, asked, answered, answer };
  }

  it('asks one question at a time, and of those that waited only the newest', async () => {
    const { ask, asked, answer } = slow();
    for (const text of ['s', 'so', 'sou', 'sour']) ask(text);
    expect(asked).toEqual(['s']);
    await answer('one');
    expect(asked).toEqual(['s', 'sour']);
  });

  it('hands on only the answer to the newest question', async () => {
    const { ask, answered, answer } = slow();
    ask('s');
    ask('so');
    await answer('for s');
    expect(answered).toEqual([]);
    await answer('for so');
    expect(answered).toEqual(['for so']);
    ask('soup');
    await answer('for soup');
    expect(answered).toEqual(['for so', 'for soup']);
  });
});
