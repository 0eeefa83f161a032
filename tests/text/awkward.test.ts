import { describe, expect, it } from 'vitest';
import { anchorOn, foundIn, TEXT } from './samples.ts';

describe('finding a passage whose typography was changed', () => {
  const quote = 'the new fees “will be fair to fishing boats”.';

  it.each([
    ['straight quotation marks', (text: string) => text.replace(/[“”]/g, '"')],
    ['other white space', (text: string) => text.replaceAll(' ', '\u00a0 \n')],
    ['soft hyphens', (text: string) => text.replaceAll('oa', 'o\u00ada')],
    ['zero-width spaces', (text: string) => text.replaceAll('fair', '\u200bfa\u200bir')],
    ['ligatures', (text: string) => text.replaceAll('fi', 'ﬁ')],
  ])('sees through %s', (_, restyle) => {
    const edited = `New.\n${restyle(TEXT)}`;
    expect(edited).not.toContain(quote);
    expect(foundIn(edited, anchorOn(quote))).toBe(restyle(quote));
  });

  it('sees through decomposed accents, and never cuts a mark off its letter', () => {
    const text = 'A talk with Andrés Peña in the café by the river.';
    const anchor = anchorOn('Andrés Peña in the café', text);
    const edited = `New. ${text.normalize('NFD')}`;
    expect(foundIn(edited, anchor)).toBe('Andrés Peña in the café'.normalize('NFD'));
    expect(foundIn(text, anchorOn('Andrés Peña in the café'.normalize('NFD'), text.normalize('NFD')))).toBe(
      'Andrés Peña in the café',
    );
  });

  it('counts emoji in code units and takes none apart', () => {
    const text = 'Done 🙂🙂 said the 👩‍💻 at the desk by the window 🙂.';
    const anchor = anchorOn('🙂🙂 said the 👩‍💻', text);
    const edited = `😀 New words here. ${text}`;
    expect(foundIn(edited, anchor)).toBe('🙂🙂 said the 👩‍💻');
    const woman = anchorOn('👩 spoke', 'Then the 👩 spoke to the crew.');
    expect(foundIn('Later on the 👩‍💻 spoke to the crew.', woman)).toBeNull();
  });

  it('reads right-to-left text', () => {
    const text = 'قالت الوزيرة إن الاجتماع سيعقد يوم الثلاثاء في المدينة.';
    const anchor = anchorOn('الاجتماع سيعقد', text);
    expect(foundIn(`مقدمة جديدة.\n\u200f${text}`, anchor)).toBe('الاجتماع سيعقد');
  });
});

describe('finding a passage in awkward text', () => {
  it.each([
    ['across paragraphs', 'the coming season.\nAda Quill', (text: string) => text],
    [
      'across a line that was broken',
      'the coming season.\nAda Quill',
      (text: string) => text.replace('\n', ' '),
    ],
    [
      'across list items that were set apart',
      'was not there.\nThe fees',
      (text: string) => text.replaceAll('\n', '\n\n'),
    ],
    [
      'in a table row that became one line',
      'raised in 2011, and',
      (text: string) => text.replaceAll(', ', '\t'),
    ],
    ['with breaks inside', 'to settle the fees', (text: string) => text.replace('settle the', 'settle\nthe')],
    [
      'with a word joiner and a byte order mark',
      'Tom Quill',
      (text: string) => text.replace('Tom Quill', 'T\ufeffom\u2060 Quill'),
    ],
    ['with wide letters', 'Tom Quill', (text: string) => text.replace('Tom', 'Ｔｏｍ')],
    ['with other dashes', 'March', (text: string) => text.replace('by March', 'by\u2011March')],
    [
      'with marks of writing direction',
      'Tom Quill',
      (text: string) => text.replace('Tom Quill', '\u2068Tom\u2069 Qu\u200eill'),
    ],
  ])('%s', (_, quote, change) => {
    const edited = `New words.\n${change(TEXT)}`;
    const found = foundIn(edited, anchorOn(quote));
    const letters = (text: string | null) => text?.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
    expect(letters(found)).toBe(letters(quote));
  });

  it('keeps combining marks and joiners with their letters at both ends', () => {
    const hindi = 'कल की बैठक में मंत्री ने कहा कि पुल फिर से खुलेगा और काम चलेगा।';
    const anchor = anchorOn('मंत्री ने कहा', hindi);
    expect(foundIn(`नया। ${hindi}`, anchor)).toBe('मंत्री ने कहा');
    expect(foundIn('कल की बैठक में मंत्रियों ने कहाँ कि पुल फिर से खुलेगा', anchorOn('मंत्र', 'एक मंत्र था'))).toBeNull();
    const flags = 'Teams: 🇨🇱🇵🇪 met at noon, 👨‍👩‍👧 watched from the stand.';
    expect(foundIn(`Sport. ${flags}`, anchorOn('🇨🇱🇵🇪 met at noon, 👨‍👩‍👧', flags))).toBe(
      '🇨🇱🇵🇪 met at noon, 👨‍👩‍👧',
    );
  });

  it('reads mixed directions, and Hebrew with and without its points', () => {
    const mixed = 'לפי הדו"ח של IDB, הגשר ייפתח בשנת 2025 לתנועה.';
    expect(foundIn(`חדש. ${mixed}`, anchorOn('IDB, הגשר ייפתח בשנת 2025', mixed))).toBe(
      'IDB, הגשר ייפתח בשנת 2025',
    );
    const arabic = 'قال وزير النقل إن الجسر سيفتح في مايو المقبل أمام السيارات.';
    expect(foundIn(`\u200f${arabic} نهاية.`, anchorOn('الجسر سيفتح', arabic))).toBe('الجسر سيفتح');
  });
});
