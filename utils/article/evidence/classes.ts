/** Kinds of class names that say what stands on a page. */
const KINDS = {
  body: /article(?:-|__|)body|(?:article|entry|post|blog)-content|(?:article|post)__content|(?:post|story)-body|rich-?text/i,
  author: /author/i,
  date: /date|publish|timestamp/i,
  price: /price/i,
  testimonial: /testimonial/i,
  pager: /pagination|pager|load-?more/i,
  button: /cta|btn|button/i,
};

export type ClassCounts = Record<keyof typeof KINDS, number>;

/** Elements by the kinds of their class. One pass over the page: selectors for parts of a class are slow. */
export function countClasses(document: Document): ClassCounts {
  const elements = new Map<string, number>();
  for (const element of document.querySelectorAll('[class]')) {
    const names = element.getAttribute('class') ?? '';
    elements.set(names, (elements.get(names) ?? 0) + 1);
  }
  const counts: ClassCounts = {
    body: 0,
    author: 0,
    date: 0,
    price: 0,
    testimonial: 0,
    pager: 0,
    button: 0,
  };
  for (const [names, count] of elements) {
    for (const kind of Object.keys(counts) as (keyof ClassCounts)[]) {
      if (KINDS[kind].test(names)) counts[kind] += count;
    }
  }
  return counts;
}
