const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const double =
  /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|令狐|慕容|夏侯|端木|东方|司徒|申屠|闻人)(?=[\p{Script=Han}])/u;

/** The family name that words begin with, where they may be a name. */
export function familyName(words: string): string | undefined {
  return double.exec(words)?.[0] ?? (single.includes(words[0] ?? ' ') ? words[0] : undefined);
}
