import { createRandom } from '../../support/random.js';

/** A passage that no two reports would share by chance. */
export const passage =
  '针对旧货市场里反复出现的老难题，专班逐户上门会诊，把25条意见编成台账，由审计局每旬对账销号，办结一件公示一件。';
/** A report of these names and paragraphs. */
export const report = (names: string[], ...texts: string[]) => ({
  names,
  passages: texts.map((text, at) => ({ text, place: `第${at + 1}段` })),
});
/** Characters at random, so that nothing is shared by chance. */
export const noise = (seed: number, length: number) => {
  const random = createRandom(seed);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 8000))).join('');
};
