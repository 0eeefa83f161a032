import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../components/claim/sentence.ts';

describe('a clause as it is shown', () => {
  it.each([
    ['“The bridge will open in May', 'The bridge will open in May'],
    ['the bridge will open in May”', 'the bridge will open in May'],
    ['the bridge will open in May,"', 'the bridge will open in May,'],
    ['"the bridge will open in May', 'the bridge will open in May'],
    ['it said the “new bridge will open in May', 'it said the new bridge will open in May'],
    ['‘The bridge will open in May', 'The bridge will open in May'],
    ['the bridge will open in May.’', 'the bridge will open in May.'],
    ['„Die Brücke wird im Mai eröffnet', 'Die Brücke wird im Mai eröffnet'],
    ['die Brücke wird im Mai eröffnet“', 'die Brücke wird im Mai eröffnet'],
    ['»Die Brücke wird im Mai eröffnet', 'Die Brücke wird im Mai eröffnet'],
    ['die Brücke wird im Mai eröffnet«', 'die Brücke wird im Mai eröffnet'],
    ['« Le pont ouvrira en mai', 'Le pont ouvrira en mai'],
    ['le pont ouvrira en mai »', 'le pont ouvrira en mai'],
    ['le pont » ouvrira en « mai »', 'le pont ouvrira en « mai »'],
    ['«El puente se abrirá en mayo', 'El puente se abrirá en mayo'],
    ['мост откроется в мае»', 'мост откроется в мае'],
    ['“大桥将于五月通车', '大桥将于五月通车'],
    ['「다리는 5월에 개통된다', '다리는 5월에 개통된다'],
    ['다리는 5월에 개통된다”', '다리는 5월에 개통된다'],
    ['«سيُفتح الجسر في مايو', 'سيُفتح الجسر في مايو'],
  ])('%s', (text, shown) => expect(sentenceOf(text)).toBe(shown));

  it.each([
    'the “new bridge” will open in May',
    '"The bridge" will open in "May"',
    'the bridge won’t open in May',
    "the workers' rights end in May",
    'the workers’ rights end in May',
    'the ‘new’ bridge isn’t open until May',
    'in the ’90s it was open',
    "'The bridge' won't open",
    'die „neue“ Brücke und die »alte« Brücke',
    'le « nouveau pont » ouvrira en mai',
    'новый «мост» откроется',
    '“新桥”将于五月通车',
    '新的“大桥”与《条约》',
    '“He called it ‘ours’ in May”',
    'سيُفتح «الجسر» في مايو',
  ])('leaves what is whole: %s', (text) => expect(sentenceOf(text)).toBe(text));
});
