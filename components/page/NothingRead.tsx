import { Blank } from '../Blank.tsx';
import { popupWords } from '../popup-words.ts';
import { Reasons } from './Reasons.tsx';
import type { PageActions, PageShown } from './shapes.ts';

interface NothingReadProps {
  page: Exclude<PageShown, { kind: 'read' }>;
  actions: Pick<PageActions, 'allowSite' | 'reload'> & {
    switchAll: (on: boolean) => void;
    switchSite: (on: boolean) => void;
  };
}

/** Why a page shows nothing, and what the reader can do about it. */
export function NothingRead({ page, actions }: NothingReadProps) {
  const { states } = popupWords;
  switch (page.kind) {
    case 'asking':
    case 'reading':
      return <Blank {...states.asking} />;
    case 'off': {
      const everywhere = page.why === 'everywhere';
      const state = everywhere ? states.offEverywhere : states.offSite;
      const run = (): void => (everywhere ? actions.switchAll(true) : actions.switchSite(true));
      return <Blank title={state.title} text={state.text} action={{ label: state.action, run }} />;
    }
    case 'not-article':
      return (
        <Blank {...states.notArticle}>
          <Reasons summary={popupWords.page.whyNot} reasons={page.verdict.reasons} />
        </Blank>
      );
    case 'failed':
      return (
        <Blank
          title={states.failed.title}
          text={page.error.message}
          action={{ label: states.failed.action, run: actions.reload }}
        />
      );
    case 'browser-page':
      return <Blank {...states.browserPage} />;
    case 'withheld':
      return (
        <Blank
          title={states.withheld.title}
          text={states.withheld.text}
          action={{ label: states.withheld.action, run: actions.allowSite }}
        />
      );
    case 'not-loaded':
    case 'unknown': {
      const { title, text, action } = page.kind === 'unknown' ? states.unknown : states.notLoaded;
      return <Blank title={title} text={text} action={{ label: action, run: actions.reload }} />;
    }
  }
}
