import { findGaps } from '../../../text/gaps/find-gaps.js';
import { publicationUnitsOf } from '../../publishing/publication-units.js';
import { type Rule, remarkOn } from '../../rule.js';

export const blank: Rule = {
  id: 'residue/blank',
  title: '空白和代替符号都要填上',
  severity: 'warning',
  basis: { kind: '实务', source: '报告定稿前应当没有空缺' },
  examples: {
    bad: [
      '召开县政府常务会议××次。',
      '在XX镇设立法律服务站。',
      '县长某某主持会议。',
      '县领导李××调研××××，走访××家企业。',
      '于2025年   月   日通过验收。',
      '推广__项举措。',
      '20XX年受理行政复议案件X件。',
      '于2026年×月×日印发（云政发〔2026〕  号）。',
      '受理行政复议案件待定件。',
      '开展法治培训（此处补充具体场次）。',
      '联系电话：××××，联系地址：×××。',
    ],
    good: [
      '建立“1+6+X”清单。',
      '改造3×5米的公开栏。',
      '二〇〇八年建成的法治公园完成改造。',
      '配备XXL号执法制服。',
      '举办建县一〇〇周年法治展。',
      '配备X射线检测仪。',
      '投诉电话138****0000、138××××0000、0738-×××××××。',
      '王某某诉县公安局一案依法审结。',
      '2025年月均办理46件。',
      '王××诉县公安局一案依法审结，申请人电话×××××××××××，邮箱××××××@×××.×××。',
      '申请人身份证号为××××××××××××××××××，家住×××××××××，座机电话××××-×××××××。',
    ],
  },
  *check(context) {
    const published = context.isPublishing ? publicationUnitsOf(context) : [];
    for (const unit of [...context.units, ...published])
      for (const { start, text, kind } of findGaps(unit.text))
        if (kind === 'blank')
          yield remarkOn(
            unit,
            { index: start, 0: text },
            `“${text.replace(/[ \u3000]+/g, ' ')}”是留空的地方，请填上内容，或者删去`,
          );
  },
};
