import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { type BrowserName, findBrowser } from '../e2e/find-browsers.ts';

const CHROME_ARGUMENTS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts an installed browser without extensions. @throws Error that says which browser is missing. */
export function startBrowser(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} is installed here.`);
  if (name === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const root = process.getuid?.() === 0;
  const args = root ? [...CHROME_ARGUMENTS, '--no-sandbox'] : CHROME_ARGUMENTS;
  return puppeteer.launch({ executablePath, headless: true, args, pipe: true });
}

/** A module and all it imports as one classic script that puts its exports into `globalThis[name]`. */
export async function bundleScript(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, name, formats: ['iife'], fileName: name } },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunk = outputs.flatMap(({ output }) => output).find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be bundled.`);
  return `${chunk.code}\nglobalThis[${JSON.stringify(name)}] = ${name};`;
}
