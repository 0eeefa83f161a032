import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The add-on's fixed identity in Firefox; Chrome derives its own. */
const GECKO_ID = 'dateline@dateline.example';

/** The popup's page, shown at the side of the browser. */
const SIDE = 'popup.html?side';

/** All pages of the web. */
const PAGES = ['http://*/*', 'https://*/*'];

/** `wasm-unsafe-eval` lets the tagger's arithmetic, which is part of the background's script, be compiled; nothing else. */
const OWN_FILES_ONLY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Dexie for the browsers of today, a tenth smaller than what it hands out by itself, and as its makers have minified it. */
const DEXIE = { dexie: fileURLToPath(import.meta.resolve('dexie/dist/modern/dexie.min.mjs')) };

/** Only the background, which answers messages, asks for anything that the polyfill adds; it is 3 kB in every page. */
const NATIVE_BROWSER = {
  alias: { ...DEXIE, 'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')) },
};

/** MiniSearch has a method of this name. Renamed, it leaves the search for network calls in what ships as strict as it is. */
const WITHOUT_FETCH = {
  name: 'minisearch-without-fetch',
  transform: (code: string, id: string) =>
    /\/minisearch\//.test(id) ? { code: code.replace(/\bfetch\b/g, 'obtain'), map: null } : undefined,
};

/**
 * What several pages share goes into one file: gzipped by itself, each small file would cost the popup a few hundred bytes. The
 * database and what shows all notes go into another, which the popup loads when its library is looked at.
 */
const OF_NOTES = /dexie|utils.notes.(database|queries|search|trouble)|components.library/;
const SHARED_CHUNKS = {
  groups: [
    { name: 'shared', minShareCount: 2, priority: 1, test: (id: string) => !OF_NOTES.test(id) },
    { name: 'notes', minShareCount: 2 },
  ],
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [preact(), WITHOUT_FETCH],
    resolve: { alias: DEXIE },
    build: {
      rolldownOptions: { output: { codeSplitting: SHARED_CHUNKS } },
      // The oldest browsers supported: without it, styles are rewritten for browsers that know no light-dark().
      target: ['chrome128', 'firefox140'],
      // They preload modules by themselves; the stand-in for others would fetch.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    // Bare, since it runs on every page: what WXT wraps around a content script is ten times its size.
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts?.unshift({ matches: PAGES, js: ['guard.js'], run_at: 'document_start' });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type !== 'background')) config.resolve = NATIVE_BROWSER;
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // For backups that are saved by themselves, once the reader asks for them.
    optional_permissions: ['downloads'],
    host_permissions: PAGES,
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: { default_title: 'Dateline' },
    // The browser itself then refuses every connection but to the extension's own files.
    ...(command === 'build' && { content_security_policy: { extension_pages: OWN_FILES_ONLY } }),
    commands: {
      'note-selection': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandNote__',
      },
      'focus-mark': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandNext__',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandPrevious__',
      },
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: { default_panel: SIDE, default_title: 'Dateline', open_at_install: false },
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { side_panel: { default_path: SIDE }, minimum_chrome_version: '128' }),
  }),
});
