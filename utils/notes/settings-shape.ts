import { type Check, listOf, oneOf } from './shape-checks.ts';
import type { MarkSettings, Settings } from './shapes.ts';

/** The key under which corrections are kept, beside the settings. */
export const CORRECTIONS = 'corrections';

/** On everywhere, everything drawn. */
export const DEFAULTS: Settings = {
  on: true,
  sitesOff: [],
  reach: 'everywhere',
  sitesOn: [],
  sitesAlways: [],
  sitesNever: [],
  marks: { hidden: [], mentions: 'all', certainty: 'all' },
  badge: 'claims',
};

/** Longest host name that DNS allows. */
const LONGEST_HOST = 253;

export const isReach = oneOf('everywhere', 'sites', 'asked');
export const isBadge = oneOf('claims', 'notes', 'off');
export const isMentions = oneOf('all', 'first');
export const isCertainty = oneOf('all', 'sure');
export const isHidden = listOf(oneOf('PER', 'ORG', 'LOC', 'NORP', 'MISC', 'claim'), 6);

/** Settings out of whatever was stored: each switch that is not what it should be falls back to its default. */
export function settingsFrom(stored: unknown): Settings {
  const found = fieldsOf(stored);
  return {
    on: typeof found.on === 'boolean' ? found.on : DEFAULTS.on,
    sitesOff: hostsIn(found.sitesOff),
    reach: either(found.reach, isReach, DEFAULTS.reach),
    sitesOn: hostsIn(found.sitesOn),
    sitesAlways: hostsIn(found.sitesAlways),
    sitesNever: hostsIn(found.sitesNever),
    marks: marksFrom(found.marks),
    badge: either(found.badge, isBadge, DEFAULTS.badge),
  };
}

function marksFrom(stored: unknown): MarkSettings {
  const found = fieldsOf(stored);
  const { hidden, mentions, certainty } = DEFAULTS.marks;
  return {
    hidden: [...new Set(either(found.hidden, isHidden, hidden))],
    mentions: either(found.mentions, isMentions, mentions),
    certainty: either(found.certainty, isCertainty, certainty),
  };
}

/** Why no page of a host is read by itself; null when it is. `elsewhere`: not one of the sites that were chosen. */
export type WhyOff = 'everywhere' | 'site' | 'elsewhere' | 'asked';

export function whyOff({ on, sitesOff, reach, sitesOn }: Settings, host: string): WhyOff | null {
  const name = host.toLowerCase();
  if (!on) return 'everywhere';
  if (sitesOff.includes(name)) return 'site';
  if (reach === 'asked') return 'asked';
  return reach === 'sites' && !sitesOn.includes(name) ? 'elsewhere' : null;
}

/** The reader's word on all pages of a host: articles, none, or null for no word. A page's own goes before it. */
export function wordOnSite({ sitesAlways, sitesNever }: Settings, host: string): boolean | null {
  const name = host.toLowerCase();
  if (sitesNever.includes(name)) return false;
  return sitesAlways.includes(name) ? true : null;
}

export function withWordOnSite(settings: Settings, host: string, areArticles: boolean | null): Settings {
  const { sitesAlways, sitesNever } = settings;
  return {
    ...settings,
    sitesAlways: listed(sitesAlways, host, areArticles === true),
    sitesNever: listed(sitesNever, host, areArticles === false),
  };
}

/** Is a host one of those that are read, as far as the switch for it goes? */
export const isSiteOn = ({ sitesOff, sitesOn, reach }: Settings, host: string): boolean =>
  !sitesOff.includes(host.toLowerCase()) && (reach !== 'sites' || sitesOn.includes(host.toLowerCase()));

/** Switches a host on or off; where only chosen sites are read, it is one of them from then on, or none. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const { sitesOff, sitesOn, reach } = settings;
  return {
    ...settings,
    sitesOff: listed(sitesOff, host, !on),
    sitesOn: on && reach !== 'sites' ? sitesOn : listed(sitesOn, host, on),
  };
}

function listed(sites: readonly string[], host: string, isIn: boolean): string[] {
  const name = host.toLowerCase();
  return [...sites.filter((other) => other !== name), ...(isIn ? [name] : [])];
}

const either = <T>(value: unknown, check: Check<T>, otherwise: T): T => (check(value) ? value : otherwise);

const fieldsOf = (stored: unknown): Record<string, unknown> =>
  typeof stored === 'object' && stored !== null ? { ...stored } : {};

function hostsIn(stored: unknown): string[] {
  const hosts: unknown[] = Array.isArray(stored) ? stored : [];
  return [...new Set(hosts.filter(isHost).map((host) => host.toLowerCase()))];
}

export const isHost = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_HOST && !/[\s/]/.test(value);
