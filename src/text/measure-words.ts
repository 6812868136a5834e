/** Measure words (量词) and units that make a number in front of them a quantity; the longest one counts. */
const words = `
人次 件次 场次 批次 台次 户次 车次 家次 个次 篇次 班次 项次 点次 条次 次
件 起 宗 例 桩 人 名 位 户 家 个 项 份 条 卷 场 期 部 篇 张 本 册 幅 台 套 所 处 支 批 类 种 门 堂 节 轮 只 辆 块 则
笔 组 队 座 间 面 枚 款 道 课时 学时 课 讲 集 页 字 步 级 张次
元 美元 平方米 平方公里 公里 千米 米 亩 公顷 吨 公斤 千克 千瓦时 立方米 兆
天 小时 分钟 个月 个工作日 工作日 周 学年
站 村 镇 街道 社区 乡镇 单位 部门 岗位 案 分
`
  .trim()
  .split(/\s+/);

const known = new Set(words);
const longest = Math.max(...words.map((word) => word.length));

/** What 次 begins a word with: 9条次干道. */
const beginsWithCi = /^(?:干|生|级|要|日|月|序|贷)/;

/** The measure word at the beginning of a text, or an empty one. */
export function readMeasureWord(text: string, offset: number): string {
  for (let length = longest; length > 0; length--) {
    const word = text.slice(offset, offset + length);
    if (
      word.length === length &&
      known.has(word) &&
      !(word === '分' && /[别之钟]/.test(text[offset + 1] ?? '')) &&
      !(word.endsWith('次') && beginsWithCi.test(text.slice(offset + length, offset + length + 2)))
    )
      return word;
  }
  return '';
}
