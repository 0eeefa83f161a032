import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { COLOURS as SHOWN } from '../../components/note/labels.ts';
import { csvOf } from '../../utils/notes/export/csv.ts';
import { markdownOf } from '../../utils/notes/export/markdown.ts';
import { webAnnotationsOf } from '../../utils/notes/export/web-annotation.ts';
import { labelNamesFrom, nameLabel, readLabelNames } from '../../utils/notes/label-names.ts';
import { COLOURS } from '../../utils/notes/shapes.ts';
import { article, newNote } from './samples.ts';

beforeEach(() => fakeBrowser.reset());

it('keeps the names that the reader gives to colours, until they are taken away', async () => {
  await nameLabel('red', '  Urgent \n now ');
  await nameLabel('blue', 'Later');
  expect(await readLabelNames()).toEqual({ red: 'Urgent now', blue: 'Later' });
  await nameLabel('red', ' ');
  expect(await readLabelNames()).toEqual({ blue: 'Later' });
});

it('keeps every name of those that are given at once', async () => {
  await Promise.all([nameLabel('red', 'Urgent'), nameLabel('blue', 'Later'), nameLabel('green', 'Done')]);
  expect(await readLabelNames()).toEqual({ red: 'Urgent', blue: 'Later', green: 'Done' });
});

it.each([null, 5, [], { red: 5, pink: 'x', blue: '' }])('takes no names from %j', (stored) => {
  expect(labelNamesFrom(stored)).toEqual({});
});

it('are for the same colours that notes can have', () => {
  expect(SHOWN).toEqual(COLOURS);
});

it('exports them in place of the colours', () => {
  const row = { ...newNote(), id: 'n', articleId: 'a', createdAt: 0, updatedAt: 0, engine: '' };
  const entry = {
    note: { ...row, colour: 'red' as const },
    article: { ...article(), id: 'a', savedAt: 0 },
  };
  const labels = { red: 'Urgent' };
  expect(csvOf([entry], labels)).toContain(',Urgent,');
  expect(csvOf([entry])).toContain(',red,');
  expect(markdownOf([entry], labels)[0]?.text).toContain('· Urgent · #harbour');
  const annotations = webAnnotationsOf([entry], labels);
  expect(annotations).toContain('"value": "Urgent"');
  expect(annotations).toContain('"dateline:label": "red"');
});
