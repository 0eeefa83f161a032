import type { Token } from '../../text/tokens.ts';
import type { Refiner } from './candidate.ts';

/**
 * Second syllables of Korean and Chinese given names as newspapers write them, hyphened and in lower case: "Jae-in",
 * "Ing-wen". After the Revised and McCune–Reischauer romanisations of Korean and Wade–Giles for Chinese.
 */
const SYLLABLES = new Set(
  (
    'bin bok bum chae chan chang che chen cheng chi chih ching chol chul chun du eon eui eun fei geun gi gil gon goo gook ' +
    'gu guk gun gwang gyu gyun gyung ha hae han hee heon ho hong hoo hoon hsien hua hui huk hun hwa hwan hye hyeok hyeon ' +
    'hyo hyuk hyun hyung ik il im in ja jae je jeong jeou ji jin jo jong joo joon ju jun jung kai kang keun ki kil kon koo ' +
    'kook kuk kun kuo kwan kwang kwon kyo kyu kyun kyung lan lin ling lung man mei mi min ming mo moo mu mun myeong myung ' +
    'na nam ok ook pil pyo pyung ra rae ran ri rim ryong ryul sam sang seo seob seok seon seong seop sheng shik si sik sil ' +
    'so song soo sook soon sop su suk sun sung tae taek tao te tsai tung u ui uk un wan wen wha won woo wook wu yeol yeon ' +
    'yeong yi ying yol yong yoo yoon you young yu yul yun yung'
  ).split(' '),
);

/** Family names that stand before the given one. */
const FAMILY_FIRST = new Set(
  (
    'Ahn Bae Bai Ban Cai Cao Chae Chang Chen Cheng Chiang Cho Choe Choi Chun Deng Fan Feng Gao Gong Guo Han He Heo Hong Hu ' +
    'Huang Hwang Jang Jeon Jeong Ji Jia Jiang Jin Jo Jung Kang Kim Ko Kwon Lai Lam Lee Leung Li Liang Lim Lin Liu Lu Luo ' +
    'Ma Meng Moon Nam Ngo Nguyen Nie Noh Oh Paek Pak Park Peng Pham Qian Qiao Qin Qiu Ri Roh Ryu Seo Shen Shi Shin Sim ' +
    'Son Song Suh Sun Tan Tang Tian Tran Truong Tsai Wan Wang Wei Wen Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yi Yim ' +
    'Yoo Yoon Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zuo'
  ).split(' '),
);

/** Which of the words of a person's name is the family name, East Asian order regarded. */
export function familyNameOf(words: readonly string[]): string | null {
  const [first = ''] = words;
  if (words.length < 2) return null;
  if (FAMILY_FIRST.has(first)) return first;
  return words.findLast((word) => !/^(?:Jr\.?|Sr\.?|[IVX]+)$/.test(word)) ?? null;
}

/** A person's name goes on over a hyphen to the second half of the given name. */
export const joinGivenNames: Refiner = (candidates, { tokens }) => {
  const taken = new Set(candidates.map(({ first }) => first));
  return candidates.map((candidate) => {
    const { first, last, type } = candidate;
    if (isEastAsian(tokens.slice(first, last))) return { ...candidate, type: 'PER' };
    if (type !== 'PER' || taken.has(last + 1) || !isHalf(tokens[last], tokens[last + 1])) return candidate;
    return { ...candidate, last: last + 2 };
  });
};

/** "Ban Ki-moon": a family name and two syllables are a person's name, whatever stands around them. */
const isEastAsian = ([family, given, hyphen, half, more]: readonly Token[]): boolean =>
  !more && FAMILY_FIRST.has(family?.text ?? '') && /^\p{Lu}/u.test(given?.text ?? '') && isHalf(hyphen, half);

const isHalf = (hyphen: Token | undefined, half: Token | undefined): boolean =>
  hyphen?.text === '-' && !hyphen.spaced && half?.spaced === false && SYLLABLES.has(half.text);
