import type { WhyOff } from '../../utils/notes/settings-shape.ts';
import { Blank } from '../Blank.tsx';
import { popupWords } from '../popup-words.ts';
import { OwnVerdict } from './OwnVerdict.tsx';
import type { PageActions, PageShown } from './shapes.ts';

interface NothingReadProps {
  page: Exclude<PageShown, { kind: 'read' }>;
  actions: Pick<PageActions, 'allowSite' | 'reload' | 'read'> & {
    switchAll: (on: boolean) => void;
    switchSite: (on: boolean) => void;
    sayArticle: (isArticle: boolean | null) => void;
  };
}

/** Why a page shows nothing, and what the reader can do about it. */
export function NothingRead({ page, actions }: NothingReadProps) {
  const { states } = popupWords;
  switch (page.kind) {
    case 'asking':
    case 'reading':
      return <Blank {...states.asking} />;
    case 'off':
      return <Off why={page.why} actions={actions} />;
    case 'not-article':
      return (
        <Blank {...states.notArticle}>
          <OwnVerdict
            reasons={page.verdict.reasons}
            isArticle={false}
            isOverruled={false}
            onSay={actions.sayArticle}
          />
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

function Off({ why, actions }: { why: WhyOff } & Pick<NothingReadProps, 'actions'>) {
  const { states } = popupWords;
  const { title, text, action } = states[OFF[why]];
  const run = (): void => {
    if (why === 'everywhere') actions.switchAll(true);
    else if (why === 'asked') actions.read();
    else actions.switchSite(true);
  };
  return (
    <Blank title={title} text={text} action={{ label: action, run }}>
      {why === 'elsewhere' && (
        <p>
          <button type="button" class="quiet" onClick={actions.read}>
            {states.elsewhere.once}
          </button>
        </p>
      )}
    </Blank>
  );
}

const OFF = {
  everywhere: 'offEverywhere',
  site: 'offSite',
  elsewhere: 'elsewhere',
  asked: 'asked',
} as const satisfies Record<WhyOff, string>;
