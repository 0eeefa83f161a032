import type { Settings } from '../../utils/notes/shapes.ts';
import type { PageShown } from './shapes.ts';

interface Report {
  /** Of Dateline. */
  version: string;
  /** As the browser names itself. */
  browser: string;
  page: PageShown;
  settings: Settings;
}

/** What a reader can hand on when something is wrong: versions, verdict, counts and switches. No address, no site, no word of a page. */
export function reportOf({ version, browser, page, settings }: Report): string {
  const { on, reach, marks, badge, sitesOff, sitesOn } = settings;
  return [
    `Dateline ${version}`,
    browser,
    `page: ${verdictOf(page)}`,
    `switches: ${on ? 'on' : 'off'}, reach ${reach}, ${sitesOff.length} sites off, ${sitesOn.length} sites on, badge ${badge}`,
    `marks: ${marks.mentions} mentions, ${marks.certainty}, hidden: ${marks.hidden.join(' ') || 'none'}`,
  ].join('\n');
}

function verdictOf(page: PageShown): string {
  switch (page.kind) {
    case 'read': {
      const { article, extraction, orphans, isOverruled, verdict } = page;
      const { names, entities, dates, claims } = extraction;
      return [
        `read${isOverruled ? ' on demand' : ''}, score ${verdict.score.toFixed(2)}`,
        `language ${article.lang ?? 'unknown'}, date ${article.publishedFrom ?? 'not found'}`,
        `${article.text.length} characters, ${article.pieces.length} pieces`,
        `${names.length} names, ${entities.length} entities, ${dates.length} dates, ${claims.length} claims`,
        `${orphans.length} orphans`,
      ].join('; ');
    }
    case 'not-article':
      return `not an article, score ${page.verdict.score.toFixed(2)}`;
    case 'failed':
      return `failed (${page.error.code})`;
    case 'off':
      return `off (${page.why})`;
    default:
      return page.kind;
  }
}
