/** Ways into the parts of a page that its document does not list: open shadow roots and same-origin frames. */

/** The open shadow root of an element; of a custom one also that which is declared in markup and was not attached. */
export function shadowOf(element: Element): ParentNode | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  const template = element.firstElementChild;
  if (template?.localName !== 'template' || template.getAttribute('shadowrootmode') !== 'open') return null;
  return (template as HTMLTemplateElement).content;
}

/** The body of a frame's document if the page may look into it. */
export function bodyOfFrame(frame: Element): HTMLElement | null {
  try {
    const body = (frame as HTMLIFrameElement).contentDocument?.body ?? null;
    return body?.localName === 'body' ? body : null;
  } catch {
    return null;
  }
}

const MOST_ELEMENTS = 20_000;

/** All open shadow roots and bodies of same-origin frames under `root`, outer ones first; `most` elements are looked at. */
export function innerRoots(root: ParentNode, most = MOST_ELEMENTS): ParentNode[] {
  const found: ParentNode[] = [];
  const waiting: ParentNode[] = [root];
  let seen = 0;
  for (let next = waiting.pop(); next && seen < most; next = waiting.pop()) {
    for (const element of next.querySelectorAll('*')) {
      seen += 1;
      if (seen > most) break;
      const inner = element.localName === 'iframe' ? bodyOfFrame(element) : shadowOf(element);
      if (!inner) continue;
      found.push(inner);
      waiting.push(inner);
    }
  }
  return found;
}
