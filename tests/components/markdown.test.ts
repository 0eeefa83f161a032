import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../components/note/markdown.ts';

const text = (value: string) => ({ kind: 'text', text: value });

describe('reading Markdown', () => {
  it.each<[string, unknown]>([
    ['', []],
    [
      'one\ntwo\n\nthree',
      [
        { kind: 'paragraph', lines: [[text('one')], [text('two')]] },
        { kind: 'paragraph', lines: [[text('three')]] },
      ],
    ],
    ['# Head', [{ kind: 'heading', lines: [[text('Head')]] }]],
    ['> a\n> b', [{ kind: 'quote', lines: [[text('a')], [text('b')]] }]],
    ['- a\n- b', [{ kind: 'list', isOrdered: false, items: [[text('a')], [text('b')]] }]],
    ['1. a\n2) b', [{ kind: 'list', isOrdered: true, items: [[text('a')], [text('b')]] }]],
    [
      '```js\n*x*\n```\nafter',
      [
        { kind: 'code', text: '*x*' },
        { kind: 'paragraph', lines: [[text('after')]] },
      ],
    ],
    ['```\nopen', [{ kind: 'code', text: 'open' }]],
  ])('reads %j', (source, blocks) => expect(readMarkdown(source)).toEqual(blocks));

  const inline = (source: string) => {
    const [block] = readMarkdown(source);
    return block?.kind === 'paragraph' ? block.lines[0] : null;
  };

  it.each<[string, unknown[]]>([
    ['a **b** c', [text('a '), { kind: 'strong', text: 'b' }, text(' c')]],
    [
      '*a* _b_ ~~c~~ `*d*`',
      [
        { kind: 'emphasis', text: 'a' },
        text(' '),
        { kind: 'emphasis', text: 'b' },
        text(' '),
        { kind: 'struck', text: 'c' },
        text(' '),
        { kind: 'code', text: '*d*' },
      ],
    ],
    ['2 * 3 * 4, snake_case_name', [text('2 * 3 * 4, snake_case_name')]],
    ['[a](https://b.example/c)', [{ kind: 'link', text: 'a', address: 'https://b.example/c' }]],
    [
      'see https://b.example/c.',
      [
        text('see '),
        { kind: 'link', text: 'https://b.example/c', address: 'https://b.example/c' },
        text('.'),
      ],
    ],
    [
      '"see https://b.example/c", “https://b.example/d”',
      [
        text('"see '),
        { kind: 'link', text: 'https://b.example/c', address: 'https://b.example/c' },
        text('", “'),
        { kind: 'link', text: 'https://b.example/d', address: 'https://b.example/d' },
        text('”'),
      ],
    ],
    ['[a](javascript:alert(1))', [text('[a](javascript:alert(1))')]],
    ['[a](data:text/html,x)', [text('[a](data:text/html,x)')]],
    ['<b>x</b>', [text('<b>x</b>')]],
  ])('reads the line %j', (source, parts) => expect(inline(source)).toEqual(parts));

  it('is linear in long nonsense', () => {
    const long = `${'*a'.repeat(20_000)}${'['.repeat(20_000)}${'`'.repeat(20_001)}`;
    expect(readMarkdown(long)).toHaveLength(1);
  });
});
