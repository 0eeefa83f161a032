/** Where a string stands in a text, in order, overlapping ones too; nowhere for an empty one. */
export function occurrences(text: string, pattern: string): number[] {
  const places: number[] = [];
  if (pattern === '') return places;
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) places.push(at);
  return places;
}
