import type { WhyOff } from '../../utils/notes/settings-shape.ts';
import { Blank } from '../Blank.tsx';
import { failureInWords } from '../failure.ts';
import { t } from '../words.ts';
import { OwnVerdict } from './OwnVerdict.tsx';
import type { PageActions, PageShown, SiteWord } from './shapes.ts';

interface NothingReadProps {
  page: Exclude<PageShown, { kind: 'read' }>;
  word: SiteWord | null;
  actions: Pick<PageActions, 'allowSite' | 'reload' | 'read'> & {
    switchAllOn: () => void;
    switchSiteOn: () => void;
    sayArticle: (isArticle: boolean | null) => void;
    saySite: (areArticles: boolean | null) => void;
  };
}

/** Why a page shows nothing, and what the reader can do about it. */
export function NothingRead({ page, word, actions }: NothingReadProps) {
  switch (page.kind) {
    case 'asking':
    case 'reading':
      return <Blank title={t('askingTitle')} text={t('askingText')} />;
    case 'off':
      return <Off why={page.why} actions={actions} />;
    case 'not-article':
      return (
        <Blank title={t('notArticleTitle')} {...(page.isOverruled ? {} : { text: t('notArticleText') })}>
          <OwnVerdict
            reasons={page.verdict.reasons}
            isArticle={false}
            isOverruled={page.isOverruled}
            onSay={actions.sayArticle}
            word={word}
            onSaySite={actions.saySite}
          />
        </Blank>
      );
    case 'failed':
      return (
        <Blank
          title={t('failedTitle')}
          text={failureInWords(page.error)}
          action={{ label: t('reload'), run: actions.reload }}
        />
      );
    case 'browser-page':
      return <Blank title={t('browserPageTitle')} text={t('browserPageText')} />;
    case 'withheld':
      return (
        <Blank
          title={t('withheldTitle')}
          text={t('withheldText')}
          action={{ label: t('withheldDo'), run: actions.allowSite }}
        />
      );
    case 'not-loaded':
    case 'unknown': {
      const state = page.kind === 'unknown' ? 'unknown' : 'notLoaded';
      return (
        <Blank
          title={t(`${state}Title`)}
          text={t(`${state}Text`)}
          action={{ label: t('reload'), run: actions.reload }}
        />
      );
    }
  }
}

function Off({ why, actions }: { why: WhyOff } & Pick<NothingReadProps, 'actions'>) {
  const state = OFF[why];
  const run = (): void => {
    if (why === 'everywhere') actions.switchAllOn();
    else if (why === 'asked') actions.read();
    else actions.switchSiteOn();
  };
  return (
    <Blank title={t(`${state}Title`)} text={t(`${state}Text`)} action={{ label: t(`${state}Do`), run }}>
      {why === 'elsewhere' && (
        <p>
          <button type="button" class="quiet" onClick={actions.read}>
            {t('elsewhereOnce')}
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
