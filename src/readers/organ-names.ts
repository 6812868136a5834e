/** The endings of the names of organs that sign, address or receive official documents. */
const organPattern =
  /(?:人民政府|政府|委员会|常委会|常务委员会|工作委员会|党委|党组|工委|县委|区委|市委|州委|省委|旗委|镇委|乡委|人大|政协|政协委员会|办事处|办公室|管委会|人民法院|人民检察院|法院|检察院|监委|纪委|局|厅|部|委|办|院|处|中心|站|所|大队|支队|总队|公司|联社|会)$/;

/** Whether a text is the name of one organ: short, without punctuation, ending as such names do. */
export function isOrganName(text: string): boolean {
  return (
    text.length >= 2 && text.length <= 40 && !/[，。；：！？、“”《》\d]/.test(text) && organPattern.test(text)
  );
}

/** 中共…委员会 or …县委: an organ of the Party, not of the government. */
export function isPartyOrgan(name: string): boolean {
  return /^(?:中国共产党|中共)|(?:县委|区委|市委|州委|旗委|镇委|乡委|党委|党工委|党组)$/.test(name);
}

export function isGovernment(name: string): boolean {
  return /(?:人民政府|政府)$/.test(name);
}
