import { isColour } from '../checks.ts';
import { isClaim, isDateExpression, isEntity, isName } from '../extraction-checks.ts';
import { isDay, listOf } from '../shape-checks.ts';
import type { NoteTarget } from '../shapes.ts';
import { collect, type Read } from './collect.ts';
import { digest, type Incoming } from './incoming.ts';
import { asItems, asRecord, asText, momentOf } from './parse.ts';
import { anchorFrom } from './selectors.ts';

/** An annotation, a list of them, a page or a collection of the W3C model. */
export function isWebAnnotation(value: unknown): boolean {
  return annotationsIn(value).some((item) => asItems(asRecord(item)?.type).includes('Annotation'));
}

export const readWebAnnotations = (value: unknown): Incoming =>
  collect(annotationsIn(value).map(readAnnotation));

function annotationsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const record = asRecord(value);
  const types = asItems(record?.type);
  if (types.includes('AnnotationCollection')) return annotationsIn(record?.first);
  if (types.includes('AnnotationPage')) return asItems(record?.items);
  return record ? [record] : [];
}

const OWN_ID = 'urn:dateline:note:';

function readAnnotation(value: unknown): Read {
  const annotation = asRecord(value) ?? {};
  const [first] = asItems(annotation.target);
  const target = typeof first === 'string' ? { source: first } : (asRecord(first) ?? {});
  const source = asRecord(target.source);
  const bodies = asItems(annotation.body ?? annotation.bodyValue).map((body) =>
    typeof body === 'string' ? { value: body, purpose: 'commenting' } : (asRecord(body) ?? {}),
  );
  const having = (purpose: string) => bodies.filter((body) => asItems(body.purpose).includes(purpose));
  const special = new Set(['tagging', 'classifying', 'identifying', 'describing']);
  const texts = bodies.filter(
    (body) => !asItems(body.purpose).some((purpose) => special.has(String(purpose))),
  );
  const id = asText(annotation.id);
  const anchor = anchorFrom(target.selector);
  const createdAt = momentOf(annotation.created) ?? 0;
  const kept = keptTarget(having('identifying')[0], having('describing')[0]);
  const published = target['schema:datePublished'];
  const colour = having('classifying')[0]?.['dateline:label'];
  return {
    highlight: {
      key: id.startsWith(OWN_ID)
        ? decoded(id.slice(OWN_ID.length))
        : `w3c-${digest(id || JSON.stringify(value))}`,
      address: asText(target.source) || asText(source?.id),
      title: asText(target['schema:name']),
      site: asText(target['schema:publisher']) || null,
      byline: asText(target['schema:author']) || null,
      published: isDay(published) ? published : null,
      anchor,
      ...(kept && anchor && { target: kept }),
      body: texts
        .map(({ value: text }) => asText(text))
        .filter(Boolean)
        .join('\n\n'),
      tags: having('tagging').map(({ value: text }) => asText(text)),
      ...(isColour(colour) && { colour }),
      createdAt,
      updatedAt: momentOf(annotation.modified) ?? createdAt,
    },
  };
}

/** What Dateline itself wrote of the name or claim; null where it did not, or where it is not whole. */
function keptTarget(
  identifying: Record<string, unknown> = {},
  describing: Record<string, unknown> = {},
): NoteTarget | null {
  const { 'dateline:name': name, 'dateline:entity': entity } = identifying;
  if (isName(name) && isEntity(entity)) return { kind: 'name', name, entity };
  const { 'dateline:claim': claim, 'dateline:dates': dates } = describing;
  if (isClaim(claim) && listOf(isDateExpression, 10_000)(dates)) return { kind: 'claim', claim, dates };
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
