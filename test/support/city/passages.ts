/** Passages that two reports share, each in words of its own; 某地 stands for the name of the place. */
export const copiedPassages: readonly { kind: 'same' | 'near'; words: string; copy?: string }[] = [
  {
    kind: 'same',
    words:
      '针对旧货市场里反复出现的老难题，专班逐户上门会诊，把26条意见编成台账，由商务局每旬对账销号，办结一件公示一件。',
  },
  {
    kind: 'same',
    words:
      '河道采砂的夜间巡查改由水利、林业两家轮值，船只登记一船一册，61艘船全部装上定位，偷采的线索少了大半。',
  },
  {
    kind: 'near',
    words:
      '集镇摊点划出错时经营的路段，专班请老党员居中说理，38户摊主自愿搬进新棚，邻里之间再没有为占道红过脸。',
    copy: '集镇摊点划出错时经营的路段，专班请老支书居中说理，97户摊主自愿搬进新棚，邻里之间再没有为占道红过脸。',
  },
  {
    kind: 'near',
    words:
      '某地把晒谷场边的旧仓房改成说事亭，每逢赶集由法官、会计轮流坐亭，某地的老人不出村就问清了24桩土地账。',
  },
];
