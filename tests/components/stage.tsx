import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** A component on a page of its own, and what a reader does to it. */
export interface Stage {
  root: HTMLElement;
  show(node: ComponentChild): Promise<void>;
  /** The one button, link, tab or switch with this accessible name. */
  control(name: string | RegExp): HTMLElement;
  press(name: string | RegExp): Promise<void>;
  type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void>;
  choose(field: HTMLSelectElement, value: string): Promise<void>;
  offer(field: HTMLInputElement, file: File): Promise<void>;
  key(target: Element, key: string, options?: KeyboardEventInit): Promise<void>;
  texts(selector: string): string[];
}

export async function openStage(node: ComponentChild): Promise<Stage> {
  document.documentElement.lang = 'en';
  document.title = 'Stage';
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const show = (next: ComponentChild): Promise<void> => settled(() => render(next, root));
  const control = (name: string | RegExp): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>('button, a[href], input[type=checkbox]')].filter(
      (element) => matches(nameOf(element), name),
    );
    const [only] = found;
    if (!only || found.length > 1) throw new Error(`${found.length} controls are called ${name}`);
    return only;
  };
  await show(node);
  return {
    root,
    show,
    control,
    press: (name) => settled(() => control(name).click()),
    type: (field, text) =>
      settled(() => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    choose: (field, value) =>
      settled(() => {
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    offer: (field, file) =>
      settled(() => {
        Object.defineProperty(field, 'files', { value: [file], configurable: true });
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    key: (target, key, options = {}) =>
      settled(() => {
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
        );
      }),
    texts: (selector) => [...root.querySelectorAll(selector)].map((element) => element.textContent ?? ''),
  };
}

/** Does something and lets every promise and render that follows come to rest. */
const settled = (step: () => void): Promise<void> =>
  act(async () => {
    step();
    await new Promise((resolve) => setTimeout(resolve));
  });

const nameOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? wordsOf(element)).replace(/\s+/g, ' ').trim();

/** The text of an element without what is hidden from screen readers. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return copy.textContent ?? '';
}

const matches = (text: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? text === name : name.test(text);

/** The one element that the selector finds. */
export function the<E extends Element>(root: ParentNode, selector: string): E {
  const element = root.querySelector<E>(selector);
  if (!element) throw new Error(`nothing is ${selector}`);
  return element;
}
