import { textDirective } from '../../text/fragment.ts';
import type { LabelNames } from '../label-names.ts';
import type { Listed } from '../queries.ts';
import type { Note, SavedArticle } from '../shapes.ts';
import { labelOf } from './rows.ts';

/** Terms of Dateline's own, for what the model has no words for. */
const OWN_TERMS = 'https://dateline.example/ns#';
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { dateline: OWN_TERMS }];
const DIRECTIVES = 'https://wicg.github.io/scroll-to-text-fragment/';

/** Notes as a W3C AnnotationCollection (Web Annotation Data Model, 2017) with all of them on its one page. */
export function webAnnotationsOf(listed: readonly Listed[], labels: LabelNames = {}): string {
  const items = listed.map((entry) => annotationOf(entry, labels));
  const collection = {
    '@context': CONTEXT,
    id: 'urn:dateline:library',
    type: 'AnnotationCollection',
    label: 'Dateline notes',
    total: items.length,
    first: { id: 'urn:dateline:library:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function annotationOf({ note, article }: Listed, labels: LabelNames): object {
  const bodies = bodiesOf(note, labels);
  return {
    id: `urn:dateline:note:${encodeURIComponent(note.id)}`,
    type: 'Annotation',
    motivation: note.body ? 'commenting' : note.tags.length > 0 ? 'tagging' : 'highlighting',
    created: new Date(note.createdAt).toISOString(),
    modified: new Date(note.updatedAt).toISOString(),
    generator: {
      type: 'Software',
      name: 'Dateline',
      ...(note.engine && { 'schema:softwareVersion': note.engine }),
    },
    ...(bodies.length > 0 && { body: bodies }),
    target: targetOf(note, article),
  };
}

function bodiesOf(note: Note, labels: LabelNames): object[] {
  const { body, tags, colour, target } = note;
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose });
  return [
    ...(body ? [{ ...text(body, 'commenting'), format: 'text/markdown' }] : []),
    ...tags.map((tag) => text(tag, 'tagging')),
    ...(colour ? [{ ...text(labelOf(note, labels), 'classifying'), 'dateline:label': colour }] : []),
    ...(target.kind === 'name'
      ? [
          {
            ...text(target.entity.name, 'identifying'),
            'dateline:entity': target.entity,
            'dateline:name': target.name,
          },
        ]
      : []),
    ...(target.kind === 'claim'
      ? [
          {
            ...text(target.claim.text, 'describing'),
            'dateline:claim': target.claim,
            'dateline:dates': target.dates,
          },
        ]
      : []),
  ];
}

function targetOf({ anchor }: Note, article: SavedArticle): object {
  const source = {
    source: article.canonical,
    'schema:name': article.title,
    ...(article.site && { 'schema:publisher': article.site }),
    ...(article.byline && { 'schema:author': article.byline }),
    ...(article.published && { 'schema:datePublished': article.published }),
  };
  if (!anchor) return source;
  const directive = textDirective(anchor);
  return {
    ...source,
    selector: [
      { type: 'TextQuoteSelector', exact: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
      { type: 'TextPositionSelector', start: anchor.start, end: anchor.end },
      ...(directive ? [{ type: 'FragmentSelector', conformsTo: DIRECTIVES, value: directive }] : []),
    ],
  };
}
