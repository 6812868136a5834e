import { parseMetadata, stripBullet } from './metadata.js';
import type { FurnitureKind } from './reading.js';

const toolWords =
  '打印本页|打印|收藏|纠错|关闭窗口|关闭本页|关闭|分享到|分享|朗读|字体|字号|大|中|小|默认|复制链接|下载|返回顶部|返回列表|返回|微信|微博|新浪|扫一扫|手机扫码浏览|手机扫一扫|扫码浏览|手机版|语音播报|播放|暂停|放大|缩小|我要|本页|A\\+|A-|A';
const toolPattern = new RegExp(`^(?:${toolWords}){1,12}$`);
const viewPattern =
  /^(?:浏览(?:次数|量|数)|点击(?:次数|量|数|率)|阅读(?:次数|量|数)?|访问(?:次数|量)|人气)\s{0,4}[:：]?\s{0,4}\d{0,9}\s{0,2}次?$/;
const sitePattern =
  /^(?:版权所有|[^，。]{0,30}ICP备|[^，。]{0,20}公网安备|网站标识码|主办单位?[:：]|承办单位?[:：]|技术支持[:：]|联系我们|网站地图|责任编辑|网站声明|上一[篇条][:：]|下一[篇条][:：]|相关(?:链接|阅读|信息|稿件|文件|解读)(?:[:：]|$)|附件下载|扫一扫|扫码|关于我们|Copyright|©)/i;
const positionPattern = /^(?:您)?(?:现在)?(?:的)?(?:当前|所在)?(?:所在)?(?:的)?位置\s{0,4}[:：]/;
const pageNumberPattern =
  /^(?:[-—–－]{1,2}\s?\d{1,4}\s?[-—–－]{1,2}|第\s?\d{1,4}\s?页(?:[，,\s]?共\s?\d{1,4}\s?页)?)$/;
const contentsPattern = /^目\s{0,4}[录次]$|(?<![.．…·])[.．…·]{3,}\s{0,4}\d{1,3}$/;
const rulePattern = /^[-—_─━═＿=*]{3,}$/;

/**
 * What a line of a web or printed page is, where it is unmistakable; undefined for the text of a report.
 * Only lines around the report should be asked about, and `isPageMark` within it.
 */
export function recognizeFurniture(typed: string): FurnitureKind | undefined {
  const line = stripBullet(typed);
  if (line.length > 400) return undefined;
  if (viewPattern.test(line)) return 'views';
  if (isToolLine(line)) return 'tools';
  if (/^(?:热门搜索|请输入|无障碍|长者)/.test(line) || positionPattern.test(line) || isBreadcrumb(line))
    return 'navigation';
  if (sitePattern.test(line)) return 'site';
  if (parseMetadata(typed).length > 0) return 'metadata';
  return isPageMark(line);
}

/** Page numbers, drawn lines and the lines of a table of contents, which no report has as text. */
export function isPageMark(line: string): FurnitureKind | undefined {
  if (line.length > 100) return undefined;
  if (pageNumberPattern.test(line)) return 'pageNumber';
  if (contentsPattern.test(line)) return 'contents';
  return rulePattern.test(line) ? 'rule' : undefined;
}

/** [打印] [收藏], or 字体【 】 打印. */
function isToolLine(line: string): boolean {
  if (line.length > 80) return false;
  const words = line.replace(/[\s[\]【】（）()：:|｜/、，,·•]/g, '');
  return words.length > 1 && toolPattern.test(words);
}

function isBreadcrumb(line: string): boolean {
  const steps = line.split(/[>＞»]/);
  return steps.length > 1 && !/[，。；]/.test(line) && steps.every((step) => step.trim().length < 30);
}
