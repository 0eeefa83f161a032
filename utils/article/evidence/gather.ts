import { canonicalOf } from '../address.ts';
import { addressFeatures } from './address.ts';
import { dataFeatures, kindFeatures } from './declared.ts';
import type { Features } from './features.ts';
import { countFeatures, layoutFeatures } from './layout.ts';
import { openingFeatures, proseFeatures } from './prose.ts';

/** What the gate looks at first, enough for most pages: address, declared type, the first paragraphs and counts of elements. */
export function firstFeatures(document: Document, address: string): Features {
  return {
    ...addressFeatures(address || canonicalOf(document, '') || ''),
    ...kindFeatures(document),
    ...openingFeatures(document),
    ...countFeatures(document),
  };
}

/** All that the gate looks at. Cheap: only what the browser finds by itself, without layout and without a walk. */
export function allFeatures(document: Document, first: Features): Features {
  return {
    ...first,
    ...dataFeatures(document),
    ...proseFeatures(document),
    ...layoutFeatures(document),
  };
}
