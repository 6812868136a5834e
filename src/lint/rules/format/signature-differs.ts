import type { Rule } from '../../rule.js';

export const signatureDiffers: Rule = {
  id: 'format/signature-differs',
  title: '署名与发文机关一致',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.5' },
  examples: {
    bad: [{ yaml: '署名: 云岭县司法局' }, { yaml: '标题: 云岭县司法局关于2025年度法治政府建设情况的报告' }],
    good: [
      { yaml: '发文机关: [中共云岭县委员会, 云岭县人民政府]\n署名: [中共云岭县委, 云岭县人民政府]' },
      { yaml: '标题: 云岭县2025年度法治政府建设情况的报告' },
    ],
  },
  *check({ units, document, report }) {
    const signature = units.filter((unit) => unit.role === 'signature');
    if (signature.length === 0) return;
    const title = units.find((unit) => unit.role === 'title');
    const issuers = report?.issuers ?? document.letterhead?.mark.map((mark) => mark.text) ?? [];
    for (const unit of signature)
      if (issuers.length > 0 && !issuers.some((issuer) => isSameOrgan(issuer, unit.text)))
        yield { unit, message: `署名“${unit.text}”与发文机关“${issuers.join('、')}”不一致，请核对` };
    const titled = title && organOfTitle(title.text);
    const isSigned =
      titled === undefined ||
      signature.some((unit) => isSameOrgan(titled, unit.text) || titled.includes(shorten(unit.text)));
    if (title && !isSigned)
      yield {
        unit: title,
        start: 0,
        end: titled!.length,
        message: `标题里的发文机关“${titled}”与署名“${signature.map((unit) => unit.text).join('、')}”不一致，请核对`,
      };
  },
};

/** The words before 关于, where they name an organ and not merely a place. */
function organOfTitle(title: string): string | undefined {
  const name = /^(.+?)关于/.exec(title)?.[1]?.trim();
  return name && /(?:政府|委|委员会|局|厅|办公室|中心|办事处)$/.test(name) ? name : undefined;
}

/** 全称 and 规范化简称 are the same organ: 中共云岭县委员会, 云岭县委. */
function isSameOrgan(a: string, b: string): boolean {
  return shorten(a).endsWith(shorten(b)) || shorten(b).endsWith(shorten(a));
}

function shorten(name: string): string {
  return name
    .replace(/\s/g, '')
    .replace(/^(?:中国共产党|中共)/, '')
    .replace(/委员会$/, '委');
}
