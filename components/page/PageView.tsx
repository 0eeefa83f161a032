import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Article } from '../../utils/article/shapes.ts';
import type { Result } from '../../utils/messages.ts';
import type { Note } from '../../utils/notes/shapes.ts';
import type { Span } from '../../utils/text/span.ts';
import { failureInWords } from '../failure.ts';
import type { NoteActions } from '../note/actions.ts';
import { failed, outcome, type Say, Toast, useMessage } from '../toast.tsx';
import { t, tn } from '../words.ts';
import { Entities } from './Entities.tsx';
import { type Choices, MarksChoice } from './MarksChoice.tsx';
import { NothingRead } from './NothingRead.tsx';
import { OwnVerdict } from './OwnVerdict.tsx';
import { PageNotes } from './PageNotes.tsx';
import { ReferenceDate } from './ReferenceDate.tsx';
import { SwitchRow } from './SwitchRow.tsx';
import type { PageActions, PageShown, Switches, Switching } from './shapes.ts';
import { Timeline } from './Timeline.tsx';

interface PageViewProps {
  page: PageShown;
  switches: Switches;
  choices: Choices;
  /** The reader's own day, ISO. */
  today: string;
  notes: readonly Note[];
  /** Why the page's notes cannot be read, as a sentence. */
  notesFailure: string | null;
  knownTags: readonly string[];
  actions: PageActions;
  noteActions: NoteActions;
}

/** This page: what the article is, who, where and when, and the reader's notes on it; or why there is nothing. */
export function PageView(props: PageViewProps) {
  const { page, switches, actions } = props;
  const { message, say } = useMessage();
  const body = useRef<HTMLDivElement>(null);
  const dismiss = (): void => {
    say(null);
    body.current?.focus();
  };
  const trySwitch = async (change: Promise<Result<unknown>>): Promise<void> => {
    const result = await change;
    if (!result.ok) say(failed(result.error));
  };
  const copyReport = async (): Promise<void> => {
    const result = await actions.copyReport();
    say(outcome(result, t('reportCopied')));
  };
  const switchAll = (switching: Switching): Promise<void> => trySwitch(actions.switchAll(switching));
  const switchSite = (switching: Switching): Promise<void> => trySwitch(actions.switchSite(switching));
  const saySite = (areArticles: boolean | null): Promise<void> => trySwitch(actions.saySite(areArticles));
  const sayArticle = (isArticle: boolean | null): Promise<void> =>
    trySwitch(actions.correct({ kind: 'article', isArticle }));
  return (
    <section class="page" aria-label={t('thisPage')}>
      <div class="scroll" ref={body} tabIndex={-1}>
        {page.kind === 'read' ? (
          <ReadPage {...props} page={page} say={say} attempt={trySwitch} />
        ) : (
          <NothingRead
            page={page}
            word={switches.word}
            actions={{
              ...actions,
              switchAllOn: () => void switchAll(() => true),
              switchSiteOn: () => void switchSite(() => true),
              sayArticle,
              saySite,
            }}
          />
        )}
        <p class="report">
          <button type="button" class="quiet" onClick={() => void copyReport()}>
            {t('reportCopy')}
          </button>{' '}
          {t('reportWhat')}
        </p>
      </div>
      <Toast message={message} onDismiss={dismiss} />
      <div class="switches">
        {switches.site && switches.all && (
          <SwitchRow
            label={t('switchSite', switches.site.name)}
            on={switches.site.on}
            onSwitch={switchSite}
          />
        )}
        <SwitchRow label={t('switchAll')} on={switches.all} onSwitch={switchAll} />
      </div>
    </section>
  );
}

interface ReadPageProps extends PageViewProps {
  page: Extract<PageShown, { kind: 'read' }>;
  say: Say;
  /** Does something, and says what went wrong. */
  attempt(change: Promise<Result<unknown>>): Promise<void>;
}

function ReadPage(props: ReadPageProps) {
  const { page, notes, actions, say, attempt } = props;
  const { article, extraction, verdict, orphans, standings } = page;
  const show = async (span: Span): Promise<void> => {
    const result = await actions.showSpan(span);
    if (!result.ok) say(failed(result.error));
    else if (!result.value.shown) say({ text: failureInWords({ why: 'passageGone' }), isFailure: true });
  };
  return (
    <>
      <Headline article={article} onSetDay={(day) => attempt(actions.correct({ kind: 'published', day }))} />
      <Contents names={extraction.entities.length} claims={extraction.claims.length} notes={notes.length} />
      <OwnVerdict
        reasons={verdict.reasons}
        isArticle
        isOverruled={page.isOverruled}
        onSay={(isArticle) => attempt(actions.correct({ kind: 'article', isArticle }))}
        word={props.switches.word}
        onSaySite={(areArticles) => attempt(actions.saySite(areArticles))}
      />
      <Section id={SECTIONS.names} title={t('who')}>
        <Entities extraction={extraction} lang={article.lang} onShow={show} />
      </Section>
      <Section id={SECTIONS.claims} title={t('when')}>
        <Timeline extraction={extraction} published={article.published} today={props.today} onShow={show} />
      </Section>
      <Section id={SECTIONS.notes} title={t('notes')}>
        <PageNotes
          notes={notes}
          failure={props.notesFailure}
          orphans={orphans}
          standings={standings}
          knownTags={props.knownTags}
          selection={actions.selection}
          actions={props.noteActions}
          say={say}
        />
      </Section>
      <Section id={MARKS} title={t('marks')}>
        <MarksChoice choices={props.choices} onChoose={(choosing) => attempt(actions.choose(choosing))} />
      </Section>
    </>
  );
}

const MARKS = 'marks';
const SECTIONS = { names: 'names', claims: 'claims', notes: 'notes' } as const;

/** How much there is of each, and the way down to it. */
function Contents(counts: Record<keyof typeof SECTIONS, number>) {
  return (
    <nav class="contents" aria-label={t('contents')}>
      <a href={`#${SECTIONS.names}`}>{tn('nameCount', counts.names)}</a>
      <a href={`#${SECTIONS.claims}`}>{tn('claimCount', counts.claims)}</a>
      <a href={`#${SECTIONS.notes}`}>{tn('noteCount', counts.notes)}</a>
      <a href={`#${MARKS}`}>{t('marks')}</a>
    </nav>
  );
}

interface SectionProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  );
}

interface HeadlineProps {
  article: Article;
  onSetDay(day: string | null): void;
}

function Headline({ article, onSetDay }: HeadlineProps) {
  const { title, site, byline } = article;
  return (
    <header class="headline">
      {site && (
        <p class="site" dir="auto">
          {site}
        </p>
      )}
      <h2 dir="auto">{title ?? t('untitled')}</h2>
      {byline && <p class="byline">{bylineOf(byline)}</p>}
      <ReferenceDate article={article} onSet={onSetDay} />
    </header>
  );
}

/** English bylines say "By" themselves, or not. */
const bylineOf = (byline: string): string => t('byline', byline.replace(/^by\s+/i, ''));
