export type MandatoryPart = 'achievements' | 'problems' | 'leadership' | 'plans';

/** The four parts that every report has (督察工作规定), by the names that it gives them. */
export const mandatoryParts: Record<MandatoryPart, string> = {
  achievements: '主要举措和成效',
  problems: '存在的不足和原因',
  leadership: '党政主要负责人履行第一责任人职责情况',
  plans: '下一年度主要安排',
};

/** Words of a heading at any level under which a reader finds what belongs to the part. */
const headingWords: Record<MandatoryPart, RegExp> = {
  achievements: /成效|举措|做法|工作(?:情况|开展|回顾|进展)/,
  problems: /问题|不足|短板|薄弱|差距/,
  leadership: /第一责任人|负责(?:人|同志).{0,12}(?:履|职责)/,
  plans: /安排|打算|计划|思路|下一?步|下一?阶段|今后|措施/,
};

/** Words with which a paragraph speaks of what belongs to the part. */
const paragraphWords: Record<Exclude<MandatoryPart, 'achievements'>, RegExp> = {
  problems:
    /(?:仍|还|尚|依然|也)(?:然|旧)?(?:存在|有)[^。；]{0,16}(?:问题|不足|差距|短板|薄弱|弱项)|存在(?:的|一些|以下|一定)?(?:主要)?(?:问题|不足|短板|差距|困难)(?:和不足|和困难)?(?:[：，]|主要|有|是)|(?:不足|差距)(?:之处)?(?:主要)?(?:表现|体现)?(?:在|为)|相比[^。；]{0,12}(?:差距|不足)/,
  leadership:
    /第一责任人|(?:主要负责人|主要负责同志|主要领导|党政负责人|一把手[”"]?|书记|[县区市旗镇乡局]长|主任)[^。；]{0,20}(?:履行|履职|述法)/,
  plans:
    /(?:^|[。；\s）])(?:[一二三四五六七八九十]是)?(?:下一?步|下一?阶段|今后|明年|下一?年度?|新的一年)(?:工作)?(?:[，：]|将|我|主要|打算|计划|继续|要)/,
};

/** Whether a heading, whatever its level, shows a reader where the part is. */
export function isHeadingFor(part: MandatoryPart, heading: string): boolean {
  return headingWords[part].test(heading);
}

/** Whether a paragraph speaks of what belongs to the part; a document that it cites by name does not. */
export function speaksOf(part: MandatoryPart, paragraph: string, year?: number): boolean {
  if (part === 'achievements') return true;
  const text = paragraph.replace(/《[^《》]*》/g, '');
  if (paragraphWords[part].test(text)) return true;
  const nextYear = part === 'plans' && year !== undefined && text.indexOf(`${year + 1}年`);
  return (
    nextYear !== false && nextYear >= 0 && /^(?:度)?(?:，|我|将|全|要|重点)/.test(text.slice(nextYear + 5))
  );
}
