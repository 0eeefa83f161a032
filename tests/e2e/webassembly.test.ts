import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIMD_MODULE } from '../../utils/extract/names/tagger/simd/module.ts';
import { Session } from './driver.ts';
import { BROWSER_NAMES, findBrowser } from './find-browsers.ts';

/**
 * Run in a page: what the module exports, and what comes of text as code. Done a moment later, since the policy is not
 * held against what the debugger itself evaluates.
 */
function compileHere(base64: string): Promise<{ module: string; text: string }> {
  const attempt = (work: () => unknown): string => {
    try {
      return String(work());
    } catch (error) {
      return `refused: ${error}`;
    }
  };
  const compile = (): string[] => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return Object.keys(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports);
  };
  return new Promise((resolve) => {
    setTimeout(() => resolve({ module: attempt(compile), text: attempt(() => new Function('return 1')()) }));
  });
}

for (const name of BROWSER_NAMES) {
  describe.skipIf(!findBrowser(name))(`the policy of the extension’s pages in ${name}`, () => {
    const session = new Session(name);
    beforeAll(() => session.start());
    afterAll(() => session.end());

    it('lets the tagger’s WebAssembly run, and no text as code', async () => {
      const page = await session.openOwn('/popup.html');
      const { module, text } = await page.evaluate(compileHere, SIMD_MODULE);
      expect(module).toContain('convolve');
      expect(text).toMatch(/^refused/);
    });
  });
}
