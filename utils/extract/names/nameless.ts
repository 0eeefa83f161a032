/**
 * Capitalised words that name nobody by themselves: days, months that no person is called, pronouns, articles,
 * prepositions and conjunctions, as they begin sentences, and words of the interface. In lower case.
 */
const NAMELESS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december i he she it we they you this that these those there here what who when where why how mr mrs ' +
    'ms dr the a an and but or if so yes no ok not also read more share follow subscribe click watch listen photo video image ' +
    'source update updated breaking live advertisement copyright his him her its their them our my your at by for from in into ' +
    'of on to with about according after against all although amid among another any are as because before between both ' +
    'could despite did do does during each earlier even every few four five had has have however instead is just later many ' +
    'meanwhile most nor once only over perhaps several should since some still such than then though three through too two ' +
    'under unless until was well were whether which while whose without would yet'
  ).split(' '),
);

/** Shouted, these are acronyms: the World Health Organization. */
const ACRONYMS = new Set(['WHO']);

/** `text` is a word as it is written, `lower` the same in lower case. */
export const isNameless = ({ text, lower }: { text: string; lower: string }): boolean =>
  NAMELESS.has(lower) && !ACRONYMS.has(text);
