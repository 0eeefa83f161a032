/**
 * Lines of a stream of UTF-8, split at line feeds alone: Node's readline splits at U+2028 too, which JSON strings may
 * hold as it is.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of stream) {
    const [head = '', ...lines] = decoder.decode(chunk, { stream: true }).split('\n');
    parts.push(head);
    for (const line of lines) {
      yield parts.join('');
      parts = [line];
    }
  }
  parts.push(decoder.decode());
  const rest = parts.join('');
  if (rest) yield rest;
}
