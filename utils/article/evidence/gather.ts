import { canonicalOf } from '../address.ts';
import { addressFeatures } from './address.ts';
import { declaredFeatures } from './declared.ts';
import type { Features } from './features.ts';
import { layoutFeatures } from './layout.ts';
import { proseFeatures } from './prose.ts';

/** All that the gate looks at. Cheap: only what the browser finds by itself, without layout and without a walk. */
export const gatherFeatures = (document: Document, address: string): Features =>
  // To spread them takes longer.
  Object.assign(
    addressFeatures(address || canonicalOf(document, '') || ''),
    declaredFeatures(document),
    proseFeatures(document),
    layoutFeatures(document),
  );
