import type { DatedClaim } from '../../extract/shapes.ts';
import { linkTo } from '../../text/fragment.ts';
import { dayOf } from '../days.ts';
import type { LabelNames } from '../label-names.ts';
import type { Listed } from '../queries.ts';
import type { Note, SavedArticle } from '../shapes.ts';
import { speakerIn } from '../speaker.ts';
import { byArticle } from './rows.ts';

export interface MarkdownFile {
  name: string;
  text: string;
}

/** One Markdown file for each article, with front matter that Obsidian and static site tools read. Names are unique. */
export function markdownOf(listed: readonly Listed[], labels: LabelNames = {}): MarkdownFile[] {
  const taken = new Set<string>();
  return byArticle(listed).flatMap((group) => {
    const article = group[0]?.article;
    if (!article) return [];
    const name = freeName(nameOf(article), taken);
    return [
      {
        name: `${name}.md`,
        text: articleInMarkdown(
          article,
          group.map(({ note }) => note),
          labels,
        ),
      },
    ];
  });
}

function articleInMarkdown(article: SavedArticle, notes: readonly Note[], labels: LabelNames): string {
  const tags = [...new Set(notes.flatMap((note) => note.tags))];
  const matter = [
    `title: ${quoted(article.title)}`,
    `url: ${quoted(article.canonical)}`,
    article.site && `site: ${quoted(article.site)}`,
    article.byline && `author: ${quoted(article.byline)}`,
    article.published && `published: ${article.published}`,
    `saved: ${dayOf(article.savedAt)}`,
    tags.length > 0 && `tags:\n${tags.map((tag) => `  - ${quoted(obsidianTag(tag))}`).join('\n')}`,
  ];
  const head = `---\n${matter.filter(Boolean).join('\n')}\n---\n`;
  const title = `# ${escaped(article.title || article.canonical)}\n`;
  return [head, title, ...notes.map((note) => noteInMarkdown(article, note, labels))].join('\n');
}

function noteInMarkdown(article: SavedArticle, note: Note, labels: LabelNames): string {
  const lines: string[] = [];
  if (note.anchor)
    lines.push(
      note.anchor.quote
        .split('\n')
        .map((line) => `> ${escaped(line)}`)
        .join('\n>\n'),
      '',
    );
  const { target } = note;
  if (target.kind === 'claim') lines.push(`*${claimLine(target.claim)}*`, '');
  if (target.kind === 'name' && target.entity.name !== note.anchor?.quote)
    lines.push(`*${escaped(target.entity.name)}*`, '');
  // What the reader wrote is Markdown already.
  if (note.body) lines.push(note.body, '');
  const link = `[${note.anchor ? 'passage' : 'page'}](<${linkTo(article.canonical, note.anchor)}>)`;
  const tags = note.tags.map((tag) => `#${obsidianTag(tag)}`);
  const name = note.colour && labels[note.colour];
  const label = name ? [escaped(name)] : [];
  lines.push([dayOf(note.createdAt), link, ...label, ...tags].join(' · '), '');
  return lines.join('\n');
}

function claimLine(claim: DatedClaim): string {
  const { status, earliest, latest } = claim;
  const days = earliest === latest ? earliest : [earliest ?? '…', latest ?? '…'].join(' to ');
  const speaker = speakerIn(claim);
  return [days, status, speaker && `said by ${escaped(speaker)}`].filter(Boolean).join(', ');
}

/** A JSON string is a YAML string. */
const quoted = (text: string): string => JSON.stringify(text);

/** Obsidian's tags hold no white space and no marks but - _ and /. */
const obsidianTag = (tag: string): string => tag.replace(/\s+/g, '-').replace(/[^\p{L}\p{N}\p{M}_/-]/gu, '');

const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+\.)(\s)/, '$1\\$2$3');

/** Without what file systems or Obsidian's links refuse. */
function nameOf({ title, canonical }: SavedArticle): string {
  const name = (title || canonical)
    .replace(/[\p{Cc}\\/:*?"<>|#^[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return [...name].slice(0, 80).join('').trim() || 'Untitled';
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${name} ${count}`;
  taken.add(free.toLowerCase());
  return free;
}
