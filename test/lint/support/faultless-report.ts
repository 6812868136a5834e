import type { Template } from '../../../src/template/model.js';

/** A complete report in which no rule finds anything; examples replace single entries of it. */
export const faultlessEntries: Record<string, string> = {
  格式: 'lawreport/1',
  模板: 'plain',
  年度: '2025',
  地区: '云岭县',
  发文机关: '云岭县人民政府',
  成文日期: '2026-02-20',
  主送机关: '青川市人民政府',
  成效: `
  - 标题: 依法履行政府职能
    正文: 全年公布行政许可事项清单一批，列入事项286项，办理时限比法定时限压缩六成。
  - 标题: 化解行政争议
    正文: 全年受理行政复议案件46件，审结45件，结案文书全部上网。`,
  问题: `
  - 标题: 基层执法力量不足
    正文: 乡镇综合行政执法队平均只有4名持证人员。
    原因: 主要原因是编制下沉慢于事项下放，招录计划没有向乡镇倾斜。
  - 标题: 行政争议源头预防不够
    正文: 征地补偿类案件仍占全部行政复议案件的三成。
    原因: 究其原因，是补偿方案听取意见不充分，初次答复说理不够。`,
  负责人履职: `
  - 标题: 县委主要负责人履职情况
    正文: 县委书记主持召开县委全面依法治县委员会会议2次，听取法治建设汇报并督办重点任务。
  - 标题: 县政府主要负责人履职情况
    正文: 县长主持县政府常务会议学法8次，出庭应诉1次，带头向县人大常委会报告工作。`,
  下年打算: `
  - 标题: 充实基层执法力量
    正文: 2026年上半年完成乡镇执法人员招录，下半年组织全员轮训。
  - 标题: 抓好行政争议源头预防
    正文: 2026年对征地补偿方案逐件开展合法性审查，并公开听取意见。`,
};

export const plainTemplate: Template = {
  id: 'plain',
  name: '测试用的模板',
  levels: ['县'],
  modelledOn: '四个部分',
  style: 'gbt9704-2012',
  title: '{{发文机关}}关于{{年度}}年度法治政府建设情况的报告',
  opening:
    '按照《法治政府建设与责任落实督察工作规定》要求，现将{{地区}}{{年度}}年度法治政府建设情况报告如下。',
  headings: { level2: 'ownLine', level3: 'runIn', level4: 'runIn', level3Numbering: 'restart' },
  parts: [
    { key: 'achievements', title: '{{年度}}年法治政府建设主要举措和成效', required: true, guidance: '' },
    { key: 'problems', title: '存在的不足和原因', required: true, guidance: '' },
    {
      key: 'leadership',
      title: '党政主要负责人履行推进法治建设第一责任人职责情况',
      required: true,
      guidance: '',
    },
    { key: 'plans', title: '{{下年度}}年法治政府建设主要安排', required: true, guidance: '' },
  ],
};
