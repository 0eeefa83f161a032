/** One character of Chinese, Japanese or Korean says about as much as two and a half Latin letters. */
export const DENSITY = 2.5;

/** The length of a text in Latin letters, by the script of the character in its middle. */
export function lengthOf(text: string): number {
  const letter = text.charCodeAt(text.length >> 1);
  return letter >= 0x3000 && letter < 0xd800 ? text.length * DENSITY : text.length;
}
