/** The endings of the names of organs that sign, address or receive official documents. */
const organPattern = /(?:政府|人大|政协|党组|办公室|中心|公司|联社|[委会局厅部办院处所站队])$/;

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
