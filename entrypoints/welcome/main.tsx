import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import '../../components/pieces.css';
import '../../components/popup.css';
import '../../components/welcome/welcome.css';
import { dayOfMoment } from '../../components/calendar.ts';
import { SAMPLE_DAY, SAMPLE_TEXT, Welcome } from '../../components/welcome/Welcome.tsx';
import { direction, speakThrough, t } from '../../components/words.ts';
import type { Extraction } from '../../utils/extract/shapes.ts';
import { askBackground, type Result } from '../../utils/messages.ts';
import { changeSettings, readSettings, watchSettings } from '../../utils/notes/settings.ts';
import type { Reach } from '../../utils/notes/shapes.ts';

interface Shown {
  sample: Result<Extraction> | null;
  reach: Reach;
  keys: { what: string; keys: string }[];
}

let shown: Shown = { sample: null, reach: 'everywhere', keys: [] };

function draw(change: Partial<Shown> = {}): void {
  shown = { ...shown, ...change };
  const root = document.getElementById('welcome');
  const kind = import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';
  if (root)
    render(<Welcome browser={kind} {...shown} today={dayOfMoment(new Date())} onReach={keepReach} />, root);
}

async function keepReach(reach: Reach): Promise<Result<null>> {
  try {
    await changeSettings((settings) => ({ ...settings, reach }));
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, error: { code: 'storage', why: 'browserRefused', detail: String(error) } };
  }
}

async function readSample(): Promise<Result<Extraction>> {
  const pieces = [{ start: 0, end: SAMPLE_TEXT.length, kind: 'paragraph' as const }];
  const input = { text: SAMPLE_TEXT, pieces, published: SAMPLE_DAY, lang: 'en' };
  const answer = await askBackground('extract', { input });
  return answer.ok ? { ok: true, value: answer.value.extraction } : answer;
}

async function readKeys(): Promise<Shown['keys']> {
  // Firefox for Android has no keyboard commands.
  const commands = (await browser.commands?.getAll()) ?? [];
  return COMMANDS.flatMap((wanted) => {
    const { description, shortcut } = commands.find(({ name }) => name === wanted) ?? {};
    return description ? [{ what: description, keys: shortcut ?? '' }] : [];
  });
}

/** In the order of their use; browsers give them by name. */
const COMMANDS = ['focus-mark', 'previous-mark', 'note-selection'];

speakThrough(browser.i18n);
Object.assign(document.documentElement, direction());
document.title = t('welcomeTitle');
draw();
void readSample().then((sample) => draw({ sample }));
void readKeys().then((keys) => draw({ keys }));
void readSettings().then(({ reach }) => draw({ reach }));
watchSettings(({ reach }) => draw({ reach }), new AbortController().signal);
