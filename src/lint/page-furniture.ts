/** What begins a line of a web page that is no text of the report. Only where a line begins with it, so that a sentence may speak of such things. */
const furniture =
  /^(?:当前位置[：:]|您(?:现在)?(?:所在)?的?位置[：:]|浏览(?:次数|量)[：:]|点击(?:次数|量|数)[：:]|字[体号][：:]?[【[]|分享到[：:]?$|[[【][\s\u3000]{0,3}(?:打印|收藏|关闭|字[体号])|打印本页|关闭窗口|上一篇[：:]|下一篇[：:]|责任编辑[：:]|(?:信息|文章|稿件)?来源[：:]|发布(?:时间|日期)[：:]|作者[：:]|手机扫[码一]|扫一扫|版权所有|主办单位[：:]|索\s?引\s?号[：:]|网站地图).{0,60}/u;

/** A scrap that the buttons and menus of a page leave behind: 】 大 中 小, 【打印本页】【关闭. */
const scrap =
  /^[\s\u3000【】[\]（）()|：:]*(?:(?:字[体号]|打印|本页|收藏|关闭|窗口|分享|默认|[大中小]|加大|还原|减小|全屏|下载)[\s\u3000【】[\]（）()|：:]*){0,8}$/;

/** 本报记者 林远 摄: what stands below a photograph. */
const credit = /(?:记者|通讯员|摄影)[^。；]{0,16}(?:摄|\/文|供图)$|》》|点击图片/;

/** The words of a page's furniture with which a paragraph begins, where it is nothing else. */
export function findFurniture(text: string): RegExpExecArray | undefined {
  if (text.length > 80 || text.endsWith('。')) return undefined;
  if (credit.test(text)) return /.+/.exec(text) ?? undefined;
  return (
    furniture.exec(text) ??
    (text.length <= 40 && /[【】[\]|]/.test(text) ? scrap.exec(text) : null) ??
    undefined
  );
}
