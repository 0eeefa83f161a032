import type { CardHost } from '../../components/card/host.ts';
import type { CardActions, CardFocus } from '../../components/card/shapes.ts';
import type { Name } from '../../utils/extract/shapes.ts';
import { askBackground } from '../../utils/messages.ts';
import { type Mark, marksAt } from '../../utils/page/marks.ts';
import { type Box, markBoxesOf, nearestBox, type Place } from '../../utils/page/places.ts';
import { boxesOf } from '../../utils/page/pointing.ts';
import type { Tone } from '../../utils/page/styles.ts';
import type { Span } from '../../utils/text/span.ts';
import type { Drafts } from './drafts.ts';
import { noteActions } from './note-actions.ts';
import { type ReadPage, segmentsIn } from './reading.ts';
import { type Hook, hooksOf, mentionsOf, rehung } from './subjects.ts';
import type { Visit } from './visit.ts';

/** `loose`: opened by a resting pointer, and closes when it leaves; `held`: stays until the reader closes it. */
export type Hold = 'loose' | 'held';

interface Opened {
  hooks: Hook[];
  chosen: string;
  hold: Hold;
  /** Which line of a broken mark the card stands at. */
  line: number;
  /** What was selected, for a note outside the article's text. */
  range: Range | null;
  focus: CardFocus;
}

interface Opening {
  hold: Hold;
  /** Where the pointer was, if it was the pointer that opened the card. */
  point?: Place;
  /** Moves the keyboard focus there; without it the focus stays where it is. */
  focusOn?: CardFocus['on'];
  range?: Range;
}

export interface CardSession {
  open(hooks: Hook[], how: Opening): void;
  /** The page has been read again, or its notes have changed. */
  refresh(page: ReadPage): void;
  close(): void;
  /** Takes the keyboard to the note of the open card; false when none is open. */
  writeNote(): boolean;
  closeIfLoose(): void;
  /** Open, and not by a mere rest of the pointer. */
  isHeld(): boolean;
  /** Where the card was opened last, open or not. */
  last(): Span | null;
  /** Boxes of the mark that the card stands at. */
  home(): Box[];
}

interface SessionOptions {
  host: CardHost;
  visit: Visit;
  drafts: Drafts;
  tone(): Tone;
  /** Brings a span into view and lights it up. */
  show(span: Span): void;
  /** Keeps what was selected in sight while the keyboard is in the card; null: no more. */
  select(range: Range | null): void;
}

/** The open card: what it is about, where it stands, and what its buttons do. */
export function openCardSession(options: SessionOptions): CardSession {
  const { host, visit, drafts, show, select } = options;
  let opened: Opened | null = null;
  let turns = 0;
  let last: Span | null = null;

  const home = (): Box[] => (opened ? homeOf(opened, visit.page()) : []);
  const close = (): void => {
    opened = null;
    void drafts.flush();
    select(null);
    host.close();
  };
  const render = (): void => {
    if (!opened) return;
    const { hooks, chosen, focus } = opened;
    const subjects = hooks.map(({ subject }) => subject);
    host.show(
      { subjects, chosen, actions, focus },
      {
        target: () => markBoxesOf(home(), opened?.line ?? 0),
        tone: options.tone(),
        isLoose: () => opened?.hold === 'loose',
        onLost: close,
        onUse: () => {
          if (opened) opened.hold = 'held';
        },
      },
    );
  };
  const change = (of: (now: Opened) => Opened): void => {
    if (opened) opened = of(opened);
    render();
  };
  const actions = cardActions({
    visit,
    drafts,
    hookAt: (key) => opened?.hooks.find(({ subject }) => subject.key === key),
    choose: (key) => change((now) => ({ ...now, chosen: key })),
    step(by) {
      const page = visit.page();
      const next = opened && page && mentionBeside(opened, page, by);
      if (!page || !next) return;
      last = next;
      // The entity's subject has the same key at each mention, and stays chosen.
      change((now) => ({ ...now, hooks: hooksOf(page, marksWith(page, next)), line: 0, hold: 'held' }));
      show(next);
    },
    close,
  });

  return {
    open(hooks, { hold, point, focusOn, range }) {
      const [first] = hooks;
      if (!first) return;
      const isSame = opened?.chosen === first.subject.key && opened.hooks.length === hooks.length;
      if (isSame && opened?.hold === hold && !focusOn) return;
      void drafts.flush();
      const focus = focusOn ? { turn: ++turns, on: focusOn } : { turn: 0, on: 'card' as const };
      opened = { hooks, chosen: first.subject.key, hold, line: 0, range: range ?? null, focus };
      last = first.span;
      select(opened.range);
      const boxes = home();
      const nearest = point && nearestBox(boxes, point);
      opened.line = nearest ? boxes.indexOf(nearest) : 0;
      render();
    },
    refresh: (page) => change((now) => ({ ...now, hooks: now.hooks.map((hook) => rehung(page, hook)) })),
    close,
    writeNote() {
      change((now) => ({ ...now, hold: 'held', focus: { turn: ++turns, on: 'note' } }));
      return opened !== null;
    },
    closeIfLoose: () => opened?.hold === 'loose' && close(),
    isHeld: () => opened?.hold === 'held',
    last: () => last,
    home,
  };
}

const chosenHook = ({ hooks, chosen }: Opened): Hook | undefined =>
  hooks.find(({ subject }) => subject.key === chosen) ?? hooks[0];

/** Boxes of the mark that a card stands at, or of what was selected for it. */
function homeOf(opened: Opened, page: ReadPage | null): Box[] {
  const { span, text } = chosenHook(opened) ?? {};
  if (page && span) return text === page.article.text ? boxesOf(segmentsIn(page, span)) : [];
  return opened.range ? [...opened.range.getClientRects()] : [];
}

/** The entity's mention after the one that the card is at, or before it, and round again. */
function mentionBeside(opened: Opened, page: ReadPage, by: 1 | -1): Name | null {
  const hook = chosenHook(opened);
  if (hook?.subject.kind !== 'name') return null;
  const mentions = mentionsOf(page, hook.subject.name.entity);
  const at = mentions.findIndex(({ start }) => start === hook.span?.start);
  return mentions[(at + by + mentions.length) % mentions.length] ?? null;
}

interface CardActionsOptions extends Pick<CardActions, 'choose' | 'step' | 'close'> {
  visit: Visit;
  drafts: Drafts;
  hookAt(key: string): Hook | undefined;
}

/** What the card's buttons do, beside what they do to the card itself. */
const cardActions = ({ visit, drafts, hookAt, ...own }: CardActionsOptions): CardActions => ({
  ...own,
  ...noteActions({ visit, drafts, hookAt }),
  correct: (correction) => askBackground('correct', { addresses: visit.page()?.addresses ?? [], correction }),
  async countNotes(entity) {
    const answer = await askBackground('countEntityNotes', entity);
    return answer.ok ? answer.value : null;
  },
});

/** The marks at a mention, which may itself be left unmarked. */
function marksWith({ index }: ReadPage, name: Name): Mark[] {
  const marks = marksAt(index, name.start);
  if (marks.some((mark) => mark.kind === 'name' && mark.start === name.start)) return marks;
  return [{ kind: 'name', start: name.start, end: name.end, name }, ...marks];
}
