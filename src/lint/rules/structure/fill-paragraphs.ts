const characters = [...'山川草木风雨雷电星辰江河湖海东西南北春夏秋冬'];

/** Lines of a YAML block for examples that need a long text; no two lines say the same where `from` differs. */
export function fillParagraphs(lines: number, from = 0, ending = ''): string {
  return Array.from({ length: lines }, (_, line) => {
    const index = from + line;
    const name = (step: number) =>
      `${pick(index * 7 + step)}${pick(index * 3 + step * 5)}${pick(index + step * 11)}`;
    const [first, second, third] = [name(0), name(1), name(2)];
    return `  ${first}乡办结${index + 11}件，${second}镇调解${index * 3 + 7}件，${third}站受理咨询${index * 5 + 23}人次${ending}。`;
  }).join('\n');
}

function pick(index: number): string {
  return characters[(index + Math.floor(index / characters.length)) % characters.length]!;
}
