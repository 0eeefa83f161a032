import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Browsers by what drives them; every Chromium relative counts as `chrome`. */
export type BrowserName = 'chrome' | 'firefox';

export const BROWSER_NAMES: readonly BrowserName[] = ['chrome', 'firefox'];

/** Commands to look for on the PATH, best first. */
const COMMANDS: Record<BrowserName, string[]> = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
    'msedge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Where they lie when they are not on the PATH. */
const PLACES: Partial<Record<NodeJS.Platform, Record<BrowserName, string[]>>> = {
  darwin: {
    chrome: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chrome: programFiles(
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ),
    firefox: programFiles('Mozilla Firefox\\firefox.exe'),
  },
};

/** Environment variables that name a browser to use instead of what is found. */
const CHOSEN: Record<BrowserName, string> = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

function programFiles(...paths: string[]): string[] {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return roots.flatMap((root) => paths.map((path) => join(root, path)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser, or null. */
export function findBrowser(name: BrowserName): string | null {
  const chosen = process.env[CHOSEN[name]];
  if (chosen) return isExecutable(chosen) ? chosen : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...(PLACES[process.platform]?.[name] ?? [])].find(isExecutable) ?? null;
}
