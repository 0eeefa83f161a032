import type { Answering, Answers, Asker } from '../../utils/messages.ts';
import { vouchedFor } from '../../utils/notes/addresses.ts';
import { questions } from '../../utils/notes/checks.ts';
import { readDraft, saveDraft } from '../../utils/notes/drafts.ts';
import { countEntityNotes } from '../../utils/notes/entity-notes.ts';
import { addNote, editNote, notesOf, removeNote, restoreNote } from '../../utils/notes/notes.ts';
import type { ArticleIdentity } from '../../utils/notes/shapes.ts';
import { showCount } from './badge.ts';
import { correct } from './correcting.ts';
import { engineVersion, extract } from './engine.ts';
import { openPassage } from './passage.ts';
import { bringCard, rememberPage, takeWanted } from './tabs.ts';

/** A question that pages may ask too. */
const open = <Q, A>(
  isQuestion: (value: unknown) => value is Q,
  give: Answering<Q, A>['give'],
): Answering<Q, A> => ({ isQuestion, from: ['own', 'page'], give });

/** How the background answers each kind of question. */
export const answers: Answers<'background'> = {
  extract: open(questions.extract, ({ input }) => extract(input)),
  notesOf: open(questions.notesOf, async ({ addresses }, asker) => {
    const known = addressesFrom(asker, addresses);
    if (asker.who === 'page') await rememberPage(asker.tabId, known);
    return { notes: await notesOf(known) };
  }),
  addNote: open(questions.addNote, async ({ note, draftKey }, asker) => {
    const article = identityFrom(asker, note.article);
    const engine = await engineVersion();
    return { note: await addNote({ note: { ...note, article }, engine, draftKey }) };
  }),
  editNote: open(questions.editNote, async ({ id, patch }) => ({ note: await editNote(id, patch) })),
  removeNote: open(questions.oneNote, async ({ id }) => ({ note: await removeNote(id) })),
  restoreNote: open(questions.oneNote, async ({ id }) => ({ note: await restoreNote(id) })),
  readDraft: open(questions.readDraft, async ({ key }) => ({ body: await readDraft(key) })),
  saveDraft: open(questions.saveDraft, async ({ key, body }) => {
    await saveDraft(key, body);
    return null;
  }),
  openPassage: {
    isQuestion: questions.openPassage,
    from: ['own'],
    give: async ({ noteId }) => {
      await openPassage(noteId);
      return null;
    },
  },
  correct: open(questions.correct, async ({ addresses, correction }, asker) => {
    await correct(addressesFrom(asker, addresses), correction);
    return null;
  }),
  countEntityNotes: open(questions.countEntityNotes, ({ name, type }) => countEntityNotes(name, type)),
  showCount: {
    isQuestion: questions.showCount,
    from: ['page'],
    give: async ({ count }, asker) => {
      if (asker.who === 'page') await showCount(asker.tabId, count);
      return null;
    },
  },
  passageWanted: {
    isQuestion: questions.nothing,
    from: ['page'],
    give: async (_, asker) => ({ noteId: asker.who === 'page' ? await takeWanted(asker.tabId) : null }),
  },
  needCard: {
    isQuestion: questions.nothing,
    from: ['page'],
    give: async (_, asker) => {
      if (asker.who === 'page') await bringCard(asker.tabId);
      return null;
    },
  },
};

const addressesFrom = (asker: Asker, addresses: readonly string[]): string[] =>
  asker.who === 'page' ? vouchedFor(addresses, asker.address) : [...addresses];

function identityFrom(asker: Asker, article: ArticleIdentity): ArticleIdentity {
  const [canonical = article.canonical, ...aliases] = addressesFrom(asker, [
    article.canonical,
    ...article.aliases,
  ]);
  return { ...article, canonical, aliases };
}
