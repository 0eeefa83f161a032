import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DISPATCH = join(ROOT, 'tests/pages/dispatch.html');
const SENTENCE = 'Angela Merkel will meet reporters in Paris on Friday.';

function annotate(options: string[], input = ''): { status: number | null; out: string; errors: string } {
  const script = join(ROOT, 'tests/evaluate/annotate.ts');
  const run = spawnSync(process.execPath, [script, ...options], { input, encoding: 'utf8', cwd: ROOT });
  return { status: run.status, out: run.stdout, errors: run.stderr };
}

describe('annotate', { timeout: 60_000 }, () => {
  it('reads a page as the extension does', () => {
    const { status, out } = annotate([DISPATCH, '--url', 'https://paper.example/rail']);
    const { id, article, names, entities } = JSON.parse(out);
    expect([status, id, article.isArticle, article.published]).toEqual([0, DISPATCH, true, '2024-04-12']);
    expect(article.text.slice(names[0].start, names[0].end)).toBe(names[0].text);
    expect(entities.map((entity: { id: string }) => entity.id)).toContain(names[0].entity);
  });

  it('takes a text as it is, from a pipe, with the day that it is given', () => {
    const { status, out } = annotate(['-', '--published', '2024-05-15'], SENTENCE);
    const { article } = JSON.parse(out);
    expect([status, article.text, article.published, article.publishedFrom]).toEqual([
      0,
      SENTENCE,
      '2024-05-15',
      'given',
    ]);
  });

  it('goes on after a line that it cannot read, and says so with its exit code', () => {
    const lines = [
      '{"id": 1, "text": "Rain fell."}',
      '{"id": 2, "text": 7}',
      '',
      'no JSON',
      '{"id": 4, "text": "", "published": "2024-02-31"}',
      `{"id": "five", "text": ${JSON.stringify(SENTENCE)}}`,
    ];
    const { status, out } = annotate(['--jsonl'], `${lines.join('\n')}\n`);
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(results.map(({ id, error }) => [id, error?.match(/^line \d/)?.[0]])).toEqual([
      [1, undefined],
      [2, 'line 2'],
      [null, 'line 4'],
      [4, 'line 5'],
      ['five', undefined],
    ]);
  });

  it.each([
    [[], /one file/],
    [['no-such-file.txt'], /cannot read no-such-file\.txt/],
    [['--nonsense'], /nonsense/],
    [['--jsonl', 'a.txt'], /--jsonl/],
    [[DISPATCH, '--published', 'yesterday'], /must be a day/],
    [[DISPATCH, '--url', 'notaurl'], /whole address, not "notaurl"/],
  ])('refuses %j in words', (options, words) => {
    const { status, out, errors } = annotate(options);
    expect([status, out]).toEqual([2, '']);
    expect(errors).toMatch(words);
  });
});
