import { type Rule, remarkOn } from '../../rule.js';

/** Only where a line begins with it, so that a sentence may speak of such things. */
const pattern =
  /^(?:当前位置[：:]|您(?:现在)?(?:所在)?的?位置[：:]|浏览(?:次数|量)[：:]|点击(?:次数|量|数)[：:]|字体[：:]?[【[]|分享到[：:]?$|[[【](?:打印|收藏|关闭)|打印本页|关闭窗口|上一篇[：:]|下一篇[：:]|责任编辑[：:]|(?:信息|文章|稿件)?来源[：:]|发布(?:时间|日期)[：:]|作者[：:]|手机扫[码一]|扫一扫|版权所有|主办单位[：:]|索\s?引\s?号[：:]|网站地图).{0,60}/u;

export const pageFurniture: Rule = {
  id: 'residue/page-furniture',
  title: '正文里没有网页上的文字',
  severity: 'warning',
  basis: { kind: '实务', source: '从网页复制时带来的文字' },
  examples: {
    bad: ['浏览次数：1286', '全年审结行政复议案件45件。\n【打印】【关闭】'],
    good: ['政府网站全年浏览次数达286万次。', '公开信息来源：权责清单、行政许可事项清单等33份。'],
  },
  *check({ paragraphs }) {
    for (const unit of paragraphs) {
      const match = pattern.exec(unit.text);
      if (match && unit.text.length <= 80 && !unit.text.endsWith('。'))
        yield remarkOn(unit, match, `“${shorten(match[0])}”像是网页上的文字，不是报告的内容，请删去`);
    }
  },
};

function shorten(words: string): string {
  return words.length > 16 ? `${words.slice(0, 16)}…` : words;
}
