/** A whole report as a text file, faultless but for what an example puts into it. */
export function exampleText({
  year = 2025,
  first = '（一）',
  second = '（二）',
  date = '2026年2月20日',
}: {
  /** The year that the title names. */
  year?: number;
  /** Numbers of the two items, as typed. */
  first?: string;
  second?: string;
  date?: string;
}): string {
  return [
    `云岭县人民政府关于${year}年度法治政府建设情况的报告`,
    '青川市人民政府：',
    '一、主要举措和成效',
    `${first}依法履行政府职能`,
    '全年公布行政许可事项286项。',
    `${second}化解行政争议`,
    '全年审结行政复议案件45件。',
    '二、存在的不足和原因',
    '乡镇执法力量不足，主要原因是编制下沉较慢。',
    '三、党政主要负责人履行第一责任人职责情况',
    '县委书记、县长带头述法，出庭应诉1次。',
    '四、下一年度主要安排',
    '6月底前完成乡镇执法人员招录。',
    '云岭县人民政府',
    date,
  ].join('\n');
}
