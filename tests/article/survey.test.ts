import { describe, expect, it } from 'vitest';
import { surveyPage } from '../../utils/article/survey.ts';
import { pageOf } from './pages.ts';

const linesOf = (page: Document): string[] => surveyPage(page.body).blocks.map(({ text }) => text);

describe('surveyPage', () => {
  it('makes lines of blocks, and of text between double breaks', () => {
    const page = pageOf('<div>One <b>two</b>\n three<p>Four</p>five<br>six<br><br>seven</div>');
    expect(linesOf(page)).toEqual(['One two three', 'Four', 'five six', 'seven']);
  });

  it('makes lines of what blank lines part in preformatted text', () => {
    expect(linesOf(pageOf('<pre>One\ntwo\n\nthree</pre>'))).toEqual(['One two', 'three']);
  });

  it('leaves out what is not text to be read', () => {
    const page = pageOf(
      '<script>x</script><style>y</style><noscript>no</noscript><svg><text>drawn</text></svg><nav>menu</nav><span hidden>hid</span><span style="display: none">den</span><p>Seen</p>',
    );
    expect(linesOf(page)).toEqual(['Seen']);
  });

  it('knows where each character stands', () => {
    const [block] = surveyPage(pageOf('<p>  A soft\u00ADhyphen \n and <i>more</i></p>').body).blocks;
    expect(block?.text).toBe('A softhyphen and more');
    for (const { start, end, node, offset } of block?.stretches ?? []) {
      expect(node.data.slice(offset, offset + end - start).replace(/\s/g, ' ')).toBe(
        block?.text.slice(start, end),
      );
    }
  });
});

describe('surveyPage in open shadow trees', () => {
  const attach = (page: Document, selector: string, html: string): ShadowRoot | undefined => {
    const root = page.querySelector(selector)?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = html;
    return root;
  };

  it('reads a tree in place of what its host holds', () => {
    const page = pageOf('<p>Before</p><news-story>unseen</news-story><p>After</p>');
    attach(page, 'news-story', '<p>Inside</p>');
    expect(linesOf(page)).toEqual(['Before', 'Inside', 'After']);
  });

  it('reads the children of the host where the slots are', () => {
    const page = pageOf(
      '<news-story>loose<h1 slot="head">Head</h1><p>Text</p><p slot="none">lost</p></news-story>',
    );
    attach(
      page,
      'news-story',
      '<header><slot name="head">no head</slot></header><div><slot></slot></div><slot name="foot"><p>Foot</p></slot>',
    );
    expect(linesOf(page)).toEqual(['Head', 'loose', 'Text', 'Foot']);
  });

  it('reads what is handed on from slot to slot', () => {
    const page = pageOf('<outer-box><p>Handed on</p></outer-box>');
    const outer = attach(page, 'outer-box', '<inner-box><slot></slot></inner-box>');
    const inner = outer?.querySelector('inner-box')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>First</p><slot></slot>';
    expect(linesOf(page)).toEqual(['First', 'Handed on']);
  });

  it('reads a tree that is declared in markup and was not attached', () => {
    const page = pageOf(
      '<news-story><template shadowrootmode="open"><p>Declared</p><slot></slot></template><p>Slotted</p></news-story>',
    );
    expect(linesOf(page)).toEqual(['Declared', 'Slotted']);
  });
});
