import type { Answering, Answers, Asker } from '../../utils/messages.ts';
import { vouchedFor } from '../../utils/notes/addresses.ts';
import { notesTagged, patchNotes, removeNotes, renameTag, undoChange } from '../../utils/notes/changes.ts';
import { questions } from '../../utils/notes/checks.ts';
import { withCorrection } from '../../utils/notes/corrections.ts';
import { readDraft, saveDraft } from '../../utils/notes/drafts.ts';
import { countEntityNotes } from '../../utils/notes/entity-notes.ts';
import { changeCorrections } from '../../utils/notes/kept-corrections.ts';
import { addNote, editNote, notesOf, removeNote, restoreNote } from '../../utils/notes/notes.ts';
import { readSummary } from '../../utils/notes/queries.ts';
import type { ArticleIdentity, Changed, Note } from '../../utils/notes/shapes.ts';
import { backUpWhenDue } from './backing-up.ts';
import { showCount } from './badge.ts';
import { engineVersion, extract } from './engine.ts';
import { findAnchors } from './finding.ts';
import { openPassage } from './passage.ts';
import { shadow } from './shadow.ts';
import { bringCard, rememberPage, takeWanted, whileWanted } from './tabs.ts';

/** A question that pages may ask too. */
const open = <Q, A>(
  isQuestion: (value: unknown) => value is Q,
  give: Answering<Q, A>['give'],
): Answering<Q, A> => ({ isQuestion, from: ['own', 'page'], give });

/** A question that Dateline's own pages alone may ask. */
const own = <Q, A>(
  isQuestion: (value: unknown) => value is Q,
  give: Answering<Q, A>['give'],
): Answering<Q, A> => ({ isQuestion, from: ['own'], give });

/** How the background answers each kind of question. */
export const answers: Answers<'background'> = {
  extract: open(questions.extract, ({ input }, asker) =>
    whileAsked('extract', asker, (signal) => extract(input, signal)),
  ),
  findAnchors: open(questions.findAnchors, ({ text, anchors }, asker) =>
    whileAsked('findAnchors', asker, async (signal) => ({
      findings: await findAnchors(text, anchors, signal),
    })),
  ),
  notesOf: open(questions.notesOf, async ({ addresses }, asker) => {
    const known = addressesFrom(asker, addresses);
    if (asker.who === 'page') await rememberPage(asker.tabId, known);
    return { notes: await notesOf(known) };
  }),
  summary: own(questions.nothing, () => readSummary()),
  addNote: open(questions.addNote, async ({ note, draftKey }, asker) => {
    const article = identityFrom(asker, note.article);
    const engine = await engineVersion();
    return shadowed(await addNote({ note: { ...note, article }, engine, draftKey }));
  }),
  editNote: open(questions.editNote, async ({ id, patch }) => shadowed(await editNote(id, patch))),
  removeNote: open(questions.oneNote, async ({ id }) => shadowed(await removeNote(id))),
  restoreNote: open(questions.oneNote, async ({ id }) => shadowed(await restoreNote(id))),
  patchNotes: own(questions.patchNotes, ({ ids, patch }) => shadowedMany(ids, patchNotes(ids, patch))),
  removeNotes: own(questions.manyNotes, ({ ids }) => shadowedMany(ids, removeNotes(ids))),
  renameTag: own(questions.renameTag, async ({ from, to }) => {
    const ids = await notesTagged(from);
    return shadowedMany(ids, renameTag(from, to));
  }),
  undoChange: own(questions.oneNote, async ({ id }) => {
    const { kept, ids } = await undoChange(id);
    afterChange(ids);
    return { kept };
  }),
  notesWritten: own(questions.manyNotes, ({ ids }) => {
    afterChange(ids);
    return null;
  }),
  backUp: own(questions.nothing, () => {
    backUpWhenDue();
    return null;
  }),
  readDraft: open(questions.readDraft, ({ key }) => readDraft(key)),
  saveDraft: open(questions.saveDraft, async ({ key, ...text }) => {
    await saveDraft(key, text);
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
    const own = addressesFrom(asker, addresses);
    await changeCorrections((corrections) => withCorrection(corrections, own, correction));
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

const whileAsked = <T>(kind: string, asker: Asker, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  asker.who === 'page' ? whileWanted({ tabId: asker.tabId, kind, work }) : work(new AbortController().signal);

/** What follows when notes have changed. */
function afterChange(ids: readonly string[]): void {
  shadow(ids);
  backUpWhenDue();
}

/** A note that was written, copied out of the database too. */
function shadowed(note: Note): { note: Note } {
  afterChange([note.id]);
  return { note };
}

async function shadowedMany(ids: readonly string[], work: Promise<Changed>): Promise<Changed> {
  const changed = await work;
  afterChange(ids);
  return changed;
}

const addressesFrom = (asker: Asker, addresses: readonly string[]): string[] =>
  asker.who === 'page' ? vouchedFor(addresses, asker.address) : [...addresses];

function identityFrom(asker: Asker, article: ArticleIdentity): ArticleIdentity {
  const [canonical = article.canonical, ...aliases] = addressesFrom(asker, [
    article.canonical,
    ...article.aliases,
  ]);
  return { ...article, canonical, aliases };
}
